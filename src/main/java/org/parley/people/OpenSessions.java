package org.parley.people;

import jakarta.servlet.http.HttpSession;

/// The pages that are open in sessions.
public interface OpenSessions {

  /// Does something that ends a session while no page in it is at work. A browser goes on as soon
  /// as it has read where to, when what told it so may be at work yet.
  void whileStill(HttpSession session, Runnable ending);
}

package org.parley.ui;

import org.parley.ui.part.TopBar;

/// A page that says in the bar above where one is.
public interface Place {

  /// Called each time the page is shown, on a bar that says nothing yet.
  void furnish(TopBar bar);
}

package org.parley.room;

import java.time.Instant;
import java.util.List;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.transcript.Head;

/// A panel and where its transcript stands.
///
/// @param at the time of the last entry; none is ever recorded with an earlier one, even if the
///   clock is set back
record Standing(Panel panel, Head head, Instant at) {

  static Standing begin(Happening first, Head head) {
    return new Standing(Panel.of(List.of(first)), head, first.at());
  }

  Standing after(Happening happening, Head head) {
    return new Standing(panel.after(happening), head, happening.at());
  }

  /// The time to record something at that happens now.
  Instant notBefore(Instant now) {
    return now.isBefore(at) ? at : now;
  }
}

package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Who says something: a seat, its role, and the name of whoever holds it now.
record Speaker(Seat seat, Optional<Role> role, Optional<String> name) {

  static Speaker of(Seat.Id id, PanelNow now) {
    var seat = now.panel().seat(id).orElseThrow();
    return new Speaker(
        seat,
        seat.role().map(now::role),
        Optional.ofNullable(now.names().get(id)).filter(_ -> seat.isHeld()));
  }

  /// "Privacy 2 · Maja Lind".
  String words(PanelNow now) {
    var place = Words.ofPanels().of(seat, now.panel());
    return name.map(n -> Words.say("room.speaker", place, n)).orElse(place);
  }
}

package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Anonymity;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Who says something, as far as that is shown: a seat, its role, and the name of whoever holds it
/// now.
///
/// @param place "Privacy 2" or, where less is shown, "Privacy" or "Somebody at the table"
/// @param suffix what follows the role's name where the seat is shown
record Speaker(Seat seat, Optional<Role> role, Optional<String> name, String place, String suffix) {

  static Speaker of(Seat.Id id, PanelNow now) {
    var seat = now.panel().seat(id).orElseThrow();
    return new Speaker(
        seat,
        seat.role().map(now::role),
        Optional.ofNullable(now.names().get(id)).filter(_ -> seat.isHeld()),
        Words.ofPanels().of(seat, now.panel()),
        String.valueOf(seat.number()));
  }

  /// Whoever said something.
  static Speaker of(Reply.Target target, PanelNow now) {
    return of(now.panel().author(target).orElseThrow(), now.panel().byline(target), now);
  }

  /// Somebody at the table of whom only so much is shown.
  static Speaker of(Seat.Id id, Anonymity shown, PanelNow now) {
    var named = of(id, now);
    return shown == Anonymity.NAMED
        ? named
        : new Speaker(
            named.seat(),
            named.role().filter(_ -> shown.showsRole()),
            Optional.empty(),
            Words.ofPanels().by(id, shown, now.panel()),
            "");
  }

  /// "Privacy 2 · Maja Lind".
  String words() {
    return name.map(n -> Words.say("room.speaker", place, n)).orElse(place);
  }
}

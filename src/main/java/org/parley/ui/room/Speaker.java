package org.parley.ui.room;

import java.time.Instant;
import java.util.Optional;
import org.parley.panel.Anonymity;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Who says something, as far as that is shown: a seat, its role, and the name of whoever holds it
/// now, unless it was somebody before them who said it.
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
    return of(
        now.panel().author(target).orElseThrow(),
        now.panel().byline(target),
        now.panel().isAuthorStillThere(target),
        now);
  }

  /// Somebody at the table who has said or signed a text as it was written then, or later.
  static Speaker of(Seat.Id id, Anonymity shown, Instant since, PanelNow now) {
    return of(id, shown, now.panel().seat(id).orElseThrow().isHeldSince(since), now);
  }

  /// Somebody at the table of whom only so much is shown.
  ///
  /// @param present whether whoever holds the seat now is known to be who is meant
  static Speaker of(Seat.Id id, Anonymity shown, boolean present, PanelNow now) {
    var named = of(id, now);
    return shown == Anonymity.NAMED
        ? new Speaker(
            named.seat(),
            named.role(),
            named.name().filter(_ -> present),
            named.place(),
            named.suffix())
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

package org.parley.panel;

import java.util.List;

/// Who can vote in a round, and for whom.
final class Electorate {

  private Electorate() {}

  static List<Seat> of(Panel panel, Round round) {
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST)
        .filter(
            seat ->
                seat.isHeld() && round.terms().admits(seat.id())
                    || round.voted().contains(seat.id().number()))
        .toList();
  }

  static List<Seat.Id> castBy(Panel panel, Seat.Id seat, Round round) {
    return panel.heldPanelistSeats().stream()
        .map(Seat::id)
        .filter(round.terms()::admits)
        .filter(of -> holder(panel, of, round).equals(seat))
        .toList();
  }

  /// In a secret round everybody votes for themselves.
  private static Seat.Id holder(Panel panel, Seat.Id of, Round round) {
    return round.isSecret() ? of : panel.proxies().holder(of, round.id()).orElse(of);
  }
}

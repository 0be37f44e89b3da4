package org.parley.panel;

import java.util.Optional;
import java.util.Set;

/// Ballots that came or changed in an open round between two states of a panel, where nothing else
/// happened but [Talk].
///
/// @param round as it stands now
/// @param seats whose ballots these are; a ballot in a secret round's box that changes leaves no
///   trace, and is not among them
public record Votes(Round round, Set<Seat.Id> seats) {

  static Optional<Votes> since(Panel earlier, Panel now) {
    return now.openRound()
        .filter(
            round ->
                earlier
                    .openRound()
                    .filter(before -> before.opening().equals(round.opening()))
                    .isPresent())
        .filter(_ -> now.equals(Evolution.withVotes(earlier, now)))
        .map(round -> new Votes(round, seats(earlier, round)));
  }

  private static Set<Seat.Id> seats(Panel earlier, Round now) {
    var before = earlier.round(now.id()).orElseThrow();
    return Set.copyOf(
        now.voted().stream()
            .map(Seat.Id::new)
            .filter(seat -> !before.voted().contains(seat.number()) || changed(seat, before, now))
            .toList());
  }

  private static boolean changed(Seat.Id seat, Round before, Round now) {
    return !before.ballot(seat).equals(now.ballot(seat));
  }
}

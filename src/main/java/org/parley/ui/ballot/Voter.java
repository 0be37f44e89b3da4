package org.parley.ui.ballot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.voting.Ballot;

/// The seat that a sheet is of, and whose hand fills it in.
record Voter(Seat.Id seat, Hand hand) {

  enum Hand {
    /// Its own.
    OWN,
    /// That of the seat that holds its vote.
    HOLDER,
    /// The chair's, from paper.
    CHAIR
  }

  static Voter own(PanelNow now) {
    return new Voter(now.actor().seat().orElseThrow(), Hand.OWN);
  }

  /// The other seats whose ballots this person may cast now: those whose votes they hold and, from
  /// the chair, all that may have handed in a paper.
  static List<Voter> others(PanelNow now) {
    var panel = now.panel();
    var round = panel.openRound().filter(open -> !open.isSecret());
    if (round.isEmpty()) return List.of();
    var held =
        now.actor().seat().filter(_ -> now.may(Action.CAST)).stream()
            .flatMap(own -> panel.castBy(own, round.get()).stream().filter(s -> !s.equals(own)))
            .map(seat -> new Voter(seat, Hand.HOLDER));
    var papers =
        panel.heldPanelistSeats().stream()
            .filter(_ -> now.may(Action.ENTER_PAPER))
            .map(Seat::id)
            .filter(round.get().terms()::admits)
            .map(seat -> new Voter(seat, Hand.CHAIR));
    return Stream.concat(held, papers).toList();
  }

  boolean isOwn() {
    return hand == Hand.OWN;
  }

  /// Whether a ballot that the seat has in an open round was cast by this hand. Others are nobody's
  /// business, least of all that of whoever sat there before.
  boolean mayRead(Round.Ballot ballot) {
    return switch (hand) {
      case OWN -> !ballot.left();
      case HOLDER -> ballot.way().equals(Optional.of(Round.Way.PROXY));
      case CHAIR -> ballot.way().equals(Optional.of(Round.Way.PAPER));
    };
  }

  Action action() {
    return switch (hand) {
      case OWN, HOLDER -> Action.CAST;
      case CHAIR -> Action.ENTER_PAPER;
    };
  }

  PanelCommand cast(
      Round.Id round,
      Round.Opening opening,
      Ballot choices,
      Map<Recommendation.Id, String> reasons,
      Map<Recommendation.Id, Reply.Target> movedBy) {
    return switch (hand) {
      case OWN, HOLDER ->
          new PanelCommand.CastBallot(
              round,
              choices,
              reasons,
              movedBy,
              Optional.of(seat).filter(_ -> !isOwn()),
              Optional.of(opening));
      case CHAIR -> new PanelCommand.EnterPaper(round, seat, choices, reasons);
    };
  }

  /// "Privacy 2 · Maja Lind, from paper".
  String words(PanelNow now) {
    return Words.say("ballot.voter." + hand.name().toLowerCase(Locale.ROOT), now.words(seat));
  }
}

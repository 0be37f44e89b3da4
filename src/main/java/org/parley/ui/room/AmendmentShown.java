package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Amending;
import org.parley.panel.Amendment;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.panel.TextChange;
import org.parley.ui.panel.PanelNow;

/// An amendment as one reader sees it.
///
/// @param change what is to be changed: as long as that is open, where it stands in the text as it
///   now reads
/// @param around the text it stands in
/// @param mayAnswer whether the reader may accept or reject it now
/// @param mayWithdraw whether the reader may take it back now
/// @param mayPutToVote whether the reader may open a vote on it now
/// @param vote how the round on it ended, if it has
record AmendmentShown(
    Amending amending,
    Speaker by,
    TextChange change,
    String around,
    boolean mayAnswer,
    boolean mayWithdraw,
    boolean mayPutToVote,
    Veil veil,
    Optional<Standing> vote) {

  static List<AmendmentShown> of(Recommendation on, PanelNow now) {
    boolean free = now.panel().fixed(on.id()).isEmpty();
    boolean keeps = RecommendationShown.keeps(on, now) && now.may(Action.REVISE_RECOMMENDATION);
    boolean votes = now.may(Action.OPEN_ROUND) && now.panel().openRound().isEmpty() && free;
    return Amending.of(on, now.panel()).stream()
        .map(it -> of(it, on, now, keeps && free, votes))
        .toList();
  }

  private static AmendmentShown of(
      Amending it, Recommendation on, PanelNow now, boolean keeps, boolean votes) {
    var amendment = it.amendment();
    boolean rejected = amendment.state() instanceof Amendment.State.Rejected;
    boolean undecided = amendment.isOpen() || rejected;
    var target = new Target.ToAmendment(amendment.id());
    var veil = Veil.of(target, now);
    var moved = amendment.in(on, on.version()).filter(_ -> undecided || it.place().isPresent());
    var change = moved.orElse(amendment.change());
    int version = moved.isPresent() ? on.version() : amendment.version();
    return new AmendmentShown(
        it,
        Speaker.of(target, now),
        change,
        change.part().of(on.text(version)),
        keeps && amendment.isOpen() && veil.isOpen(),
        undecided
            && now.actor().seat().equals(Optional.of(amendment.seat()))
            && now.may(Action.AMEND),
        votes && undecided && veil.isOpen() && amendment.place(on).isPresent(),
        veil,
        amendment
            .round()
            .flatMap(now.panel()::round)
            .filter(round -> !round.isOpen())
            .map(round -> Standing.of(on.id(), round, now.panel())));
  }

  Amendment amendment() {
    return amending.amendment();
  }
}

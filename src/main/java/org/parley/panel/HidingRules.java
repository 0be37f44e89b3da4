package org.parley.panel;

import java.util.Optional;
import org.parley.panel.Reply.Target;

/// What cannot be hidden, and what rests while it is. A vote says nothing without the text that was
/// voted on, so that stays readable; and what an accepted amendment says, the recommendation goes
/// on saying.
final class HidingRules {

  private HidingRules() {}

  /// Why something cannot be hidden, whoever wants it hidden.
  static Optional<Refusal> problem(Panel panel, Target target) {
    return switch (target) {
      case Target.ToPosition(var id) -> noAuthor(panel, target).or(() -> problem(panel, id));
      case Target.ToReply _, Target.ToInterests _ -> noAuthor(panel, target);
      case Target.ToVersion version -> VersionRules.isJudged(panel, version);
      case Target.ToRecommendation(var id) -> problem(panel, id);
      case Target.ToAmendment(var id) -> problem(panel, id);
      case Target.ToReason reason -> problem(panel, reason);
    };
  }

  private static Optional<Refusal> noAuthor(Panel panel, Target target) {
    return panel.author(target).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.NothingToReplyTo());
  }

  /// What nobody reads yet is judged by the version that waits, so that its author can mend it.
  private static Optional<Refusal> problem(Panel panel, Position.Id id) {
    return VersionRules.isKept(panel, id)
        ? Optional.of(new Refusal.NotLetThrough())
        : Optional.empty();
  }

  /// Why nothing can be done with a position that is hidden. It comes back as it was hidden: what
  /// nobody may read is not written on, and nobody signs it or takes their name off.
  static Optional<Refusal> resting(Panel panel, Position position) {
    return panel
        .moderation()
        .hidden(new Target.ToPosition(position.id()))
        .map(_ -> new Refusal.PositionIsHidden());
  }

  private static Optional<Refusal> problem(Panel panel, Recommendation.Id id) {
    var found = panel.recommendation(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchRecommendation(id.number()));
    if (found.get().proposer().isEmpty())
      return Optional.of(new Refusal.CameWithTheTopic(id.number()));
    if (panel.openRound().flatMap(round -> round.item(id)).isPresent())
      return Optional.of(new Refusal.IsBeingVotedOn(id.number()));
    return panel.rounds().stream().anyMatch(round -> round.item(id).isPresent())
        ? Optional.of(new Refusal.WasVotedOn(id.number()))
        : Optional.empty();
  }

  private static Optional<Refusal> problem(Panel panel, Amendment.Id id) {
    var found = panel.discussion().amendment(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchAmendment(id.number()));
    return switch (found.get().state()) {
      case Amendment.State.Open _, Amendment.State.Rejected _, Amendment.State.Withdrawn _ ->
          Optional.empty();
      case Amendment.State.VotedOn _ ->
          Optional.of(new Refusal.IsBeingVotedOn(found.get().recommendation().number()));
      case Amendment.State.Accepted _, Amendment.State.Carried _ ->
          Optional.of(new Refusal.IsPartOfTheText(id.number()));
      case Amendment.State.Lost _ -> Optional.of(new Refusal.AmendmentWasVotedOn(id.number()));
    };
  }

  /// What a secret round publishes is one entry, from which anybody counts again.
  private static Optional<Refusal> problem(Panel panel, Target.ToReason target) {
    if (!Reason.isThere(panel, target)) return Optional.of(new Refusal.NoSuchReason());
    return panel.round(target.round()).filter(Round::isSecret).isPresent()
        ? Optional.of(new Refusal.ReasonsArePublished(target.round().number()))
        : Optional.empty();
  }
}

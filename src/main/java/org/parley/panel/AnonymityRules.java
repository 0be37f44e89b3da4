package org.parley.panel;

import java.util.Optional;
import org.parley.panel.Anonymity.Of;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfReasons;
import org.parley.panel.PanelEvent.Concealing.AnonymityOfAllRaised;
import org.parley.panel.PanelEvent.Concealing.AnonymityOfReasonsRaised;
import org.parley.panel.PanelEvent.Concealing.AnonymityRaised;
import org.parley.panel.PanelEvent.Concealing.PseudonymsDrawn;

/// Showing less of who said something. It is never lowered: who spoke under it relied on it.
final class AnonymityRules {

  private AnonymityRules() {}

  static Decision decide(Panel panel, Actor actor, PanelCommand.Concealing command) {
    return switch (command) {
      case RaiseAnonymity(var target, var to) -> raise(panel, actor, target, to);
      case RaiseAnonymityOfReasons(var round, var to) -> raise(panel, actor, round, to);
      case RaiseAnonymityOfAll(var of, var to) -> {
        if (!Rights.isChair(panel, actor)) yield Decision.refuse(new Refusal.OnlyTheChair());
        yield raised(panel.anonymity(of), to, new AnonymityOfAllRaised(of, to));
      }
    };
  }

  /// By its author, who wants to be seen less, or by whoever presides.
  private static Decision raise(Panel panel, Actor actor, Reply.Target target, Anonymity to) {
    var author = panel.author(target);
    if (author.isEmpty() || !isRaised(target))
      return Decision.refuse(new Refusal.NothingToReplyTo());
    if (actor.seat().filter(seat -> panel.answersFor(seat, target)).isEmpty()
        && !Rights.isChair(panel, actor)) return Decision.refuse(new Refusal.OnlyTheAuthor());
    return raised(panel.anonymity(target), to, new AnonymityRaised(target, to));
  }

  /// Not of a part alone, nor of what somebody declares of themselves.
  private static boolean isRaised(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition _,
          Reply.Target.ToReply _,
          Reply.Target.ToRecommendation _,
          Reply.Target.ToAmendment _ ->
          true;
      case Reply.Target.ToReason _, Reply.Target.ToVersion _, Reply.Target.ToInterests _ -> false;
    };
  }

  /// By whoever has a ballot in the round. In a secret one nobody has: its reasons are nobody's.
  private static Decision raise(Panel panel, Actor actor, Round.Id id, Anonymity to) {
    var round = panel.round(id);
    var ballot = round.flatMap(it -> actor.seat().flatMap(it::ballot));
    if (ballot.isEmpty()) return Decision.refuse(new Refusal.OnlyTheAuthor());
    var seat = ballot.get().seat();
    return raised(
        panel.anonymityOfReasons(round.orElseThrow(), seat),
        to,
        new AnonymityOfReasonsRaised(id, seat, to));
  }

  private static Decision raised(Anonymity from, Anonymity to, PanelEvent event) {
    if (to == Anonymity.PSEUDONYM && to.isAbove(from))
      return Decision.refuse(new Refusal.PseudonymsComeFirst());
    return to.isAbove(from)
        ? Decision.accept(event)
        : Decision.refuse(new Refusal.AnonymityOnlyRises());
  }

  /// Why this cannot be settled: pseudonyms where other things that are shown would tell whose they
  /// are.
  static Optional<Refusal> problem(Speech speech) {
    if (!Of.REASONS.levels().contains(speech.anonymity(Of.REASONS)))
      return Optional.of(new Refusal.PseudonymsBesideVotes());
    if (speech.whoStates() == Anonymity.PSEUDONYM && speech.positions() == Speech.PositionsBy.ROLE)
      return Optional.of(new Refusal.PseudonymsOfRoles());
    if (speech.whoProposes() == Anonymity.PSEUDONYM && speech.support().roles() > 1)
      return Optional.of(new Refusal.PseudonymsAmongRoles());
    return speech.hasPseudonyms() && !speech.telling().isEmpty()
        ? Optional.of(new Refusal.PseudonymsBesideNames())
        : Optional.empty();
  }

  /// Drawn once, when the panel opens: an opening that is undone and done again finds them drawn.
  static Optional<PanelEvent> drawn(Panel panel, Envelope envelope) {
    boolean needed = panel.settings().speech().hasPseudonyms();
    boolean drawn = !panel.moderation().anonymities().pseudonyms().equals(Pseudonyms.NONE);
    return needed && !drawn
        ? Optional.of(new PseudonymsDrawn(envelope.secret()))
        : Optional.empty();
  }

  /// What is shown of whoever said something: the least that anything asks for. A draft of the
  /// topic has nobody to be hidden.
  static Anonymity of(Panel panel, Reply.Target target) {
    if (target instanceof Reply.Target.ToReason reason) return Reason.anonymity(panel, reason);
    return kind(target)
        .filter(_ -> panel.author(target).isPresent())
        .map(
            kind ->
                of(panel, kind, isForAnother(panel, target.whole()))
                    .or(panel.moderation().anonymities().of(target.whole())))
        .orElse(Anonymity.NAMED);
  }

  /// What will be shown of whoever says something. What is written for another role tells which
  /// role its writer is of, so no pseudonym stands beside it.
  static Anonymity of(Panel panel, Of kind, boolean forAnother) {
    var shown = panel.anonymity(kind);
    return forAnother && shown == Anonymity.PSEUDONYM ? Anonymity.SECRET : shown;
  }

  private static boolean isForAnother(Panel panel, Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition(var id) ->
          panel.position(id).flatMap(Position::writtenFor).isPresent();
      case Reply.Target.ToReply(var id) -> panel.reply(id).flatMap(Reply::writtenFor).isPresent();
      case Reply.Target.ToRecommendation _,
          Reply.Target.ToAmendment _,
          Reply.Target.ToReason _,
          Reply.Target.ToVersion _,
          Reply.Target.ToInterests _ ->
          false;
    };
  }

  /// What is shown of those who sign, support or mark something. Nobody does so with their own:
  /// where a pseudonym stands for the author of many things, the names of others would leave but
  /// one.
  static Anonymity ofOthers(Panel panel, Reply.Target target) {
    return kind(target)
        .map(panel.settings().speech()::anonymity)
        .filter(shown -> shown == Anonymity.PSEUDONYM)
        .orElse(Anonymity.NAMED);
  }

  /// What stands beside a version of a recommendation: no more than of whoever proposed it, and
  /// nothing beside what others make of what stands under a pseudonym, since only whoever presides
  /// may.
  static Anonymity ofVersion(Panel panel, Recommendation.Id id, Optional<Seat.Id> by) {
    var shown = of(panel, new Reply.Target.ToRecommendation(id));
    boolean own = panel.recommendation(id).orElseThrow().proposer().equals(by);
    return shown == Anonymity.PSEUDONYM && !own ? Anonymity.SECRET : shown;
  }

  static Anonymity ofReasons(Panel panel, Round round, Seat.Id seat) {
    return round.isSecret()
        ? Anonymity.SECRET
        : panel
            .anonymity(Of.REASONS)
            .or(panel.moderation().anonymities().of(new Anonymities.Given(round.id(), seat)));
  }

  /// Empty for what always stands under its seat.
  private static Optional<Of> kind(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition _, Reply.Target.ToVersion _ -> Optional.of(Of.POSITIONS);
      case Reply.Target.ToReply _ -> Optional.of(Of.REPLIES);
      case Reply.Target.ToRecommendation _ -> Optional.of(Of.RECOMMENDATIONS);
      case Reply.Target.ToAmendment _ -> Optional.of(Of.AMENDMENTS);
      case Reply.Target.ToReason _ -> Optional.of(Of.REASONS);
      case Reply.Target.ToInterests _ -> Optional.empty();
    };
  }
}

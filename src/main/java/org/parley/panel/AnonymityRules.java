package org.parley.panel;

import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfReasons;
import org.parley.panel.PanelEvent.Concealing.AnonymityOfAllRaised;
import org.parley.panel.PanelEvent.Concealing.AnonymityOfReasonsRaised;
import org.parley.panel.PanelEvent.Concealing.AnonymityRaised;

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
    if (author.isEmpty()) return Decision.refuse(new Refusal.NothingToReplyTo());
    if (actor.seat().filter(seat -> panel.answersFor(seat, target)).isEmpty()
        && !Rights.isChair(panel, actor)) return Decision.refuse(new Refusal.OnlyTheAuthor());
    return raised(panel.anonymity(target), to, new AnonymityRaised(target, to));
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
    return to.isAbove(from)
        ? Decision.accept(event)
        : Decision.refuse(new Refusal.AnonymityOnlyRises());
  }

  /// What is shown of whoever said something: the least that anything asks for. A draft of the
  /// topic has nobody to be hidden.
  static Anonymity of(Panel panel, Reply.Target target) {
    return panel.author(target).isEmpty()
        ? Anonymity.NAMED
        : panel.anonymity(kind(target)).or(panel.moderation().anonymities().of(target));
  }

  static Anonymity ofReasons(Panel panel, Round round, Seat.Id seat) {
    return round.isSecret()
        ? Anonymity.SECRET
        : panel
            .anonymity(Anonymity.Of.REASONS)
            .or(panel.moderation().anonymities().of(new Anonymities.Given(round.id(), seat)));
  }

  private static Anonymity.Of kind(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition _ -> Anonymity.Of.POSITIONS;
      case Reply.Target.ToReply _ -> Anonymity.Of.REPLIES;
      case Reply.Target.ToRecommendation _ -> Anonymity.Of.RECOMMENDATIONS;
      case Reply.Target.ToAmendment _ -> Anonymity.Of.AMENDMENTS;
    };
  }
}

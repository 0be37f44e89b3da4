package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelEvent.Concealing.AnonymityOfAllRaised;
import org.parley.panel.PanelEvent.Concealing.AnonymityRaised;

/// Showing less of who said something. It is never lowered: who spoke under it relied on it.
final class AnonymityRules {

  private AnonymityRules() {}

  static Decision decide(Panel panel, Actor actor, PanelCommand.Concealing command) {
    return switch (command) {
      case RaiseAnonymity(var target, var to) -> raise(panel, actor, target, to);
      case RaiseAnonymityOfAll(var of, var to) -> {
        if (!Rights.isChair(panel, actor)) yield Decision.refuse(new Refusal.OnlyTheChair());
        yield rises(panel.anonymity(of), to)
            ? Decision.accept(new AnonymityOfAllRaised(of, to))
            : Decision.refuse(new Refusal.AnonymityOnlyRises());
      }
    };
  }

  /// By its author, who wants to be seen less, or by whoever presides.
  private static Decision raise(Panel panel, Actor actor, Reply.Target target, Anonymity to) {
    var author = panel.author(target);
    if (author.isEmpty()) return Decision.refuse(new Refusal.NothingToReplyTo());
    if (actor.seat().filter(seat -> panel.answersFor(seat, target)).isEmpty()
        && !Rights.isChair(panel, actor)) return Decision.refuse(new Refusal.OnlyTheAuthor());
    return rises(panel.anonymity(target), to)
        ? Decision.accept(new AnonymityRaised(target, to))
        : Decision.refuse(new Refusal.AnonymityOnlyRises());
  }

  private static boolean rises(Anonymity from, Anonymity to) {
    return to.isAbove(from);
  }

  /// What is shown of whoever said something: the least that anything asks for.
  static Anonymity of(Panel panel, Reply.Target target) {
    return kind(target)
        .map(of -> panel.anonymity(of).or(panel.moderation().anonymities().of(target)))
        .orElse(Anonymity.NAMED);
  }

  private static Optional<Anonymity.Of> kind(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition _ -> Optional.of(Anonymity.Of.POSITIONS);
      case Reply.Target.ToReply _ -> Optional.of(Anonymity.Of.REPLIES);
      case Reply.Target.ToRecommendation _, Reply.Target.ToAmendment _ -> Optional.empty();
    };
  }
}

package org.parley.panel;

import java.util.Optional;
import java.util.function.Predicate;
import org.parley.panel.Reply.Target;

/// Who may read what was said or drafted. What is hidden, or waits to be let through, is for its
/// author and whoever presides. A change to a text shows that text, so nobody reads it who may not
/// read the text; and nobody reads a version of what they may not read.
final class Reading {

  private Reading() {}

  static boolean isOpenToAll(Panel panel, Target target) {
    return whole(panel, target, it -> !isKeptBack(panel, it));
  }

  static boolean mayRead(Panel panel, Actor reader, Target target) {
    return Rights.isChair(panel, reader)
        || whole(
            panel,
            target,
            it ->
                !isKeptBack(panel, it)
                    || reader.seat().filter(seat -> panel.isAuthor(seat, it)).isPresent());
  }

  private static boolean isKeptBack(Panel panel, Target target) {
    return panel.moderation().hidden(target).isPresent()
        || switch (target) {
          case Target.ToPosition(var id) -> VersionRules.isKept(panel, id);
          case Target.ToVersion(var id, var version) -> VersionRules.isKept(panel, id, version);
          case Target.ToReply _ -> panel.isWaiting(target);
          case Target.ToRecommendation _,
              Target.ToAmendment _,
              Target.ToReason _,
              Target.ToInterests _ ->
              false;
        };
  }

  /// Whether something holds of a target and of the text it is a change to, or a version of.
  private static boolean whole(Panel panel, Target target, Predicate<Target> holds) {
    return holds.test(target) && text(panel, target).filter(holds.negate()).isEmpty();
  }

  private static Optional<Target> text(Panel panel, Target target) {
    return switch (target) {
      case Target.ToAmendment(var id) ->
          panel
              .discussion()
              .amendment(id)
              .map(amendment -> new Target.ToRecommendation(amendment.recommendation()));
      case Target.ToVersion _ -> Optional.of(target.whole());
      case Target.ToPosition _,
          Target.ToReply _,
          Target.ToRecommendation _,
          Target.ToReason _,
          Target.ToInterests _ ->
          Optional.empty();
    };
  }
}

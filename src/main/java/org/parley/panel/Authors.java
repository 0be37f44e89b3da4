package org.parley.panel;

import java.time.Instant;
import java.util.Optional;
import org.parley.panel.Reply.Target;

/// Who said what, of those who held a seat one after another.
final class Authors {

  private Authors() {}

  static boolean isStillThere(Panel panel, Target target) {
    return switch (target) {
      // Both know of themselves what earlier holders said.
      case Target.ToReason _, Target.ToInterests _ -> panel.author(target).isPresent();
      case Target.ToPosition _,
          Target.ToVersion _,
          Target.ToReply _,
          Target.ToRecommendation _,
          Target.ToAmendment _ ->
          said(panel, target)
              .flatMap(
                  at -> panel.author(target).flatMap(panel::seat).map(it -> it.isHeldSince(at)))
              .orElse(false);
    };
  }

  /// When what is read of it was said; of a recommendation, when it was proposed.
  private static Optional<Instant> said(Panel panel, Target target) {
    return switch (target) {
      case Target.ToPosition(var id) -> panel.position(id).map(it -> it.current().at());
      case Target.ToVersion(var id, var number) ->
          panel.position(id).flatMap(it -> it.version(number)).map(Position.Version::at);
      case Target.ToReply(var id) -> panel.reply(id).map(Reply::at);
      case Target.ToRecommendation(var id) ->
          panel.recommendation(id).map(it -> it.versions().getFirst().at());
      case Target.ToAmendment(var id) -> panel.discussion().amendment(id).map(Amendment::at);
      case Target.ToReason _, Target.ToInterests _ -> Optional.empty();
    };
  }
}

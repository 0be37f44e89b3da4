package org.parley.ui.room;

import org.parley.panel.Panel;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;

/// What a reader said, as they are told of it: "your reply".
final class OwnText {

  private OwnText() {}

  static String words(Target target, Panel panel) {
    return switch (target) {
      case Target.ToPosition _ ->
          Words.say(
              panel.isStatedByRole(target) ? "moderation.your.role" : "moderation.your.position");
      case Target.ToVersion(_, var version) ->
          Words.say(
              panel.isStatedByRole(target)
                  ? "moderation.your.role.version"
                  : "moderation.your.version",
              version);
      case Target.ToReply _ -> Words.say("moderation.your.reply");
      case Target.ToRecommendation(var id) -> Words.say("moderation.your.recommendation", id);
      case Target.ToAmendment(var id) -> Words.say("moderation.your.amendment", id);
      case Target.ToReason(var round, var id, _) ->
          Words.say("moderation.your.reason", id, round.number());
      case Target.ToInterests _ -> Words.say("moderation.your.interests");
    };
  }
}

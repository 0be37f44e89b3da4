package org.parley.ui.chair;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.panel.PositionText;
import org.parley.panel.Queued;
import org.parley.panel.Reply;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Something that waits for the chair to judge it, in words.
///
/// @param heading what it is, and whose
/// @param text what was said
/// @param why what the author says against its being hidden, else empty
record QueuedShown(Queued queued, String heading, String text, String why) {

  static QueuedShown of(Queued queued, PanelNow now) {
    var panel = now.panel();
    return switch (queued) {
      case Queued.Unread(var id, _, _) -> {
        var reply = panel.reply(id).orElseThrow();
        yield new QueuedShown(
            queued,
            Words.say("chair.queue.reply", by(new Reply.Target.ToReply(id), now)),
            reply.text(),
            "");
      }
      case Queued.Unshown(var id, var version, _) -> {
        var target = new Reply.Target.ToVersion(id, version);
        yield new QueuedShown(
            queued,
            Words.say("chair.queue.version", by(target, now), version),
            text(target, now),
            "");
      }
      case Queued.Unasked(var id, _) ->
          new QueuedShown(
              queued,
              Words.say("chair.queue.question"),
              panel.audience().question(id).orElseThrow().text(),
              "");
      case Queued.Appealed(var target, _) ->
          new QueuedShown(
              queued,
              Words.say("chair.queue.appeal", by(target, now)),
              text(target, now),
              panel.moderation().hidden(target).orElseThrow().appeal().orElse(""));
    };
  }

  /// The chair sees no more of whose it is than others.
  private static String by(Reply.Target target, PanelNow now) {
    var panel = now.panel();
    return panel.isNamed(target) && !panel.isStatedByRole(target)
        ? now.words(panel.author(target).orElseThrow())
        : Words.ofPanels().by(target, panel);
  }

  /// All that would be seen once it is let through.
  private static String all(PositionText text) {
    return Stream.of(
            text.title(),
            text.reasons(),
            named("room.position.could-accept", text.couldAccept()),
            named("room.position.cannot-accept", text.cannotAccept()),
            named("room.position.sources", text.sources()))
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private static String named(String label, String text) {
    return text.isBlank() ? "" : Words.say("chair.queue.part", Words.say(label), text);
  }

  private static String text(Reply.Target target, PanelNow now) {
    var panel = now.panel();
    return switch (target) {
      case Reply.Target.ToPosition(var id) ->
          panel.position(id).orElseThrow().current().text().title();
      case Reply.Target.ToReply(var id) -> panel.reply(id).orElseThrow().text();
      case Reply.Target.ToRecommendation(var id) -> {
        var text = panel.recommendation(id).orElseThrow().current().text();
        yield Words.say("chair.queue.draft", id, text.title(), text.body());
      }
      case Reply.Target.ToAmendment(var id) -> {
        var asked = panel.discussion().amendment(id).orElseThrow();
        var change = asked.change();
        yield Words.say("chair.queue.change", id, change.before(), change.after(), asked.why());
      }
      case Reply.Target.ToVersion(var id, var version) ->
          panel
              .position(id)
              .flatMap(it -> it.version(version))
              .map(it -> all(it.text()))
              .orElse("");
      case Reply.Target.ToInterests interests -> panel.interests(now.actor(), interests).orElse("");
      case Reply.Target.ToReason reason -> panel.reason(now.actor(), reason).orElse("");
    };
  }
}

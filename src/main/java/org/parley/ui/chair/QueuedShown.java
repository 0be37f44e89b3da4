package org.parley.ui.chair;

import java.util.List;
import java.util.stream.Stream;
import org.parley.panel.PositionText;
import org.parley.panel.Queued;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Something that waits for the chair to judge it, in words.
///
/// @param heading what it is, and whose
/// @param said what was said, as others would read it
/// @param why what the author says against its being hidden, else empty
record QueuedShown(Queued queued, String heading, Said said, String why) {

  /// @param title empty where it has none
  record Said(String title, List<Part> parts) {

    private static Said of(Part part) {
      return new Said("", List.of(part));
    }
  }

  /// @param label empty where it needs none
  /// @param markdown whether the text is in Markdown
  record Part(String label, String text, boolean markdown) {

    private static Part plain(String text) {
      return new Part("", text, false);
    }

    private static Part markdown(String text) {
      return new Part("", text, true);
    }
  }

  static QueuedShown of(Queued queued, PanelNow now) {
    return switch (queued) {
      case Queued.Unread(var id, _, _) -> {
        var target = new Target.ToReply(id);
        yield new QueuedShown(
            queued, Words.say("chair.queue.reply", by(target, now)), said(target, now), "");
      }
      case Queued.Unshown(var id, var version, _) -> {
        var target = new Target.ToVersion(id, version);
        yield new QueuedShown(
            queued,
            Words.say("chair.queue.version", by(target, now), version),
            said(target, now),
            "");
      }
      case Queued.Unasked(var id, _) ->
          new QueuedShown(
              queued,
              Words.say("chair.queue.question"),
              Said.of(Part.plain(now.panel().audience().question(id).orElseThrow().text())),
              "");
      case Queued.Appealed(var target, _) ->
          new QueuedShown(
              queued,
              Words.say("chair.queue.appeal", by(target, now)),
              said(target, now),
              now.panel().moderation().hidden(target).orElseThrow().appeal().orElse(""));
    };
  }

  /// The chair sees no more of whose it is than others.
  private static String by(Target target, PanelNow now) {
    var panel = now.panel();
    return panel.isNamed(target)
            && !panel.isStatedByRole(target)
            && panel.isAuthorStillThere(target)
        ? now.words(panel.author(target).orElseThrow())
        : Words.ofPanels().by(target, panel);
  }

  /// All that would be seen once it is let through.
  private static Said all(PositionText text) {
    var parts =
        Stream.of(
                Part.markdown(text.reasons()),
                named("room.position.could-accept", text.couldAccept()),
                named("room.position.cannot-accept", text.cannotAccept()),
                named("room.position.sources", text.sources()))
            .filter(part -> !part.text().isBlank())
            .toList();
    return new Said(text.title(), parts);
  }

  private static Part named(String label, String text) {
    return new Part(Words.say(label), text, true);
  }

  private static Said said(Target target, PanelNow now) {
    var panel = now.panel();
    return switch (target) {
      case Target.ToPosition(var id) -> all(panel.position(id).orElseThrow().current().text());
      case Target.ToReply(var id) -> Said.of(Part.markdown(panel.reply(id).orElseThrow().text()));
      case Target.ToRecommendation(var id) -> {
        var text = panel.recommendation(id).orElseThrow().current().text();
        yield new Said(
            Words.say("room.recommendation.named", id, text.title()),
            List.of(Part.markdown(text.body())));
      }
      case Target.ToAmendment(var id) -> {
        var asked = panel.discussion().amendment(id).orElseThrow();
        var change = asked.change();
        yield new Said(
            "",
            Stream.of(
                    Part.plain(
                        Words.say("chair.queue.change", id, change.before(), change.after())),
                    named("amend.why", asked.why()))
                .filter(part -> !part.text().isBlank())
                .toList());
      }
      case Target.ToVersion(var id, var version) ->
          panel
              .position(id)
              .flatMap(it -> it.version(version))
              .map(it -> all(it.text()))
              .orElseGet(() -> Said.of(Part.plain("")));
      case Target.ToInterests interests ->
          Said.of(Part.markdown(panel.interests(now.actor(), interests).orElse("")));
      case Target.ToReason reason ->
          Said.of(Part.markdown(panel.reason(now.actor(), reason).orElse("")));
    };
  }
}

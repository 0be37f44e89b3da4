package org.parley.ui.room;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.text.Passage;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.KeyedList;

/// Something that was said, in the exchange's map, and beside it what was said to it. It leads to
/// where it can be read in full.
final class MapNode extends ListItem {

  private static final int PASSAGE = 110;

  /// @param kind what a reply does; empty for what is replied to
  /// @param name of what is replied to, empty for a reply
  /// @param by empty for a draft of the topic
  /// @param writtenFor the other role it was written for while roles were swapped
  /// @param text empty where it may not be read
  record Shown(
      Target target,
      Optional<Reply.Kind> kind,
      String name,
      Optional<Speaker> by,
      Optional<Role> writtenFor,
      String text,
      List<Shown> answers) {

    static Shown of(PositionShown it, PanelNow now) {
      var position = it.position();
      return root(
          new Target.ToPosition(position.id()),
          Words.say("saying.map.position"),
          Optional.of(it.by()),
          position.writtenFor().map(now::role),
          position.current().text().title(),
          it.replies(),
          now);
    }

    static Shown of(Recommendation it, PanelNow now, Exchange exchange) {
      var target = new Target.ToRecommendation(it.id());
      return root(
          target,
          it.id().toString(),
          it.proposer().map(_ -> Speaker.of(target, now)),
          Optional.empty(),
          it.current().text().title(),
          exchange.to(target),
          now);
    }

    private static Shown root(
        Target target,
        String name,
        Optional<Speaker> by,
        Optional<Role> writtenFor,
        String title,
        List<ReplyShown> replies,
        PanelNow now) {
      return new Shown(
          target,
          Optional.empty(),
          name,
          by,
          writtenFor,
          now.mayRead(target) ? title : "",
          all(replies, now));
    }

    private static List<Shown> all(List<ReplyShown> replies, PanelNow now) {
      return replies.stream().map(it -> of(it, now)).toList();
    }

    private static Shown of(ReplyShown it, PanelNow now) {
      return new Shown(
          new Target.ToReply(it.reply().id()),
          Optional.of(it.reply().kind()),
          "",
          Optional.of(it.by()),
          it.reply().writtenFor().map(now::role),
          it.veil().readable() ? it.reply().text() : "",
          all(it.answers(), now));
    }
  }

  private final NativeButton lead = new NativeButton();
  private final UnorderedList beside = new UnorderedList();
  private final KeyedList<Shown, MapNode> answers;
  private @Nullable Shown drawn;

  /// @param find leads to what was said
  MapNode(Target target, Consumer<Target> find) {
    lead.addClassName("node");
    lead.addClickListener(_ -> find.accept(target));
    answers =
        new KeyedList<>(beside, Shown::target, it -> new MapNode(it.target(), find), MapNode::show);
    add(lead, beside);
  }

  void show(Shown shown) {
    if (drawn == null || !lead(shown).equals(lead(drawn))) draw(shown);
    drawn = shown;
    beside.setVisible(!shown.answers().isEmpty());
    answers.show(shown.answers());
  }

  private static Shown lead(Shown it) {
    return new Shown(
        it.target(), it.kind(), it.name(), it.by(), it.writtenFor(), it.text(), List.of());
  }

  private void draw(Shown shown) {
    lead.removeAll();
    shown.kind().ifPresent(kind -> lead.getElement().setAttribute("data-kind", kind.key()));
    lead.add(
        new KindLine(shown.kind(), shown.name(), shown.by(), shown.writtenFor()),
        new Span(
            shown.text().isEmpty()
                ? Words.say("saying.map.unread")
                : Passage.ofMarkdown(shown.text(), PASSAGE)));
  }
}

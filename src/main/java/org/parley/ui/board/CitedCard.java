package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// What voters who changed their answer said that moved them, the most named first; not who they
/// are.
final class CitedCard {

  private static final int MOST = 10;

  private CitedCard() {}

  /// Empty where nothing was named.
  static Optional<Component> of(Panel panel) {
    var citations = panel.citations();
    if (citations.isEmpty()) return Optional.empty();
    var list = new OrderedList();
    list.addClassName("cited");
    citations.stream()
        .limit(MOST)
        .forEach(
            cited -> {
              var times = new Span(Words.say("board.cited.times", cited.ballots()));
              times.addClassName("small");
              var item = new ListItem(new Span(words(panel, cited.target())), times);
              item.addClassName("row");
              list.add(item);
            });
    var about = new Paragraph(Words.say("board.cited.about"));
    about.addClassName("small");
    return Optional.of(Card.titled(Words.say("board.cited"), about, list));
  }

  private static String words(Panel panel, Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition(var id) -> {
        var position = panel.position(id).orElseThrow();
        yield Words.say(
            "board.cited.position",
            seat(panel, position.seat()),
            position.versions().getLast().text().title());
      }
      case Reply.Target.ToReply(var id) -> {
        var reply = panel.reply(id).orElseThrow();
        yield Words.say(
            "board.cited.reply", seat(panel, reply.seat()), reply.kind().ordinal(), reply.text());
      }
      case Reply.Target.ToRecommendation(var id) ->
          Words.say(
              "board.cited.recommendation",
              id,
              panel.recommendation(id).orElseThrow().current().text().title());
    };
  }

  private static String seat(Panel panel, Seat.Id id) {
    return Words.ofPanels().of(panel.seat(id).orElseThrow(), panel);
  }
}

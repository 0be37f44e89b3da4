package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Convincing;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.text.Markdown;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Card;
import org.parley.ui.part.RoleLabel;

/// What convinced the panel: what panelists of each role marked so, and what voters who changed
/// their answer said that moved them. Not who they are.
final class CitedCard {

  private static final int MOST = 10;

  private CitedCard() {}

  /// What was marked as convincing; empty where nothing was.
  static Optional<Component> marked(Panel panel) {
    var marked = panel.convincing();
    if (marked.isEmpty()) return Optional.empty();
    return Optional.of(
        card(
            "board.convincing",
            marked.stream()
                .limit(MOST)
                .map(it -> item(panel, it.target(), roles(panel, it)))
                .toList()));
  }

  /// What was named as having moved voters; empty where nothing was.
  static Optional<Component> named(Panel panel) {
    var citations = panel.citations();
    if (citations.isEmpty()) return Optional.empty();
    return Optional.of(
        card(
            "board.cited",
            citations.stream()
                .limit(MOST)
                .map(it -> item(panel, it.target(), times(it.ballots())))
                .toList()));
  }

  private static Component card(String key, List<ListItem> items) {
    var list = new OrderedList();
    list.addClassName("cited");
    items.forEach(list::add);
    var about = new Paragraph(Words.say(key + ".about"));
    about.addClassName("small");
    return Card.titled(Words.say(key), about, list);
  }

  private static ListItem item(Panel panel, Reply.Target target, Component count) {
    var item = new ListItem(new Span(words(panel, target)), count);
    item.addClassName("row");
    return item;
  }

  private static Span times(int ballots) {
    var times = new Span(Words.say("board.cited.times", ballots));
    times.addClassName("small");
    return times;
  }

  /// "● 2 of Technology ◆ one of Privacy": a number behind the name is a seat's.
  private static Component roles(Panel panel, Convincing convincing) {
    var roles = new Span();
    roles.addClassNames("small", "by-role");
    if (convincing.roles().isEmpty())
      roles.setText(Words.say("board.convincing.seats", convincing.seats()));
    convincing
        .roles()
        .forEach((id, seats) -> roles.add(of(panel.topic().role(id).orElseThrow(), seats)));
    return roles;
  }

  private static Component of(Role role, int seats) {
    return RoleLabel.saying(
        Looks.of(role), Words.say("board.convincing.of-role", seats, role.name()));
  }

  private static String words(Panel panel, Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition(var id) -> {
        var position = panel.position(id).flatMap(panel::open).orElseThrow();
        yield Words.say(
            "board.cited.position",
            Words.ofPanels().by(target, panel),
            position.current().text().title());
      }
      case Reply.Target.ToReply(var id) -> {
        var reply = panel.reply(id).orElseThrow();
        yield Words.say(
            "board.cited.reply",
            Words.ofPanels().by(target, panel),
            reply.kind().ordinal(),
            Markdown.words(reply.text()));
      }
      case Reply.Target.ToRecommendation(var id) ->
          Words.say(
              "board.cited.recommendation",
              id,
              panel.recommendation(id).orElseThrow().current().text().title());
      case Reply.Target.ToAmendment(var id) -> {
        var amendment = panel.discussion().amendment(id).orElseThrow();
        yield Words.say(
            "board.cited.amendment",
            id,
            amendment.recommendation(),
            Words.ofPanels().by(target, panel),
            amendment.change().after());
      }
      case Reply.Target.ToReason _, Reply.Target.ToVersion _, Reply.Target.ToInterests _ -> "";
    };
  }
}

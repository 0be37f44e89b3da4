package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Trial;
import org.parley.ui.Words;

/// What was tried with a recommendation, in the order of time: its versions, the changes that were
/// asked for, and the rounds on it with what they said.
final class TriedSection extends Div {

  TriedSection(Board board, Standing standing) {
    var panel = board.panel();
    var list = new OrderedList();
    list.addClassName("tried");
    for (var tried : Trial.of(panel, panel.recommendation(standing.id()).orElseThrow()))
      list.add(
          new ListItem(
              Words.say(
                  "board.tried.step",
                  Words.time(tried.at()),
                  Words.ofPanels().of(tried, standing.id(), panel))));
    add(new H2(Words.say("board.tried")), list);
    long replies = replies(panel, standing.id());
    if (replies > 0) add(new Div(Words.say("board.tried.replies", replies)));
  }

  private static long replies(Panel panel, Recommendation.Id id) {
    return panel.replies().stream()
        .filter(reply -> reply.target().equals(new Reply.Target.ToRecommendation(id)))
        .count();
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// Where the recommendations stand after the last closed rounds on them.
final class SoFar extends Div {

  /// A recommendation that has been voted on.
  private record Line(Recommendation.Id id, String title, Standing standing) {}

  private final KeyedList<Line, Div> lines;

  SoFar(Panel.Id panel) {
    var list = new Div();
    list.addClassName("lines");
    lines = new KeyedList<>(list, Line::id, _ -> new Div(), SoFar::draw);
    var board = new Anchor(Routes.board(panel), Words.say("room.so-far.board"));
    board.addClassName("small");
    add(Card.titled(Words.say("room.so-far"), list, board));
  }

  void show(Panel panel) {
    var voted =
        panel.tabled().stream()
            .flatMap(
                it ->
                    Standing.of(it.id(), panel)
                        .map(s -> new Line(it.id(), it.current().text().title(), s))
                        .stream())
            .toList();
    setVisible(!voted.isEmpty());
    lines.show(voted);
  }

  private static void draw(Div place, Line line) {
    place.removeAll();
    var title = new Span(Words.say("room.recommendation.named", line.id(), line.title()));
    title.addClassName("small");
    place.add(title, new StandingLine(line.standing()));
  }
}

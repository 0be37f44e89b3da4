package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// The recommendations that are adopted, or would be now, and those that are not.
final class ResultCard extends Div {

  /// A recommendation and where it stands.
  private record Line(Recommendation.Id id, String title, Optional<Standing> standing) {}

  private final H2 title = new H2();
  private final Paragraph note = new Paragraph();
  private final KeyedList<Line, Div> carried;
  private final H2 other = new H2(Words.say("room.result.others"));
  private final KeyedList<Line, Div> others;
  private final Card rest;

  ResultCard() {
    var list = new Div();
    list.addClassName("lines");
    carried = new KeyedList<>(list, Line::id, _ -> new Div(), ResultCard::draw);
    var remaining = new Div();
    remaining.addClassName("lines");
    others = new KeyedList<>(remaining, Line::id, _ -> new Div(), ResultCard::draw);
    note.addClassName("small");
    rest = new Card(other, remaining);
    addClassName("work");
    add(new Card(title, note, list), rest);
  }

  void show(Panel panel) {
    var adoption = panel.adoption();
    var adopted = adoption.map(Panel.Adoption::adopted).orElseGet(panel::carried);
    boolean none = adoption.isEmpty() && panel.isClosed();
    Wording.put(
        title,
        Words.say(
            adoption.isPresent()
                ? "room.result.adopted"
                : none ? "room.result.none" : "room.result.would-adopt"));
    Wording.put(
        note,
        adopted.isEmpty()
            ? Words.say(nothing(panel, none))
            : adoption
                .map(declared -> Words.say("room.result.adopted.at", Words.time(declared.at())))
                .orElseGet(() -> Words.say("room.result.would-adopt.note")));
    carried.show(adopted.stream().map(id -> line(id, panel)).toList());
    var remaining =
        panel.tabled().stream()
            .map(Recommendation::id)
            .filter(id -> !adopted.contains(id))
            .map(id -> line(id, panel))
            .toList();
    rest.setVisible(!remaining.isEmpty());
    others.show(remaining);
  }

  /// Where nothing was recommended there is nothing to agree on.
  private static String nothing(Panel panel, boolean none) {
    if (panel.tabled().isEmpty()) return "room.result.no-recommendation";
    return none ? "room.result.none.nothing" : "room.result.nothing";
  }

  private static Line line(Recommendation.Id id, Panel panel) {
    var title = Words.ofPanels().title(panel.recommendation(id).orElseThrow(), panel);
    return new Line(id, title, Standing.of(id, panel));
  }

  private static void draw(Div place, Line line) {
    place.removeAll();
    place.add(new Span(Words.say("room.recommendation.named", line.id(), line.title())));
    line.standing()
        .ifPresentOrElse(
            standing -> place.add(new StandingLine(standing)), () -> place.add(never()));
  }

  private static Span never() {
    var never = new Span(Words.say("room.result.never"));
    never.addClassName("small");
    return never;
  }
}

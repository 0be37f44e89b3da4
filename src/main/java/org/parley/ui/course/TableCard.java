package org.parley.ui.course;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Countdown;
import org.parley.ui.part.Stats;
import org.parley.ui.part.VerdictPill;

/// A table among the others.
final class TableCard extends ListItem {

  private final InstantSource clock;
  private final Anchor card = new Anchor();

  TableCard(InstantSource clock) {
    this.clock = clock;
    card.addClassNames("card", "link", "table-now");
    add(card);
  }

  void show(TableNow now) {
    card.setHref(Routes.room(now.table().panel()));
    card.removeAll();
    var state = new Div(VerdictPill.plain(now.stage()));
    state.addClassName("row");
    now.ends()
        .ifPresent(
            ends ->
                state.add(
                    new Countdown(
                        new Countdown.Words(
                            Words.say("room.agenda.left", "%s"),
                            Words.say("room.agenda.over", "%s")),
                        ends,
                        clock.instant())));
    card.add(new H2(now.table().name()), state, new Stats(figures(now)));
    if (!now.missing().isEmpty())
      card.add(small(Words.say("course.table.missing", String.join(", ", now.missing()))));
    if (!now.verdicts().isEmpty()) card.add(verdicts(now.verdicts()));
    now.shift().ifPresent(part -> card.add(small(Words.ofPanels().of(part))));
  }

  /// Lines break between them.
  private static Div verdicts(List<String> words) {
    var all = new Div();
    all.addClassNames("small", "verdicts");
    words.forEach(verdict -> all.add(new Span(verdict)));
    return all;
  }

  private static List<Stats.Figure> figures(TableNow now) {
    var figures = new ArrayList<Stats.Figure>();
    figures.add(figure(now.taken(), now.seats(), "course.table.come"));
    figures.add(figure(now.present(), now.seats(), "course.table.present"));
    figures.add(figure(now.filings().filed(), now.filings().due(), "course.table.filed"));
    if (now.voted() >= 0) figures.add(figure(now.voted(), now.seats(), "course.table.voted"));
    return figures;
  }

  private static Stats.Figure figure(int part, int all, String words) {
    return new Stats.Figure(Words.say("course.table.of", part, all), Words.say(words));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}

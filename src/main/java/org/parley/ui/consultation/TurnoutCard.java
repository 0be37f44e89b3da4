package org.parley.ui.consultation;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.parley.consultation.Turnout;
import org.parley.consultation.Turnout.Slice;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Columns;
import org.parley.ui.part.Columns.Column;
import org.parley.ui.part.Sideways;

/// How many came and answered when, as columns and as a table.
final class TurnoutCard extends Div {

  private final Div charts = new Div();
  private final NativeTable table = new NativeTable();
  private final Details figures = new Details(Words.say("consultation.turnout.table"), table);
  private Optional<Turnout> shown = Optional.empty();

  TurnoutCard() {
    charts.addClassName("turnout");
    figures.addClassName("measures");
    Sideways.scrolls(figures);
    add(Card.titled(Words.say("consultation.turnout"), charts, figures));
    setVisible(false);
  }

  void show(Turnout turnout) {
    if (shown.equals(Optional.of(turnout))) return;
    shown = Optional.of(turnout);
    setVisible(!turnout.slices().isEmpty());
    charts.removeAll();
    table.removeAll();
    if (turnout.slices().isEmpty()) return;
    charts.add(
        chart(turnout, "newcomers", Slice::newcomers), chart(turnout, "answers", Slice::answers));
    var head =
        new NativeTableRow(
            Stream.of("when", "newcomers", "answers")
                .map(key -> new NativeTableHeaderCell(Words.say("consultation.turnout." + key)))
                .toArray(NativeTableHeaderCell[]::new));
    table.getHead().add(head);
    for (var slice : turnout.slices())
      table
          .getBody()
          .add(
              new NativeTableRow(
                  new NativeTableHeaderCell(time(turnout.step(), slice.from())),
                  new NativeTableCell(number(slice.newcomers())),
                  new NativeTableCell(number(slice.answers()))));
  }

  private static Div chart(Turnout turnout, String key, ToIntFunction<Slice> figure) {
    int most = turnout.slices().stream().mapToInt(figure).max().orElse(0);
    var words =
        Words.say("consultation.turnout.summary", span(turnout), most, length(turnout.step()));
    var title = new H3(Words.say("consultation.turnout." + key));
    var columns =
        turnout.slices().stream()
            .map(
                slice ->
                    new Column(
                        figure.applyAsInt(slice),
                        Words.say(
                            "consultation.turnout.column",
                            time(turnout.step(), slice.from()),
                            figure.applyAsInt(slice))))
            .toList();
    var about = new Paragraph(words);
    about.addClassName("small");
    return new Div(title, new Columns(columns, title.getText() + ": " + words), about);
  }

  /// Of one day only the hours are told twice.
  private static String span(Turnout turnout) {
    var first = turnout.slices().getFirst().from();
    var last = turnout.slices().getLast().from();
    boolean days = turnout.step().compareTo(Duration.ofDays(1)) >= 0;
    if (!first.equals(last) && !days && Words.day(first).equals(Words.day(last)))
      return Words.say(
          "consultation.turnout.span.day", Words.day(first), Words.hour(first), Words.hour(last));
    return first.equals(last)
        ? time(turnout.step(), first)
        : Words.say(
            "consultation.turnout.span", time(turnout.step(), first), time(turnout.step(), last));
  }

  private static String length(Duration step) {
    return step.compareTo(Duration.ofHours(1)) < 0
        ? Words.say("consultation.turnout.minutes", step.toMinutes())
        : step.compareTo(Duration.ofDays(1)) < 0
            ? Words.say("consultation.turnout.hours", step.toHours())
            : Words.say("consultation.turnout.days", step.toDays());
  }

  private static String time(Duration step, Instant at) {
    return step.compareTo(Duration.ofDays(1)) < 0 ? Words.time(at) : Words.day(at);
  }

  private static String number(int figure) {
    return Words.say("consultation.number", figure);
  }
}

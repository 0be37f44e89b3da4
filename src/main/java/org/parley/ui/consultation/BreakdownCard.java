package org.parley.ui.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Consultation;
import org.parley.consultation.Count;
import org.parley.consultation.Question;
import org.parley.consultation.Statement;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Sideways;

/// What was said to the statements by what people said of themselves, for one question at a time.
final class BreakdownCard extends Div {

  private final Function<Question, Breakdown> count;
  private final Select<Question> question = new Select<>();
  private final Div shown = new Div();
  private Optional<Consultation> consultation = Optional.empty();

  BreakdownCard(Function<Question, Breakdown> count) {
    this.count = count;
    question.setLabel(Words.say("consultation.breakdown.question"));
    question.setItemLabelGenerator(Question::text);
    question.addValueChangeListener(_ -> draw());
    shown.addClassName("stack");
    add(Card.titled(Words.say("consultation.breakdown"), question, shown));
  }

  void show(Consultation now) {
    var questions = now.settings().questions();
    boolean same =
        consultation.filter(was -> was.settings().questions().equals(questions)).isPresent();
    consultation = Optional.of(now);
    setVisible(!questions.isEmpty());
    if (same || questions.isEmpty()) {
      draw();
      return;
    }
    question.setItems(questions);
    question.setValue(questions.getFirst());
  }

  private void draw() {
    shown.removeAll();
    if (question.isEmpty() || consultation.isEmpty()) return;
    var breakdown = count.apply(question.getValue());
    shown.add(
        breakdown.parts().isEmpty()
            ? small(Words.say("consultation.breakdown.none"))
            : table(breakdown, consultation.get()));
    shown.add(
        small(
            Words.say(
                "consultation.breakdown.about",
                consultation.get().settings().disclosureMinimum())));
  }

  private Component table(Breakdown breakdown, Consultation now) {
    var table = new NativeTable();
    var head = new NativeTableRow(new NativeTableHeaderCell(Words.say("consultation.statements")));
    for (var part : breakdown.parts()) head.add(new NativeTableHeaderCell(name(part)));
    table.getHead().add(head);
    for (var line : breakdown.lines()) table.getBody().add(row(line, now));
    var frame = new Div(table);
    frame.addClassName("measures");
    Sideways.scrolls(frame);
    frame.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    frame.getElement().setAttribute("aria-label", Words.say("consultation.breakdown"));
    return frame;
  }

  private String name(Breakdown.Part part) {
    var choices = question.getValue().choices();
    return Words.say(
        "consultation.breakdown.part",
        part.choices().stream().map(choices::get).collect(Collectors.joining(", ")),
        part.people());
  }

  private static NativeTableRow row(Breakdown.Line line, Consultation now) {
    var text = now.statement(new Statement.Id(line.statement())).map(Statement::text).orElse("");
    var head = new NativeTableHeaderCell(text);
    head.getElement().setAttribute("scope", "row");
    var row = new NativeTableRow(head);
    for (var count : line.counts())
      row.add(count.map(BreakdownCard::cell).orElseGet(BreakdownCard::hidden));
    return row;
  }

  private static NativeTableCell cell(Count count) {
    var words = new Span(Words.say("consultation.breakdown.said", count.seen()));
    words.addClassName("small");
    return count.seen() == 0
        ? new NativeTableCell()
        : new NativeTableCell(StatementsCard.distribution(count), words);
  }

  private static NativeTableCell hidden() {
    var cell = new NativeTableCell(Words.say("consultation.breakdown.hidden"));
    cell.addClassName("small");
    return cell;
  }

  private static Paragraph small(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("small");
    return paragraph;
  }
}

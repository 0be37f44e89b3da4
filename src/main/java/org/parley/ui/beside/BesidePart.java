package org.parley.ui.beside;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.Optional;
import org.parley.consultation.Results;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.StatementAnswers;
import org.parley.panel.StatementAnswers.Choice;
import org.parley.panel.StatementAnswers.Statement;
import org.parley.report.Beside;
import org.parley.room.Hall;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Notice;

/// One consultation beside the panel.
final class BesidePart extends Section {

  private final Hall hall;
  private final Visit visit;
  private final Notice notice = new Notice();
  private final KeyedList<BesideLine.Shown, BesideLine> lines;

  BesidePart(Hall hall, Visit visit) {
    this.hall = hall;
    this.visit = visit;
    var list = new UnorderedList();
    list.addClassNames("list", "beside");
    lines =
        new KeyedList<>(
            list,
            shown -> shown.line().statement(),
            _ -> new BesideLine(this::answer, this::propose),
            BesideLine::show);
    var settings = hall.consultation().settings();
    var take = new Anchor(Routes.takePart(hall.consultation().id()), Words.say("beside.take-part"));
    // A document of its own, not a view.
    take.setRouterIgnore(true);
    var head = new Div(new H2(settings.title()), take);
    head.addClassNames("row", "spread");
    add(head, notice, list);
  }

  void show(PanelNow now) {
    var picture = hall.picture();
    var results = Results.of(picture.consultation(), hall.votes(), picture.map());
    var panel = now.panel();
    var id = hall.consultation().id().value();
    boolean answers = now.may(Action.ANSWER_STATEMENT);
    var shown =
        Beside.of(panel, id, results).lines().stream()
            .map(
                line ->
                    new BesideLine.Shown(
                        line,
                        panel.topic().roles(),
                        now.actor()
                            .seat()
                            .flatMap(
                                seat ->
                                    panel.answers().of(seat, new Statement(id, line.statement()))),
                        answers,
                        now.may(Action.PROPOSE),
                        made(panel, new Statement(id, line.statement()))))
            .toList();
    // As long as somebody answers, nothing moves, and no order tells what others said.
    boolean answering = answers && shown.stream().anyMatch(one -> one.own().isEmpty());
    lines.show(
        answering
            ? shown.stream().sorted(Comparator.comparingInt(one -> one.line().statement())).toList()
            : shown);
  }

  /// The recommendation that was made from a statement.
  private static Optional<String> made(Panel panel, StatementAnswers.Statement statement) {
    return panel.recommendations().stream()
        .filter(
            it ->
                !it.withdrawn()
                    && it.origin()
                        .filter(
                            from ->
                                from.consultation().equals(statement.consultation())
                                    && from.statement() == statement.number())
                        .isPresent())
        .map(it -> it.id().toString())
        .findFirst();
  }

  private void answer(int statement, Choice choice) {
    var which = new Statement(hall.consultation().id().value(), statement);
    submit(new PanelCommand.AnswerStatement(which, choice));
  }

  private void propose(Beside.Line line) {
    ProposeDialog.open(line, hall.consultation().id().value(), this::submit);
  }

  private void submit(PanelCommand command) {
    notice.clear();
    visit.ask(command).ifPresent(notice::refuse);
  }
}

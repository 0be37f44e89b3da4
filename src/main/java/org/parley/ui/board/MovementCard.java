package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Movement.Flow;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;
import org.parley.ui.part.MovementFlow;

/// Who moved on a recommendation between two rounds: all, or those of a role.
final class MovementCard extends Section {

  private final Board board;
  private final Select<Recommendation.Id> recommendation = new Select<>();
  private final Select<Round> before = rounds("board.movement.from");
  private final Select<Round> after = rounds("board.movement.to");
  private final Select<Flow> who = new Select<>();
  private final Div picture = new Div();
  private final Div table = new Div();
  private final Exports exports;

  private MovementCard(Board board, List<Moved> comparable) {
    this.board = board;
    exports = new Exports(board.panel(), "who-moved");
    addClassNames("card", "movement");
    table.addClassName("across");
    setAriaLabel(Words.say("board.movement"));
    recommendation.setLabel(Words.say("board.column.recommendation"));
    recommendation.setItems(comparable.stream().map(Moved::recommendation).toList());
    who.setLabel(Words.say("board.movement.who"));
    who.setItemLabelGenerator(this::whose);
    recommendation.addValueChangeListener(_ -> chosenRecommendation());
    before.addValueChangeListener(_ -> chosenBefore());
    after.addValueChangeListener(_ -> chosenRounds());
    who.addValueChangeListener(_ -> draw());
    var choices = new Div(recommendation, before, after, who);
    choices.addClassName("choices");
    var title = new H2(Words.say("board.movement"));
    title.add(
        new Help(
            Words.say("board.movement"),
            Words.say("board.help.movement"),
            Routes.method("measures", "who-moved")));
    add(title, choices, picture, table, exports);
    comparable.stream()
        .max(Comparator.comparingInt(moved -> moved.movement().moved()))
        .map(Moved::recommendation)
        .ifPresent(recommendation::setValue);
  }

  /// Empty where no two rounds can be compared yet. What moved most comes first.
  static Optional<Component> of(Board board) {
    var comparable =
        board.panel().recommendations().stream()
            .flatMap(r -> Moved.latest(board.panel(), r.id(), board.last()).stream())
            .toList();
    return comparable.isEmpty()
        ? Optional.empty()
        : Optional.of(new MovementCard(board, comparable));
  }

  private static Select<Round> rounds(String label) {
    var select = new Select<Round>();
    select.setLabel(Words.say(label));
    select.setItemLabelGenerator(round -> Words.say("board.round", round.id().number()));
    return select;
  }

  private void chosenRecommendation() {
    exports.about(recommendation.getValue());
    var rounds = Moved.earlier(board.panel(), recommendation.getValue(), board.last());
    before.setItems(rounds);
    before.setValue(rounds.getLast());
  }

  private void chosenBefore() {
    if (before.getValue() == null) return;
    var rounds =
        Moved.later(board.panel(), recommendation.getValue(), before.getValue(), board.last());
    after.setItems(rounds);
    after.setValue(rounds.getLast());
  }

  private void chosenRounds() {
    if (after.getValue() == null) return;
    var moved = moved();
    var flows = moved.flows(board.panel(), board.disclosure());
    table.removeAll();
    if (!flows.isEmpty()) table.add(new MovedTable(board.panel(), moved, flows));
    who.setItems(flows);
    who.setVisible(flows.size() > 1);
    flows.stream().findFirst().ifPresentOrElse(who::setValue, this::hide);
  }

  /// The first flow is that of all.
  private String whose(Flow flow) {
    return who.getListDataView().getItem(0).equals(flow)
        ? Words.say("board.column.all")
        : Figures.names(board.panel(), flow.roles());
  }

  private Moved moved() {
    return Moved.of(recommendation.getValue(), before.getValue(), after.getValue());
  }

  private void hide() {
    picture.removeAll();
    picture.add(small(Words.say("board.movement.hidden", board.disclosure().minimum())));
  }

  private void draw() {
    if (who.getValue() == null || after.getValue() == null) return;
    picture.removeAll();
    var moved = moved();
    var steps = who.getValue().steps();
    picture.add(
        new MovementFlow(
            moved.options(),
            steps.stream().map(s -> new MovementFlow.Move(s.from(), s.to(), s.seats())).toList(),
            new MovementFlow.Words(
                Words.say("board.round", moved.before().id().number()),
                Words.say("board.round", moved.after().id().number()),
                moved.summary(who.getValue()))));
    moved.notes().forEach(note -> picture.add(small(note)));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}

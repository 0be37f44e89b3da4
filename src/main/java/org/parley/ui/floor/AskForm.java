package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Action;
import org.parley.panel.Floor;
import org.parley.panel.PanelCommand;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// How a panelist asks for the floor, and gives it back.
final class AskForm extends Div {

  private final Visit visit;
  private final Select<Floor.Kind> kind = new Select<>();
  private final Select<Optional<Role>> to = new Select<>();
  private final Div asking = new Div();
  private final ActButton ask;
  private final ActButton end;

  AskForm(Visit visit, PanelNow now) {
    this.visit = visit;
    kind.setLabel(Words.say("floor.ask.for"));
    kind.setItemLabelGenerator(k -> Words.say("floor.kind." + k.key()));
    kind.addValueChangeListener(_ -> toShown());
    to.setLabel(Words.say("floor.ask.to"));
    to.setItems(roles(now));
    to.setItemLabelGenerator(
        role -> role.map(Role::name).orElseGet(() -> Words.say("floor.ask.to.all")));
    to.setValue(Optional.empty());
    ask =
        new ActButton(Words.say("floor.ask"), visit, Action.ASK_FOR_FLOOR, this::asked)
            .onDone(this::reset);
    end =
        new ActButton(
                Words.say("floor.end.mine"),
                visit,
                Action.END_SPEECH,
                () -> own().map(PanelCommand.EndSpeech::new))
            .primary();
    asking.add(kind, to, ask);
    asking.addClassName("asking");
    add(asking, end);
  }

  private static List<Optional<Role>> roles(PanelNow now) {
    return Stream.concat(
            Stream.of(Optional.<Role>empty()),
            now.panel().topic().roles().stream()
                .filter(role -> !now.role().equals(Optional.of(role)))
                .map(Optional::of))
        .toList();
  }

  private Optional<Seat.Id> own() {
    return visit.now().actor().seat();
  }

  private Optional<PanelCommand> asked() {
    return own()
        .map(
            seat ->
                new PanelCommand.AskForFloor(seat, kind.getValue(), to.getValue().map(Role::id)));
  }

  private void reset() {
    kind.setValue(Floor.Kind.CONTRIBUTION);
    to.setValue(Optional.empty());
  }

  private void toShown() {
    to.setVisible(kind.getValue() == Floor.Kind.QUESTION);
  }

  void show(PanelNow now) {
    var seat = now.actor().seat();
    boolean speaks = seat.filter(now.panel().floor()::hasFloor).isPresent();
    kinds(now);
    asking.setVisible(now.may(Action.ASK_FOR_FLOOR) && !speaks && !now.isChair());
    ask.show(now);
    end.setVisible(speaks && !now.isChair());
    end.show(now);
    setVisible(asking.isVisible() || end.isVisible());
  }

  /// Answers are offered to those who were asked.
  private void kinds(PanelNow now) {
    boolean addressed =
        now.role().filter(role -> now.panel().floor().isAddressed(role.id())).isPresent();
    var offered =
        Stream.of(
                Floor.Kind.CONTRIBUTION,
                Floor.Kind.QUESTION,
                Floor.Kind.ANSWER,
                Floor.Kind.POINT_OF_ORDER)
            .filter(k -> k != Floor.Kind.ANSWER || addressed)
            .toList();
    if (kind.getListDataView().getItems().toList().equals(offered)) return;
    var chosen = kind.getValue();
    kind.setItems(offered);
    kind.setValue(
        addressed
            ? Floor.Kind.ANSWER
            : offered.contains(chosen) ? chosen : Floor.Kind.CONTRIBUTION);
    toShown();
  }
}

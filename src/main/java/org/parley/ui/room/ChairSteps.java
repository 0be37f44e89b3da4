package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Phase;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.ActButton.Question;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;

/// How the chair moves the panel along the agenda: the next phase, a later one, or none.
final class ChairSteps extends Div {

  private final Visit visit;
  private final ActButton next;
  private final ActButton close;
  private final Div others = new Div();
  private final Details other = new Details(Words.say("room.chair.other"), others);
  private final KeyedList<Phase, ActButton> later;

  ChairSteps(Visit visit) {
    this.visit = visit;
    next =
        new ActButton(
                "",
                visit,
                Action.OPEN_PHASE,
                () -> visit.now().panel().nextPhase().map(ChairSteps::open))
            .primary()
            .confirm(ChairSteps::begin);
    close =
        new ActButton(
                Words.say("room.chair.close"),
                visit,
                Action.CLOSE_PHASE,
                () ->
                    visit
                        .now()
                        .panel()
                        .openPhase()
                        .map(phase -> new PanelCommand.ClosePhase(phase.number())))
            .quiet()
            .confirm(now -> now.panel().openPhase().map(ChairSteps::end));
    others.addClassName("stack");
    later =
        new KeyedList<>(
            others, Phase::number, this::skipTo, (button, _) -> button.show(visit.now()));
    addClassNames("chair-steps", "stack");
    add(next, other, close);
  }

  void show(PanelNow now) {
    var panel = now.panel();
    setVisible(now.isChair() && !panel.isClosed());
    if (!isVisible()) return;
    var following = panel.nextPhase();
    next.setVisible(following.isPresent());
    following.ifPresent(
        phase -> next.setText(Words.say("room.chair.next", Words.of(phase.kind()))));
    next.show(now);
    close.setVisible(panel.openPhase().isPresent());
    close.show(now);
    var after = following.map(phase -> after(panel, phase)).orElse(List.of());
    later.show(after);
    other.setVisible(!after.isEmpty());
  }

  private ActButton skipTo(Phase phase) {
    return new ActButton(
            Words.of(phase.kind()), visit, Action.OPEN_PHASE, () -> Optional.of(open(phase)))
        .quiet()
        .confirm(now -> skipping(now.panel(), phase));
  }

  private static PanelCommand open(Phase phase) {
    return new PanelCommand.OpenPhase(phase.number());
  }

  private static List<Phase> after(Panel panel, Phase phase) {
    return panel.phases().stream().filter(later -> later.number() > phase.number()).toList();
  }

  /// Title, agenda and first rules are fixed once the panel opens.
  private static Optional<Question> begin(PanelNow now) {
    return now.panel().hasOpened()
        ? Optional.empty()
        : Optional.of(
            new Question(
                Words.say("room.chair.begin"),
                Words.say("room.chair.begin.text", now.panel().heldPanelistSeats().size()),
                Words.say("room.chair.begin.yes")));
  }

  private static Question end(Phase phase) {
    var name = Words.of(phase.kind());
    return new Question(
        Words.say("room.chair.end", name),
        Words.say("room.chair.end.text"),
        Words.say("room.chair.end.yes"));
  }

  private static Optional<Question> skipping(Panel panel, Phase to) {
    var skipped =
        panel.phases().stream()
            .filter(phase -> phase.number() < to.number())
            .filter(
                phase -> panel.nextPhase().filter(n -> phase.number() >= n.number()).isPresent())
            .map(phase -> Words.of(phase.kind()))
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Question(
            Words.say("room.chair.skip", Words.of(to.kind())),
            Words.say("room.chair.skip.text", skipped),
            Words.say("room.chair.skip.yes")));
  }
}

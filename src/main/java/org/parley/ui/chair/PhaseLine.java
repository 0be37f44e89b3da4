package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
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
import org.parley.ui.part.Countdown;

/// A phase on the desk: planned and real time, and the way to it where it is not the next one.
final class PhaseLine extends ListItem {

  private final Visit visit;
  private final Span name = new Span();
  private final Span planned = new Span();
  private final Span real = new Span();
  private final ActButton skip;
  private final ActButton back;

  PhaseLine(Visit visit, int number) {
    this.visit = visit;
    skip =
        new ActButton(
                Words.say("chair.skip"),
                visit,
                Action.OPEN_PHASE,
                () -> Optional.of(new PanelCommand.OpenPhase(number)))
            .quiet()
            .confirm(now -> Optional.of(skipping(now, number)));
    back =
        new ActButton(
                Words.say("chair.back"),
                visit,
                Action.REOPEN_PHASE,
                () -> Optional.of(new PanelCommand.ReopenPhase(number, planned(number))))
            .quiet()
            .confirm(now -> Optional.of(returning(now.panel(), number)));
    name.addClassName("name");
    planned.addClassNames("small", "num");
    real.addClassNames("small", "num", "real");
    var ways = new Div(skip, back);
    ways.addClassName("ways");
    addClassName("phase-line");
    add(name, planned, real, ways);
  }

  /// Gone back to, it gets as long as it was planned for.
  private int planned(int number) {
    return visit.now().panel().phases().get(number - 1).minutes();
  }

  void show(PhaseTimes times) {
    var phase = times.phase();
    var now = visit.now();
    name.setText(Words.say("chair.phase", phase.number(), Words.of(phase.kind())));
    planned.setText(Words.say("chair.times.planned", phase.minutes()));
    setClassName("now", times.state() == PhaseTimes.State.OPEN);
    setClassName("over", times.state() == PhaseTimes.State.OVER);
    setClassName("skipped", times.state() == PhaseTimes.State.LEFT_OUT);
    if (times.state() == PhaseTimes.State.OPEN) getElement().setAttribute("aria-current", "step");
    else getElement().removeAttribute("aria-current");
    real(times, now);
    skip.setVisible(times.leads() && times.state() == PhaseTimes.State.TO_COME);
    skip.show(now);
    back.setVisible(
        times.leads()
            && (times.state() == PhaseTimes.State.OVER
                || times.state() == PhaseTimes.State.LEFT_OUT));
    back.show(now);
  }

  private void real(PhaseTimes times, PanelNow now) {
    real.removeAll();
    switch (times.state()) {
      case OPEN -> running(times.phase(), now);
      case OVER -> real.setText(times.real().orElse(""));
      case LEFT_OUT -> real.setText(Words.say("chair.times.left-out"));
      case NEXT, TO_COME -> real.setText("");
    }
  }

  private void running(Phase phase, PanelNow now) {
    var since = Words.hour(phase.opened().orElseThrow());
    real.add(new Span(Words.say("chair.times.since", since)));
    phase
        .ends()
        .ifPresent(
            ends ->
                real.add(
                    new Countdown(
                        new Countdown.Words(
                            Words.say("chair.times.left", "%s"),
                            Words.say("chair.times.over", "%s")),
                        ends,
                        now.at())));
  }

  private static Question skipping(PanelNow now, int to) {
    int next = now.panel().nextPhase().map(Phase::number).orElse(to);
    var skipped =
        now.panel().phases().stream()
            .filter(phase -> phase.number() >= next && phase.number() < to)
            .map(phase -> Words.of(phase.kind()))
            .collect(Collectors.joining(", "));
    return new Question(
        Words.say("chair.skip.title", name(now.panel(), to)),
        Words.say("chair.skip.text", skipped),
        Words.say("chair.skip.yes"));
  }

  private static Question returning(Panel panel, int to) {
    return new Question(
        Words.say("chair.back.title", name(panel, to)),
        panel
            .openPhase()
            .map(open -> Words.say("chair.back.text", Words.of(open.kind())))
            .orElseGet(() -> Words.say("chair.back.text.closed")),
        Words.say("chair.back.yes"));
  }

  private static String name(Panel panel, int number) {
    return Words.of(panel.phases().get(number - 1).kind());
  }
}

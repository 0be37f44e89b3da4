package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.parley.panel.Phase;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Countdown;

/// A step of the agenda, which leads to its phase's work.
final class PhaseStep extends ListItem {

  private final Visit visit;
  private final NativeButton button;

  PhaseStep(Visit visit, Runnable look) {
    this.visit = visit;
    button = new NativeButton("", _ -> look.run());
    button.addClassName("step");
    add(button);
  }

  void show(PhaseShown shown) {
    var state = shown.state();
    button.setClassName("done", state == PhaseShown.State.DONE);
    button.setClassName("now", state == PhaseShown.State.NOW);
    button.setClassName("skipped", state == PhaseShown.State.SKIPPED);
    button.setClassName("looked", shown.looked());
    mark("aria-current", "step", state == PhaseShown.State.NOW);
    mark("aria-pressed", "true", shown.looked());
    button.removeAll();
    var sign = new HtmlComponent("b");
    sign.getElement()
        .setText(state == PhaseShown.State.DONE ? "✓" : String.valueOf(shown.phase().number()));
    sign.getElement().setAttribute("aria-hidden", "true");
    var name = new Span(Words.of(shown.phase().kind()));
    name.addClassName("name");
    button.add(sign, name, time(shown));
  }

  private void mark(String attribute, String value, boolean is) {
    if (is) button.getElement().setAttribute(attribute, value);
    else button.getElement().removeAttribute(attribute);
  }

  private Component time(PhaseShown shown) {
    var time = new Span();
    time.addClassNames("small", "num", "time");
    switch (shown.state()) {
      case NOW -> left(shown.phase(), time);
      case DONE -> time.add(heard(Words.say("room.agenda.done")));
      case SKIPPED -> time.setText(Words.say("room.agenda.skipped"));
      case TO_COME -> planned(shown.phase(), time);
    }
    return time;
  }

  private static void planned(Phase phase, Span time) {
    if (phase.minutes() > 0) time.setText(Words.say("room.agenda.minutes", phase.minutes()));
  }

  private void left(Phase phase, Span time) {
    time.add(
        phase
            .ends()
            .<Component>map(this::countdown)
            .orElseGet(() -> heard(Words.say("room.agenda.now"))));
  }

  private Countdown countdown(Instant ends) {
    return new Countdown(
        new Countdown.Words(
            Words.say("room.agenda.left", "%s"), Words.say("room.agenda.over", "%s")),
        ends,
        visit.now().at());
  }

  private static Span heard(String words) {
    var heard = new Span(words);
    heard.addClassName("sr-only");
    return heard;
  }
}

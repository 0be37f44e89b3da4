package org.parley.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Screen;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Stage;
import org.parley.ui.part.Countdown;
import org.parley.ui.part.Wording;

/// What a hall sees: above, the question, the phase and its clock; below, what the chair chose, or
/// what goes on.
final class StageScreen extends Main {

  private final H1 question = new H1();
  private final Span stage = new Span();
  private final Span clock = new Span();
  private final Div scene = new Div();
  private final AudienceCode code;
  private final PageTurner turner;
  private Optional<Shown> shown = Optional.empty();
  private Optional<List<Object>> clocked = Optional.empty();

  /// @param again shows the screen again
  StageScreen(AudienceCode code, Runnable again) {
    this.code = code;
    turner = new PageTurner(again);
    addClassName("stage");
    clock.addClassName("clock");
    scene.addClassName("scene");
    var where = new Div(stage, clock);
    where.addClassName("where");
    var top = new Div(question, where);
    top.addClassName("stage-top");
    add(top, scene, turner, code);
  }

  void show(PanelNow now) {
    var panel = now.panel();
    Wording.put(question, panel.topic().question());
    Wording.put(stage, Stage.of(panel));
    clock(now);
    var next = Shown.of(now, turner);
    if (!Optional.of(next).equals(shown)) {
      shown = Optional.of(next);
      scene.removeAll();
      scene.add(draw(next, now));
    }
    setClassName("shows-board", next.screen() == Screen.BOARD);
    setClassName("shows-shift", next.screen() == Screen.SHIFT);
    setClassName("blank", next.screen() == Screen.BLANK);
    code.show(now);
  }

  private void clock(PanelNow now) {
    var ends = now.panel().openPhase().flatMap(phase -> phase.ends());
    var next = List.<Object>of(ends, now.panel().isPaused());
    if (Optional.of(next).equals(clocked)) return;
    clocked = Optional.of(next);
    clock.removeAll();
    if (!now.panel().isPaused())
      ends.ifPresent(
          end ->
              clock.add(
                  new Countdown(
                          new Countdown.Words(
                              Words.say("stage.left", "%s"), Words.say("stage.over", "%s")),
                          end,
                          now.at())
                      .exact()));
  }

  private static Component draw(Shown shown, PanelNow now) {
    return switch (shown.screen()) {
      case AUTO -> throw new IllegalStateException("nothing chosen");
      case AGENDA -> Scenes.agenda(now);
      case SPEAKER -> Scenes.speaker(now);
      case VOTE -> Scenes.vote(now);
      case BOARD -> Scenes.board(now, shown.page());
      case SHIFT -> Scenes.shift(now.panel(), shown.shift().orElseThrow());
      case BLANK -> new Div(pause(now.panel()));
    };
  }

  private static Span pause(Panel panel) {
    return new Span(panel.chairing().pause().map(pause -> pause.note()).orElse(""));
  }
}

package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Floor;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// Who has the floor, and for how much longer.
final class SpeakerNow extends Div {

  /// What is drawn; another limit sets another clock.
  private record Drawn(Optional<Floor.Speech> speech, int limit, String name) {}

  private Optional<Drawn> drawn = Optional.empty();

  SpeakerNow() {
    addClassName("speaker");
    getElement().setAttribute("role", "status");
  }

  void show(PanelNow now) {
    var floor = now.panel().floor();
    var next =
        new Drawn(
            floor.speaking(),
            floor.terms().speechSeconds(),
            floor.speaking().map(speech -> now.words(speech.seat())).orElse(""));
    if (Optional.of(next).equals(drawn)) return;
    drawn = Optional.of(next);
    removeAll();
    next.speech()
        .ifPresentOrElse(speech -> draw(speech, now), () -> add(small(Words.say("floor.nobody"))));
  }

  private void draw(Floor.Speech speech, PanelNow now) {
    var clock = new Span(Clock.of(speech, now));
    clock.addClassName("time");
    var line = new Div(new SeatLabel(speech.seat(), now), clock);
    line.addClassName("q");
    add(line, small(Kinds.of(speech.kind(), speech.to(), now)));
    speech.reason().ifPresent(why -> add(small(Words.say("floor.out-of-turn", why))));
  }

  private static Paragraph small(String text) {
    var small = new Paragraph(text);
    small.addClassName("small");
    return small;
  }
}

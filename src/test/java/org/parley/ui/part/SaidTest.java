package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.ui.Pressing;

class SaidTest {

  private static final class Line extends Said {

    private final List<String> pressed = new ArrayList<>();

    Line() {
      whenPressed(pressed::add);
      offer(
          Stream.of(
              new Span("Convincing to 2"), way("reply", "Reply & ask"), way("edit", "Change")));
    }
  }

  @Test
  void parts_stand_there_as_they_would_by_themselves() {
    var said = new Line();
    var line = new Div(new Span("Law"), new Span("enforcement"));
    line.addClassName("row");

    said.say(Stream.of(line, new Prose("One *word*\n\n```\na\n  b\n```")));

    assertThat(html(said))
        .contains("class=\"row\"", "<span>Law</span><span>enforcement</span>")
        .contains("One <em>word</em>", "a\n  b\n");
    assertThat(said.getElement().getChildCount()).isZero();
  }

  @Test
  void what_people_wrote_stays_text() {
    var said = new Line();

    said.say(Stream.of(new Span("<img src=x onerror=alert(1)> & \"so\"")));

    assertThat(html(said)).contains("&lt;img src=x onerror=alert(1)&gt; &amp; \"so\"");
  }

  @Test
  void a_button_that_is_pressed_is_told_by_its_name() {
    var said = new Line();

    assertThat(Pressing.ways(said)).containsExactly("Reply & ask", "Change");
    Pressing.press(said, "Change");
    Pressing.press(said, "Reply & ask");

    assertThat(said.pressed).containsExactly("edit", "reply");
  }

  private static String html(Said said) {
    return said.getElement().getProperty("said");
  }
}

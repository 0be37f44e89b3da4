package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StillTest {

  @Test
  void parts_stand_there_as_they_would_by_themselves() {
    var still = new Still();
    var line = new Div(new Span("Law"), new Span("enforcement"));
    line.addClassName("row");

    still.show(Stream.of(line, new Prose("One *word*\n\n```\na\n  b\n```")));

    assertThat(html(still))
        .contains("class=\"row\"", "<span>Law</span><span>enforcement</span>")
        .contains("One <em>word</em>", "a\n  b\n");
    assertThat(still.getElement().getChildCount()).isZero();
  }

  @Test
  void what_people_wrote_stays_text() {
    var still = new Still();

    still.show(Stream.of(new Span("<img src=x onerror=alert(1)> & \"so\"")));

    assertThat(html(still)).contains("&lt;img src=x onerror=alert(1)&gt; &amp; \"so\"");
  }

  private static String html(Still still) {
    return still.getElement().getProperty("innerHTML");
  }
}

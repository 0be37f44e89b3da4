package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/// The time left until something ends, and then how long it is over: in minutes, hours or days, and
/// to the second for the last five minutes and the first five after. It runs in the browser.
@Tag("parley-countdown")
@JsModule("./parley-countdown.ts")
public final class Countdown extends Component {

  /// The sentences around the time, which stands where they have `%s`: "%s left".
  public record Words(String left, String over) {}

  /// @param now the server's clock, since the browser's may be wrong
  public Countdown(Words words, Instant ends, Instant now) {
    getElement().setProperty("left", words.left()).setProperty("over", words.over());
    getElement()
        .setProperty("ends", (double) ends.toEpochMilli())
        .setProperty("now", (double) now.toEpochMilli());
  }

  /// To the second from the beginning: each second has the page drawn again.
  public Countdown exact() {
    getElement().setProperty("exact", true);
    return this;
  }
}

package org.parley.ui.floor;

import java.time.Duration;
import org.parley.panel.Floor;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Countdown;

/// How speaking time is told.
public final class Clock {

  private Clock() {}

  /// The time a speech has left; how long it has lasted, where it may last as long as it takes.
  public static Countdown of(Floor.Speech speech, PanelNow now) {
    int limit = now.panel().floor().terms().speechSeconds();
    var clock =
        limit == 0
            ? new Countdown(
                new Countdown.Words(
                    Words.say("floor.clock.lasted", "%s"), Words.say("floor.clock.lasted", "%s")),
                speech.began(),
                now.at())
            : new Countdown(
                new Countdown.Words(
                    Words.say("floor.clock.left", "%s"), Words.say("floor.clock.over", "%s")),
                speech.began().plusSeconds(limit),
                now.at());
    return clock.exact();
  }

  /// "3:20".
  public static String of(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }
}

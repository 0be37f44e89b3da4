package org.parley.ui.room;

import java.time.Instant;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Refusal;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// What the chair says to one seat: whoever was warned or muted need not look for it in the log.
final class Warning {

  private Warning() {}

  static Optional<String> to(PanelNow now) {
    return now.muted()
        .map(why -> muted(why, now))
        .or(() -> now.seat().flatMap(seat -> last(seat, now.panel())));
  }

  /// Whoever presides is told as well who lets them reply again.
  private static String muted(Refusal why, PanelNow now) {
    var words = Words.of(why);
    return now.isChair() ? words + " " + Words.of(new Refusal.OwnConduct()) : words;
  }

  /// The last one to whoever holds the seat, as long as the phase goes on in which it was given.
  private static Optional<String> last(Seat seat, Panel panel) {
    return panel
        .moderation()
        .warned(seat.id())
        .filter(it -> seat.isHeldSince(it.at()) && isOfNow(it.at(), panel))
        .map(it -> Words.say("moderation.you", Words.time(it.at()), it.words()));
  }

  private static boolean isOfNow(Instant at, Panel panel) {
    return panel.phases().stream().noneMatch(it -> it.opened().filter(at::isBefore).isPresent());
  }
}

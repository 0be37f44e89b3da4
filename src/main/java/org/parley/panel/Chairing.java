package org.parley.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.PVector;

/// How the panel is being led: by whom, whether it pauses, and what its last step was.
///
/// @param deputy the seat the chair was handed to; empty while it is where it belongs
/// @param pause empty while the panel goes on
/// @param last what could be undone
/// @param screen what the stage shows
/// @param page the page it stays on, from 1, where it takes several; empty while they turn by
///   themselves
public record Chairing(
    Optional<Seat.Id> deputy,
    Optional<Pause> pause,
    Optional<Step> last,
    Screen screen,
    Optional<Integer> page) {

  static final Chairing BEGINS =
      new Chairing(
          Optional.empty(), Optional.empty(), Optional.empty(), Screen.AUTO, Optional.empty());

  /// @param note what the chair says of it: "Lunch until two"; may be empty
  public record Pause(Instant since, String note) {}

  /// A step along the agenda, and the agenda as it was before.
  ///
  /// @param number of the phase or the round
  /// @param rested whether something has been said or done since that rests on it
  public record Step(Kind kind, int number, PVector<Phase> before, Instant at, boolean rested) {

    public enum Kind {
      PHASE_OPENED,
      PHASE_CLOSED,
      PHASE_REOPENED,
      ROUND_OPENED;

      public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }

    boolean is(Kind kind, int number) {
      return this.kind == kind && this.number == number;
    }

    /// Opening a phase closes the one before: both are one step.
    private Step after(Step earlier) {
      return earlier.kind == Kind.PHASE_CLOSED && earlier.at.equals(at) && !earlier.rested
          ? new Step(kind, number, earlier.before, at, false)
          : this;
    }

    private Step asRested() {
      return rested ? this : new Step(kind, number, before, at, true);
    }
  }

  Chairing handedTo(Optional<Seat.Id> deputy) {
    return new Chairing(deputy, pause, last, screen, page);
  }

  /// Whoever gets up cannot preside.
  Chairing without(Seat.Id seat) {
    return deputy.equals(Optional.of(seat)) ? handedTo(Optional.empty()) : this;
  }

  Chairing paused(Pause pause) {
    return new Chairing(deputy, Optional.of(pause), last, screen, page);
  }

  Chairing resumed() {
    return new Chairing(deputy, Optional.empty(), last, screen, page);
  }

  Chairing stepped(Step step) {
    return new Chairing(
        deputy, pause, Optional.of(last.map(step::after).orElse(step)), screen, page);
  }

  Chairing rested() {
    return new Chairing(deputy, pause, last.map(Step::asRested), screen, page);
  }

  Chairing showing(Screen screen, Optional<Integer> page) {
    return new Chairing(deputy, pause, last, screen, page);
  }

  Chairing undone() {
    return new Chairing(deputy, pause, Optional.empty(), screen, page);
  }
}

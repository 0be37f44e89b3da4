package org.parley.ui.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;

/// The pages of the board on the stage: as many recommendations as can be read from the back of a
/// hall. They turn by the clock, so that all screens show the same one.
///
/// @param count how many there are, at least 1
public record StagePages(int count) {

  /// How long a page stays.
  public static final Duration TURN = Duration.ofSeconds(12);

  /// So many stand on one screen.
  static final int MOST_AT_ONCE = 12;

  /// Where there are more, so many stand on a page.
  static final int ON_A_PAGE = 8;

  static StagePages ofSome(int recommendations) {
    return new StagePages(
        recommendations <= MOST_AT_ONCE ? 1 : Math.ceilDiv(recommendations, ON_A_PAGE));
  }

  public static StagePages of(Panel panel) {
    return ofSome(panel.tabled().size());
  }

  /// The page that is shown: the one the chair holds, else the one whose turn it is.
  public int shown(Optional<Integer> held, Instant now) {
    return held.map(page -> Math.clamp(page, 1, count)).orElseGet(() -> turned(now));
  }

  private int turned(Instant now) {
    return (int) (now.toEpochMilli() / TURN.toMillis() % count) + 1;
  }

  /// The page after another, and the first after the last; or the one before.
  public int turn(int from, int by) {
    return Math.floorMod(from - 1 + by, count) + 1;
  }

  /// How long it is until the next page.
  static Duration left(Instant now) {
    return Duration.ofMillis(TURN.toMillis() - now.toEpochMilli() % TURN.toMillis());
  }

  /// What stands on a page.
  <T> List<T> part(List<T> all, int page) {
    return count == 1
        ? all
        : all.subList(
            Math.min(all.size(), (page - 1) * ON_A_PAGE), Math.min(all.size(), page * ON_A_PAGE));
  }
}

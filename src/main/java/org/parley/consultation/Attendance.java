package org.parley.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.consultation.Turnout.Slice;

/// When people answered, and how fast, gathered from every answer in the order in which it was
/// taken. For one thread.
public final class Attendance {

  private static final long FINEST = Duration.ofMinutes(10).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  /// How long the slices of a turnout may be, by how many of the finest.
  private static final List<Integer> STEPS = List.of(1, 6, 36, 144, 1_008);

  private static final int MOST_SLICES = 60;

  /// Nobody reads a statement and answers it faster, time after time.
  private static final long QUICK = 1_000;

  private static final int FEWEST_GAPS = 15;

  private final Map<Integer, Pace> paces = new HashMap<>();
  private final TreeMap<Long, Slot> slots = new TreeMap<>();
  private long rows;

  private static final class Pace {
    private long at;
    private long sequence;
    private int gaps;
    private int quick;
  }

  private static final class Slot {
    private int newcomers;
    private int answers;
  }

  /// Takes an answer.
  ///
  /// @param at in milliseconds since 1970; 0 where it is not known
  /// @param sequence by which the participant's device numbered it, which may be a time as well
  public void add(int participant, long at, long sequence) {
    rows++;
    if (at <= 0) return;
    var slot = slots.computeIfAbsent(at / FINEST, _ -> new Slot());
    slot.answers++;
    var pace = paces.get(participant);
    if (pace == null) {
      slot.newcomers++;
      pace = new Pace();
      paces.put(participant, pace);
    } else {
      pace.gaps++;
      if (gap(pace, at, sequence) < QUICK) pace.quick++;
    }
    pace.at = at;
    pace.sequence = sequence;
  }

  /// How many answers were taken.
  public long rows() {
    return rows;
  }

  /// Answers given without a connection arrive together; then the device's clock tells how far
  /// apart they were.
  private static long gap(Pace before, long at, long sequence) {
    long here = at - before.at;
    boolean isTime = Math.abs(at - sequence) < DAY && Math.abs(before.at - before.sequence) < DAY;
    return isTime ? Math.max(here, sequence - before.sequence) : here;
  }

  /// Whether somebody answered faster than one can read, most of the time.
  boolean isHasty(int participant) {
    var pace = paces.get(participant);
    return pace != null && pace.gaps >= FEWEST_GAPS && 5 * pace.quick >= 4 * pace.gaps;
  }

  public Turnout turnout() {
    if (slots.isEmpty()) return new Turnout(Duration.ofMillis(FINEST), List.of());
    long length = slots.lastKey() - slots.firstKey() + 1;
    int step =
        STEPS.stream()
            .filter(each -> length <= (long) each * MOST_SLICES)
            .findFirst()
            .orElse(STEPS.getLast());
    var slices = new ArrayList<Slice>();
    for (long from = slots.firstKey() / step * step; from <= slots.lastKey(); from += step) {
      int newcomers = 0;
      int answers = 0;
      for (var slot : slots.subMap(from, from + step).values()) {
        newcomers += slot.newcomers;
        answers += slot.answers;
      }
      slices.add(new Slice(Instant.ofEpochMilli(from * FINEST), newcomers, answers));
    }
    return new Turnout(Duration.ofMillis(step * FINEST), slices);
  }
}

package org.parley.room;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.transcript.Appended;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;

/// Records the first entries of a panel, which has no room before.
final class Beginning {

  private final Panel.Id panel;
  private final Desk desk;

  Beginning(Panel.Id panel, Desk desk) {
    this.panel = panel;
    this.desk = desk;
  }

  /// Blocks until they are on disk.
  ///
  /// @return false if something else was on record before
  /// @throws RecordUnreachable if the database does not take them in time
  boolean record(List<Happening> life) {
    var start = Head.start(panel.value());
    return record(start, desk.seal(panel, start, life));
  }

  /// The same entries are never stored twice, so they are handed in until it is known that they
  /// are.
  private boolean record(Head start, List<Entry> entries) {
    long deadline = System.nanoTime() + desk.timing().patience().toNanos();
    while (true) {
      long left = Math.max(1, deadline - System.nanoTime());
      try {
        return switch (desk.transcripts().append(start, entries).get(left, TimeUnit.NANOSECONDS)) {
          case Appended.Stored _ -> true;
          case Appended.Behind _ -> isStored(entries);
        };
      } catch (ExecutionException e) {
        pause(Duration.ofNanos(deadline - System.nanoTime()));
      } catch (TimeoutException | InterruptedException e) {
        throw RecordUnreachable.silent(panel);
      }
    }
  }

  private boolean isStored(List<Entry> entries) {
    return desk.transcripts().read(panel.value(), 0, entries.size()).equals(entries);
  }

  private void pause(Duration left) {
    if (left.compareTo(desk.timing().pause()) < 0) throw RecordUnreachable.silent(panel);
    try {
      Thread.sleep(desk.timing().pause());
    } catch (InterruptedException e) {
      throw RecordUnreachable.silent(panel);
    }
  }
}

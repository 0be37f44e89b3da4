package org.parley.consultation;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.parley.opinionmap.Votes;

/// The votes of a consultation as they stand: every participant's [Sheet], and the counts. One
/// thread writes, any number read without waiting. Some 13 bytes a vote and 150 a participant.
///
/// Of two answers of a participant to a statement the one with the higher sequence number counts;
/// so an answer that is sent twice counts once, whatever comes between.
public final class VoteBook {

  private static final int TAKEN_BACK = 2;

  private final Map<Integer, Sheet> sheets = new ConcurrentHashMap<>();

  /// Four numbers a statement: disagree, pass, agree, important.
  private volatile AtomicIntegerArray counts = new AtomicIntegerArray(4 * 64);

  private volatile int participants;
  private volatile long votes;

  /// Called for each participant.
  public interface Visitor {
    void sheet(int participant, Sheet sheet);
  }

  /// What a participant answered; nothing for one who is not known.
  public Sheet sheet(int participant) {
    return sheets.getOrDefault(participant, Sheet.EMPTY);
  }

  /// How many people have voted.
  public int participants() {
    return participants;
  }

  /// How many votes count, one for each participant and statement.
  public long votes() {
    return votes;
  }

  public Count count(int statement) {
    var now = counts;
    int at = 4 * statement;
    return at + 3 >= now.length()
        ? Count.NONE
        : new Count(now.get(at + 2), now.get(at + 1), now.get(at), now.get(at + 3));
  }

  /// In no particular order, as they stand when their turn comes.
  public void forEach(Visitor visitor) {
    sheets.forEach(visitor::sheet);
  }

  /// Takes an answer; only the writer does.
  ///
  /// @param value −1, 0 or 1, or 2 for one that is taken back
  public void put(int participant, int statement, int value, boolean important, long sequence) {
    var before = sheet(participant);
    var after =
        value == TAKEN_BACK
            ? before.takenBack(statement, sequence)
            : before.with(statement, value, important, sequence);
    sheets.put(participant, after);
    recount(statement, before, after);
  }

  /// Puts one statement's votes with another's, or leaves them out; only the writer does.
  public void merge(int from, int into, boolean withVotes) {
    sheets.replaceAll(
        (_, before) -> {
          var after = before.merged(from, into, withVotes);
          if (after != before) {
            recount(from, before, after);
            recount(into, before, after);
          }
          return after;
        });
  }

  /// The votes on some statements, for a map.
  ///
  /// @param out statements to leave out
  public Votes votes(Set<Integer> out) {
    var all = new Votes();
    sheets.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                entry
                    .getValue()
                    .forEach(
                        (statement, value, _) -> {
                          if (!out.contains(statement)) all.add(entry.getKey(), statement, value);
                        }));
    return all;
  }

  @SuppressWarnings("NonAtomicOperationOnVolatileField") // there is one writer
  private void recount(int statement, Sheet before, Sheet after) {
    int was = before.value(statement);
    int is = after.value(statement);
    var now = room(statement);
    if (was != is) {
      if (was != TAKEN_BACK) {
        now.decrementAndGet(4 * statement + was + 1);
        votes--;
      }
      if (is != TAKEN_BACK) {
        now.incrementAndGet(4 * statement + is + 1);
        votes++;
      }
      // Where a merger changes two statements at once, the number of answers stays.
      if (before.size() > 0 != after.size() > 0) participants += after.size() > 0 ? 1 : -1;
    }
    boolean mattered = was != TAKEN_BACK && before.important(statement);
    boolean matters = is != TAKEN_BACK && after.important(statement);
    if (mattered != matters) now.addAndGet(4 * statement + 3, matters ? 1 : -1);
  }

  private AtomicIntegerArray room(int statement) {
    var now = counts;
    if (4 * statement + 3 < now.length()) return now;
    var larger = new AtomicIntegerArray(Math.max(2 * now.length(), 4 * statement + 4));
    for (int i = 0; i < now.length(); i++) larger.set(i, now.get(i));
    counts = larger;
    return larger;
  }
}

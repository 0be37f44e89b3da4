package org.parley.consultation;

import java.util.Arrays;
import java.util.OptionalLong;

/// What one participant said to which statements, in the order in which they first answered.
/// Immutable.
public final class Sheet {

  public static final Sheet EMPTY = new Sheet(new int[0], new long[0]);

  private static final int TAKEN_BACK = 3;

  /// `statement << 3 | important << 2 | vote + 1`, where 3 stands for a vote that was taken back.
  private final int[] cells;

  private final long[] sequences;

  private Sheet(int[] cells, long[] sequences) {
    this.cells = cells;
    this.sequences = sequences;
  }

  /// An answer.
  ///
  /// @param value −1, 0 or 1
  /// @param important whether the statement matters to the participant
  /// @param sequence by which the participant's device numbered the answer
  public record Answer(int statement, int value, boolean important, long sequence) {
    public Choice choice() {
      return Choice.of(value);
    }
  }

  /// Called for each answer.
  public interface Visitor {
    void answer(int statement, int value, boolean important);
  }

  /// How many statements were answered, those taken back not counted.
  public int size() {
    int size = 0;
    for (int cell : cells) if ((cell & 3) != TAKEN_BACK) size++;
    return size;
  }

  public boolean has(int statement) {
    int at = place(statement);
    return at >= 0 && (cells[at] & 3) != TAKEN_BACK;
  }

  /// By which number the last answer to a statement came, be it that it was taken back.
  public OptionalLong sequence(int statement) {
    int at = place(statement);
    return at < 0 ? OptionalLong.empty() : OptionalLong.of(sequences[at]);
  }

  public Answer[] answers() {
    var answers = new Answer[size()];
    int n = 0;
    for (int i = 0; i < cells.length; i++)
      if ((cells[i] & 3) != TAKEN_BACK)
        answers[n++] =
            new Answer(cells[i] >> 3, (cells[i] & 3) - 1, (cells[i] & 4) != 0, sequences[i]);
    return answers;
  }

  public void forEach(Visitor visitor) {
    for (int cell : cells)
      if ((cell & 3) != TAKEN_BACK) visitor.answer(cell >> 3, (cell & 3) - 1, (cell & 4) != 0);
  }

  /// What tells whether two participants answered the same to the same.
  public long fingerprint() {
    var sorted = new int[cells.length];
    int n = 0;
    for (int cell : cells) if ((cell & 3) != TAKEN_BACK) sorted[n++] = cell & ~4;
    Arrays.sort(sorted, 0, n);
    long hash = n;
    for (int i = 0; i < n; i++) hash = (hash ^ sorted[i]) * 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 29;
  }

  Sheet with(int statement, int value, boolean important, long sequence) {
    return with(cell(statement, value, important), sequence);
  }

  Sheet takenBack(int statement, long sequence) {
    return with(statement << 3 | TAKEN_BACK, sequence);
  }

  /// The same without a statement, whose answer goes to another where that has none.
  Sheet merged(int from, int into, boolean withVotes) {
    int at = place(from);
    if (at < 0) return this;
    boolean moves = withVotes && place(into) < 0;
    var nextCells = cells.clone();
    var nextSequences = sequences.clone();
    if (moves) {
      nextCells[at] = into << 3 | cells[at] & 7;
      return new Sheet(nextCells, nextSequences);
    }
    int rest = cells.length - at - 1;
    System.arraycopy(cells, at + 1, nextCells, at, rest);
    System.arraycopy(sequences, at + 1, nextSequences, at, rest);
    return new Sheet(
        Arrays.copyOf(nextCells, cells.length - 1), Arrays.copyOf(nextSequences, cells.length - 1));
  }

  int value(int statement) {
    int at = place(statement);
    return at < 0 ? TAKEN_BACK - 1 : (cells[at] & 3) - 1;
  }

  boolean important(int statement) {
    int at = place(statement);
    return at >= 0 && (cells[at] & 4) != 0;
  }

  private static int cell(int statement, int value, boolean important) {
    return statement << 3 | (important ? 4 : 0) | value + 1;
  }

  private Sheet with(int cell, long sequence) {
    int at = place(cell >> 3);
    var nextCells = Arrays.copyOf(cells, at < 0 ? cells.length + 1 : cells.length);
    var nextSequences = Arrays.copyOf(sequences, nextCells.length);
    int to = at < 0 ? cells.length : at;
    nextCells[to] = cell;
    nextSequences[to] = sequence;
    return new Sheet(nextCells, nextSequences);
  }

  private int place(int statement) {
    for (int i = 0; i < cells.length; i++) if (cells[i] >> 3 == statement) return i;
    return -1;
  }
}

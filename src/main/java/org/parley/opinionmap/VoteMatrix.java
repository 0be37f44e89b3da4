package org.parley.opinionmap;

import java.util.Arrays;

/// Who voted what on which statement: the last vote of each pair, and nothing for pairs without
/// one.
///
/// Rows are participants and columns statements, both in rising order of their ids and only those
/// with votes. A vote takes two bytes: the cell `3·column + vote + 1`, rising within a row. There
/// is never a dense matrix. At most 20,000 statements. Building costs O(votes).
public final class VoteMatrix {
  private static final int MOST_STATEMENTS = 20_000;

  private final int[] participants;
  private final int[] statements;
  private final int[] starts;
  private final char[] cells;

  private VoteMatrix(int[] participants, int[] statements, int[] starts, char[] cells) {
    this.participants = participants;
    this.statements = statements;
    this.starts = starts;
    this.cells = cells;
  }

  /// The matrix of these votes.
  ///
  /// @throws IllegalArgumentException beyond 20,000 statements
  public static VoteMatrix of(Votes told) {
    Votes votes = told.inOrder();
    int size = votes.size();
    Ids rows = Ids.of(votes.participants(), size);
    Ids columns = Ids.of(votes.statements(), size);
    if (columns.sorted().length > MOST_STATEMENTS) {
      throw new IllegalArgumentException(
          columns.sorted().length + " statements are more than " + MOST_STATEMENTS);
    }
    int[] starts = new int[rows.sorted().length + 1];
    for (int i = 0; i < size; i++) {
      starts[rows.place(votes.participant(i)) + 1]++;
    }
    for (int row = 1; row < starts.length; row++) {
      starts[row] += starts[row - 1];
    }
    int[] next = Arrays.copyOf(starts, starts.length);
    char[] cells = new char[size];
    for (int i = 0; i < size; i++) {
      int cell = 3 * columns.place(votes.statement(i)) + votes.value(i) + 1;
      cells[next[rows.place(votes.participant(i))]++] = (char) cell;
    }
    return new VoteMatrix(
        rows.sorted(), columns.sorted(), starts, RowSort.lastOfEachPair(starts, cells));
  }

  static VoteMatrix ofSortedRows(int[] participants, int[] statements, int[] starts, char[] cells) {
    return new VoteMatrix(participants, statements, starts, cells);
  }

  /// The number of participants with a vote.
  public int rows() {
    return participants.length;
  }

  /// The number of statements with a vote.
  public int columns() {
    return statements.length;
  }

  /// The number of votes, one for each pair.
  public int votes() {
    return starts[rows()];
  }

  /// The id of a participant.
  public int participant(int row) {
    return participants[row];
  }

  /// The id of a statement.
  public int statement(int column) {
    return statements[column];
  }

  /// The row of a participant, negative if there is none.
  public int row(int participant) {
    return Arrays.binarySearch(participants, participant);
  }

  /// The column of a statement, negative if there is none.
  public int column(int statement) {
    return Arrays.binarySearch(statements, statement);
  }

  /// How many statements a participant voted on.
  public int seen(int row) {
    return starts[row + 1] - starts[row];
  }

  int start(int row) {
    return starts[row];
  }

  char[] cells() {
    return cells;
  }

  Blocks blocks() {
    return Blocks.of(rows());
  }
}

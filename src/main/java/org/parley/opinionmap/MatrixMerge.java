package org.parley.opinionmap;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A matrix with some votes added or replaced; O(votes), and mostly copying.
final class MatrixMerge {
  private MatrixMerge() {}

  static VoteMatrix of(VoteMatrix old, Map<Integer, ? extends SortedMap<Integer, Integer>> added) {
    TreeSet<Integer> newPeople = new TreeSet<>();
    TreeSet<Integer> newStatements = new TreeSet<>();
    int most = old.votes();
    for (var votes : added.entrySet()) {
      if (old.row(votes.getKey()) < 0) {
        newPeople.add(votes.getKey());
      }
      for (int statement : votes.getValue().keySet()) {
        if (old.column(statement) < 0) {
          newStatements.add(statement);
        }
      }
      most += votes.getValue().size();
    }
    int[] people = ids(IntStream.range(0, old.rows()).map(old::participant), newPeople);
    int[] statements = ids(IntStream.range(0, old.columns()).map(old::statement), newStatements);
    char[] moved = moved(old, statements, !newStatements.isEmpty());
    int[] starts = new int[people.length + 1];
    char[] cells = new char[most];
    int to = 0;
    int before = 0;
    for (int row = 0; row < people.length; row++) {
      boolean known = before < old.rows() && old.participant(before) == people[row];
      int from = known ? old.start(before) : 0;
      int end = known ? old.start(before + 1) : 0;
      var votes = added.get(people[row]);
      if (votes == null) {
        System.arraycopy(moved, from, cells, to, end - from);
        to += end - from;
      } else {
        to = mergeRow(moved, from, end, columns(votes, statements), cells, to);
      }
      before += known ? 1 : 0;
      starts[row + 1] = to;
    }
    return VoteMatrix.ofSortedRows(
        people, statements, starts, to == most ? cells : Arrays.copyOf(cells, to));
  }

  private static int[] ids(IntStream old, TreeSet<Integer> added) {
    int[] ids = IntStream.concat(old, added.stream().mapToInt(id -> id)).toArray();
    if (!added.isEmpty()) {
      Arrays.sort(ids);
    }
    return ids;
  }

  private static char[] moved(VoteMatrix old, int[] statements, boolean more) {
    if (!more) {
      return old.cells();
    }
    char[] moved = new char[old.votes()];
    int[] column =
        IntStream.range(0, old.columns())
            .map(c -> Arrays.binarySearch(statements, old.statement(c)))
            .toArray();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (char) (3 * column[old.cells()[i] / 3] + old.cells()[i] % 3);
    }
    return moved;
  }

  private static NavigableMap<Integer, Integer> columns(
      SortedMap<Integer, Integer> votes, int[] statements) {
    NavigableMap<Integer, Integer> columns = new TreeMap<>();
    votes.forEach((id, value) -> columns.put(Arrays.binarySearch(statements, id), value));
    return columns;
  }

  private static int mergeRow(
      char[] old, int from, int end, NavigableMap<Integer, Integer> votes, char[] cells, int at) {
    int to = at;
    int next = from;
    for (var vote : votes.entrySet()) {
      int column = vote.getKey();
      while (next < end && old[next] / 3 < column) {
        cells[to++] = old[next++];
      }
      if (next < end && old[next] / 3 == column) {
        next++;
      }
      cells[to++] = (char) (3 * column + vote.getValue() + 1);
    }
    while (next < end) {
      cells[to++] = old[next++];
    }
    return to;
  }
}

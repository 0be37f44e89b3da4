package org.parley.voting.method;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Grade;
import org.parley.voting.Tally.Turnout;
import org.parley.voting.VotingMethod;

/// How many gave each candidate each grade.
record Grades(Map<String, long[]> counts, Turnout turnout) {

  static Grades of(VotingMethod method, List<Grade> scale, Election election) {
    var step = new HashMap<String, Integer>();
    scale.forEach(grade -> step.put(grade.key(), step.size()));
    var counts = new TreeMap<String, long[]>();
    election.candidates().forEach(c -> counts.put(c, new long[scale.size()]));
    var turnout =
        Count.each(
            method,
            Ballot.Grades.class,
            election,
            (ballot, times) ->
                ballot
                    .grades()
                    .forEach(
                        (candidate, grade) -> {
                          var given = counts.get(candidate);
                          var at = step.get(grade);
                          if (given == null || at == null)
                            throw new IllegalStateException("not checked: " + ballot);
                          given[at] += times;
                        }));
    return new Grades(counts, turnout);
  }

  long[] of(String candidate) {
    var given = counts.get(candidate);
    if (given == null) throw new IllegalArgumentException("no candidate " + candidate);
    return given;
  }

  Map<String, List<Long>> asLists() {
    var lists = new TreeMap<String, List<Long>>();
    counts.forEach((candidate, c) -> lists.put(candidate, Arrays.stream(c).boxed().toList()));
    return lists;
  }
}

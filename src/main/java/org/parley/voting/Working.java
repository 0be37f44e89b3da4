package org.parley.voting;

import java.util.List;
import java.util.Map;

/// How a result came about; the views and the command line show it.
public sealed interface Working {

  /// Answers on a scale, for each candidate.
  ///
  /// @param grades the scale's keys, from most opposed to most in favour
  /// @param counts per candidate, how many gave each grade, in the order of `grades`
  record Distribution(List<String> grades, Map<String, List<Long>> counts) implements Working {
    public Distribution {
      grades = List.copyOf(grades);
      counts = Map.copyOf(counts);
    }
  }
}

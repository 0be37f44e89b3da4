package org.parley.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.consensus.Verdict;

/// What a closed round declared of one recommendation. Recorded as a fact and never computed again.
///
/// @param version the version of the recommendation that was voted on
/// @param roles the answers of each role, in the panel's order
public record Outcome(
    Recommendation.Id recommendation, int version, List<RoleCount> roles, Verdict verdict) {

  /// @param eligible how many of the role could vote
  /// @param grades how many gave each grade; all grades of the scale, most opposed first
  public record RoleCount(Role.Id role, int eligible, Map<String, Integer> grades) {
    public RoleCount {
      grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    }

    public int cast() {
      return grades.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public Outcome {
    roles = List.copyOf(roles);
  }

  /// How many of the whole panel gave each grade, most opposed first.
  public Map<String, Integer> grades() {
    var sum = new LinkedHashMap<String, Integer>();
    roles.forEach(role -> role.grades().forEach((grade, n) -> sum.merge(grade, n, Integer::sum)));
    return sum;
  }

  public int cast() {
    return roles.stream().mapToInt(RoleCount::cast).sum();
  }

  public int eligible() {
    return roles.stream().mapToInt(RoleCount::eligible).sum();
  }
}

package org.parley.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.consensus.Answers;
import org.parley.consensus.Counted;
import org.parley.consensus.Question;
import org.parley.consensus.Verdict;
import org.parley.voting.Grade;

/// What a closed round declared of one recommendation that was judged by itself. Recorded as a fact
/// and never computed again.
///
/// @param version the version of the recommendation that was voted on
/// @param parts the answers by role, in the panel's order
/// @param verdict empty where the round had no rule
public record Outcome(
    Recommendation.Id recommendation, int version, List<Part> parts, Optional<Verdict> verdict) {

  /// The answers of a role, or of several that are shown as one.
  ///
  /// @param eligible how many of them could vote
  /// @param grades how many gave each grade; all grades of the scale, most opposed first
  /// @param voters how many people answered, where some votes weigh more than others
  public record Part(
      List<Role.Id> roles, int eligible, Map<String, Integer> grades, Optional<Integer> voters) {
    public Part {
      roles = List.copyOf(roles);
      grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    }

    /// Each vote weighs the same.
    public Part(List<Role.Id> roles, int eligible, Map<String, Integer> grades) {
      this(roles, eligible, grades, Optional.empty());
    }

    /// How many people answered.
    public int people() {
      return voters.orElseGet(this::cast);
    }

    public int cast() {
      return grades.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// As rules and measures take them: a grade that stands on no step counts as abstaining.
    Answers answers(List<Grade> scale) {
      var steps = new ArrayList<Integer>();
      int against = 0;
      int between = 0;
      int abstaining = 0;
      for (var grade : scale) {
        int n = grades.getOrDefault(grade.key(), 0);
        switch (grade.attitude()) {
          case AGAINST -> against++;
          case BETWEEN -> between++;
          case NEITHER -> abstaining += n;
          case FOR -> {}
        }
        if (grade.attitude() != Grade.Attitude.NEITHER) steps.add(n);
      }
      return new Answers(eligible, steps, against, against + between, abstaining, people());
    }
  }

  public Outcome {
    parts = List.copyOf(parts);
  }

  /// The part that holds a role's answers.
  public Optional<Part> part(Role.Id role) {
    return parts.stream().filter(part -> part.roles().contains(role)).findFirst();
  }

  /// How many of the whole panel gave each grade, most opposed first.
  public Map<String, Integer> grades() {
    var sum = new LinkedHashMap<String, Integer>();
    parts.forEach(part -> part.grades().forEach((grade, n) -> sum.merge(grade, n, Integer::sum)));
    return sum;
  }

  public int cast() {
    return parts.stream().mapToInt(Part::cast).sum();
  }

  /// How many people answered.
  public int people() {
    return parts.stream().mapToInt(Part::people).sum();
  }

  public int eligible() {
    return parts.stream().mapToInt(Part::eligible).sum();
  }

  /// Whether an answer is one of those that shares are taken of.
  public static boolean counts(Grade grade, Counted counted) {
    return switch (grade.attitude()) {
      case AGAINST, FOR -> true;
      case BETWEEN -> counted != Counted.SIDES;
      case NEITHER -> counted.abstentions();
    };
  }

  static Question question(List<Part> parts, List<Grade> scale, Optional<Question> before) {
    return new Question(
        parts.stream()
            .map(part -> new Question.RoleAnswers(key(part.roles()), part.answers(scale)))
            .toList(),
        before);
  }

  /// The roles behind a key by which rules and measures know a part.
  public static List<Role.Id> roles(String key) {
    return Arrays.stream(key.split("\\+")).map(Role.Id::new).toList();
  }

  private static String key(List<Role.Id> roles) {
    return roles.stream().map(Role.Id::key).collect(Collectors.joining("+"));
  }
}

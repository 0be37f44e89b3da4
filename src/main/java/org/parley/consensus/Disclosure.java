package org.parley.consensus;

import static java.util.Map.Entry.comparingByKey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.parley.consensus.Question.RoleAnswers;

/// From how many votes on a panel shows how a group voted. Roles with fewer are merged until they
/// are enough, with the smallest of the others if need be, so that no small role can be found by
/// subtracting the others from all. A role nobody of which voted has nothing to hide and stays.
///
/// @param minimum at least 1, which shows everything
public record Disclosure(int minimum) {

  /// Roles shown as one.
  ///
  /// @param roles their keys, in the panel's order
  /// @param answers of all of them
  public record Part(List<String> roles, Answers answers) {
    public Part {
      roles = List.copyOf(roles);
    }
  }

  public Disclosure {
    if (minimum < 1) throw new IllegalArgumentException("a disclosure minimum of " + minimum);
  }

  public boolean shows(Answers answers) {
    return shows(answers.voters());
  }

  public boolean shows(int votes) {
    return votes == 0 || votes >= minimum;
  }

  /// What may be shown, in the panel's order; a single part that may not where all together are too
  /// few.
  public List<Part> parts(Question question) {
    var votes = new LinkedHashMap<String, Integer>();
    question.roles().forEach(role -> votes.put(role.role(), role.answers().voters()));
    return groups(votes).stream().map(group -> part(question, group)).toList();
  }

  private static Part part(Question question, List<String> group) {
    return new Part(
        group, together(question.roles().stream().filter(r -> group.contains(r.role())).toList()));
  }

  /// Which roles stand by themselves and which are merged.
  ///
  /// @param votes of each role, in the panel's order
  /// @return groups of roles in the same order
  public List<List<String>> groups(SequencedMap<String, Integer> votes) {
    var small = new HashSet<String>();
    votes.forEach(
        (role, n) -> {
          if (!shows(n)) small.add(role);
        });
    votes.entrySet().stream()
        .filter(role -> role.getValue() >= minimum)
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(comparingByKey()))
        .forEach(
            role -> {
              if (!shows(sum(votes, small))) small.add(role.getKey());
            });
    var groups = new ArrayList<List<String>>();
    for (var role : votes.keySet())
      if (!small.contains(role)) groups.add(List.of(role));
      else if (groups.stream().noneMatch(group -> group.contains(role)))
        groups.add(votes.keySet().stream().filter(small::contains).toList());
    return groups;
  }

  private static int sum(Map<String, Integer> votes, Set<String> roles) {
    return votes.entrySet().stream()
        .filter(role -> roles.contains(role.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// What may be said of a verdict: nothing of the figures of a role that does not stand by itself.
  public Verdict shown(Verdict verdict, Question question) {
    if (!shows(question.all())) return new Verdict(verdict.kind(), List.of());
    var alone = alone(question);
    return new Verdict(
        verdict.kind(),
        verdict.reasons().stream()
            .filter(reason -> reason.role().map(alone::contains).orElse(true))
            .toList());
  }

  /// What may be said of how far a question is from consensus: nothing of such a role either.
  public Shortfall shown(Shortfall shortfall, Question question) {
    if (!shows(question.all())) return new Shortfall(List.of(), Optional.empty());
    var alone = alone(question);
    return new Shortfall(
        shortfall.conditions().stream()
            .filter(condition -> condition.role().map(alone::contains).orElse(true))
            .toList(),
        shortfall.seats());
  }

  private Set<String> alone(Question question) {
    var alone = new HashSet<String>();
    for (var part : parts(question)) if (part.roles().size() == 1) alone.addAll(part.roles());
    return alone;
  }

  private static Answers together(List<RoleAnswers> roles) {
    return new Question(roles).all();
  }
}

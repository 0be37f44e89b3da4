package org.parley.consensus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    return answers.cast() == 0 || answers.cast() >= minimum;
  }

  /// What may be shown, in the panel's order; a single part that may not where all together are too
  /// few.
  public List<Part> parts(Question question) {
    var small = new ArrayList<RoleAnswers>();
    var large = new ArrayList<RoleAnswers>();
    for (var role : question.roles()) (shows(role.answers()) ? large : small).add(role);
    large.sort(
        Comparator.comparingInt((RoleAnswers role) -> role.answers().cast())
            .thenComparing(RoleAnswers::role));
    for (var role : List.copyOf(large))
      if (role.answers().cast() > 0 && !small.isEmpty() && !shows(together(small))) {
        large.remove(role);
        small.add(role);
      }
    var parts = new ArrayList<Part>();
    for (var role : question.roles()) {
      if (!small.contains(role)) parts.add(new Part(List.of(role.role()), role.answers()));
      else if (parts.stream().noneMatch(part -> part.roles().contains(role.role())))
        parts.add(merged(question, small));
    }
    return parts;
  }

  private static Part merged(Question question, List<RoleAnswers> small) {
    return new Part(
        question.roles().stream().filter(small::contains).map(RoleAnswers::role).toList(),
        together(small));
  }

  private static Answers together(List<RoleAnswers> roles) {
    return new Question(roles).all();
  }
}

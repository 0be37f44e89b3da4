package org.parley.consensus;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a rule judges: the answers to one recommendation, of each role and of all together.
///
/// @param roles one per role that could answer, in the panel's order
/// @param before how the same question was answered in the round before, if it was put before
public record Question(List<RoleAnswers> roles, Optional<Question> before) {

  /// @param role the role's key
  public record RoleAnswers(String role, Answers answers) {}

  public Question {
    roles = roles.stream().filter(role -> role.answers().eligible() > 0).toList();
  }

  /// A question that is put for the first time.
  public Question(List<RoleAnswers> roles) {
    this(roles, Optional.empty());
  }

  /// How many rounds have put it, with this one.
  public int round() {
    return 1 + before.map(Question::round).orElse(0);
  }

  /// The sum over the roles.
  public Answers all() {
    if (roles.isEmpty()) return new Answers(0, List.of(), 0, 0);
    var first = roles.getFirst().answers();
    var steps = new int[first.steps().size()];
    int eligible = 0;
    int abstaining = 0;
    int voters = 0;
    for (var role : roles) {
      eligible += role.answers().eligible();
      abstaining += role.answers().abstaining();
      voters += role.answers().voters();
      for (int i = 0; i < steps.length; i++) steps[i] += role.answers().steps().get(i);
    }
    return new Answers(
        eligible,
        Arrays.stream(steps).boxed().toList(),
        first.against(),
        first.acceptFrom(),
        abstaining,
        voters);
  }
}

package org.parley.consensus;

import java.util.ArrayList;
import java.util.List;

/// Questions as short texts.
final class AnswerText {

  private AnswerText() {}

  /// One text per role: "role: counts from cannot accept to support [of eligible]"; the third is
  /// abstentions.
  static Question answers(String... roles) {
    var all = new ArrayList<Question.RoleAnswers>();
    for (var role : roles) {
      var parts = role.split("[: ]+");
      int[] n = new int[5];
      int cast = 0;
      for (int i = 0; i < 5; i++) cast += n[i] = Integer.parseInt(parts[i + 1]);
      int eligible = parts.length > 6 ? Integer.parseInt(parts[7]) : cast;
      all.add(
          new Question.RoleAnswers(
              parts[0], new Answers(eligible, List.of(n[0], n[1], n[3], n[4]), 2, n[2])));
    }
    return new Question(all);
  }
}

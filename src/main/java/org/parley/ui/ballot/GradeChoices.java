package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.ChoiceScale.Step;
import org.parley.voting.Ballot;
import org.parley.voting.Grade;

/// A grade for each recommendation.
final class GradeChoices extends Choices {

  private final Map<String, OneOf<String>> answers = new LinkedHashMap<>();

  GradeChoices(Voting voting, List<Grade> scale, List<Item> items) {
    var words = Words.ofPanels();
    var usual = Words.say("method." + voting.method() + ".question");
    var grades =
        scale.stream()
            .map(g -> new Step<>(g.key(), words.grade(g.key()), Looks.of(scale, g)))
            .toList();
    for (var item : items) {
      var question =
          item.amendment().map(_ -> Words.say("ballot.amendment.question")).orElse(usual);
      var answer = new OneOf<>(question, item, grades);
      answer.onChange(this::changed);
      answers.put(item.key(), answer);
    }
  }

  @Override
  Optional<Component> on(Item item) {
    return Optional.ofNullable(answers.get(item.key()));
  }

  @Override
  Optional<Component> together() {
    return Optional.empty();
  }

  @Override
  Ballot ballot() {
    var grades = new LinkedHashMap<String, String>();
    answers.forEach((key, answer) -> answer.answer().ifPresent(grade -> grades.put(key, grade)));
    return new Ballot.Grades(grades);
  }

  @Override
  void fill(Ballot ballot) {
    if (ballot instanceof Ballot.Grades(var grades))
      answers.forEach((key, answer) -> answer.fill(Optional.ofNullable(grades.get(key))));
  }

  @Override
  Set<String> unanswered() {
    var missing = new LinkedHashSet<String>();
    answers.forEach(
        (key, answer) -> {
          if (answer.answer().isEmpty()) missing.add(key);
        });
    return missing;
  }

  @Override
  void lock() {
    answers.values().forEach(OneOf::lock);
  }
}

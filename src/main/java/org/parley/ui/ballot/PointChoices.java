package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.ChoiceScale.Step;
import org.parley.ui.part.Tone;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// Points for each recommendation: as big choices where they are few, else as a number.
final class PointChoices extends Choices {

  private static final int MOST_CHOICES = 11;

  /// How the points of a recommendation are put in.
  private record Input(
      Component component,
      Supplier<Optional<Integer>> points,
      Consumer<Optional<Integer>> fill,
      Runnable lock) {}

  private final Map<String, Input> inputs = new LinkedHashMap<>();

  PointChoices(Voting voting, Form.Points form, List<Item> items) {
    var question = Words.say("method." + voting.method() + ".question", form.least(), form.most());
    boolean few = form.most() - form.least() < MOST_CHOICES;
    for (var item : items)
      inputs.put(
          item.key(), few ? choices(voting, form, question, item) : number(form, question, item));
  }

  private Input choices(Voting voting, Form.Points form, String question, Item item) {
    var points =
        IntStream.rangeClosed(form.least(), form.most())
            .mapToObj(n -> new Step<>(n, String.valueOf(n), tone(voting, n)))
            .toList();
    var answer = new OneOf<>(question, item, points);
    answer.onChange(this::changed);
    return new Input(answer, answer::answer, answer::fill, answer::lock);
  }

  /// Points that only compare take no side, and have no colour.
  private static Tone tone(Voting voting, int points) {
    return voting.scale().stream()
        .flatMap(
            scale ->
                scale.stream()
                    .filter(grade -> grade.key().equals(String.valueOf(points)))
                    .map(grade -> Looks.of(scale, grade)))
        .findFirst()
        .orElse(Tone.ABSTAIN);
  }

  private Input number(Form.Points form, String question, Item item) {
    var field = new IntegerField(question);
    field.setAriaLabel(item.title() + ". " + question);
    field.setMin(form.least());
    field.setMax(form.most());
    field.setStepButtonsVisible(true);
    field.setI18n(
        new IntegerField.IntegerFieldI18n()
            .setMinErrorMessage(question)
            .setMaxErrorMessage(question)
            .setBadInputErrorMessage(question));
    field.addValueChangeListener(_ -> changed());
    return new Input(
        field,
        field::getOptionalValue,
        points -> points.ifPresentOrElse(field::setValue, field::clear),
        () -> field.setReadOnly(true));
  }

  @Override
  Optional<Component> on(Item item) {
    return Optional.ofNullable(inputs.get(item.key())).map(Input::component);
  }

  @Override
  Optional<Component> together() {
    return Optional.empty();
  }

  @Override
  Ballot ballot() {
    var scores = new LinkedHashMap<String, Integer>();
    inputs.forEach((key, input) -> input.points().get().ifPresent(n -> scores.put(key, n)));
    return new Ballot.Scores(scores);
  }

  @Override
  void fill(Ballot ballot) {
    if (ballot instanceof Ballot.Scores(var scores))
      inputs.forEach((key, input) -> input.fill().accept(Optional.ofNullable(scores.get(key))));
  }

  @Override
  Set<String> unanswered() {
    var missing = new LinkedHashSet<String>();
    inputs.forEach(
        (key, input) -> {
          if (input.points().get().isEmpty()) missing.add(key);
        });
    return missing;
  }

  @Override
  void lock() {
    inputs.values().forEach(input -> input.lock().run());
  }
}

package org.parley.ui.rule;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Option;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.voting.Form;

/// What a voting method leaves open: its options, and how many it is to choose.
final class MethodFields extends Div {

  private final String method;
  private final Form usual;
  private final Map<Option, CountField> counts = new EnumMap<>(Option.class);
  private final FlagField against;
  private final CountField places;

  MethodFields(Voting voting, Runnable changed) {
    method = voting.method();
    usual = Voting.by(method).form();
    against = new FlagField(Words.say("rule.field.against"), isAgainstAllowed(voting.form()));
    places = count(Option.PLACES, "rule.field.places", voting.places());
    addClassName("fields");
    switch (voting.form()) {
      case Form.Points(var least, var most) -> {
        count(Option.LEAST_POINTS, "rule.field.least-points", least);
        count(Option.MOST_POINTS, "rule.field.most-points", most);
        var from = new CountField(Words.say("rule.field.accept-from"));
        from.setHelperText(Words.say("rule.field.accept-from.hint"));
        acceptFrom(voting).ifPresent(from::setValue);
        counts.put(Option.ACCEPT_FROM, from);
      }
      case Form.Budget(var credits, var quadratic, _, _) when quadratic ->
          count(Option.CREDITS, "rule.field.credits", credits);
      case Form.Budget(var credits, _, var mostEach, _) -> {
        count(Option.DOTS, "rule.field.dots", credits);
        count(Option.DOTS_EACH, "rule.field.dots-each", mostEach);
      }
      case Form.Scale _, Form.Approval _, Form.Order _ -> {}
    }
    counts.forEach((option, field) -> add(option == Option.PLACES ? places : field));
    if (counts.containsKey(Option.CREDITS)) add(against);
    getChildren().forEach(field -> whenChanged(field, changed));
    showPlaces();
  }

  private CountField count(Option option, String label, int value) {
    var field = new CountField(Words.say(label), value);
    counts.put(option, field);
    return field;
  }

  private void whenChanged(Component field, Runnable changed) {
    ((AbstractField<?, ?>) field)
        .addValueChangeListener(
            _ -> {
              showPlaces();
              changed.run();
            });
  }

  /// Where each recommendation is judged by itself, none is chosen.
  private void showPlaces() {
    places.setVisible(!judges());
    setVisible(counts.size() > 1 || places.isVisible());
  }

  /// Whether the method as it is set judges each recommendation by itself.
  boolean judges() {
    var from = counts.get(Option.ACCEPT_FROM);
    return from == null ? Voting.by(method).judges() : from.getValue() != null;
  }

  /// The way of voting as it is set; empty where a field cannot be read, and then it says so.
  Optional<Voting> read() {
    boolean readable = true;
    for (var entry : counts.entrySet())
      if (entry.getKey() != Option.ACCEPT_FROM && entry.getValue().isVisible())
        readable &= entry.getValue().read().isPresent();
    return readable
        ? Optional.of(new Voting(method, judges() ? 1 : value(Option.PLACES), options()))
        : Optional.empty();
  }

  /// Usual options are left out.
  private Optional<Voting.Options> options() {
    return switch (usual) {
      case Form.Points(var least, var most) -> {
        var from = Optional.ofNullable(field(Option.ACCEPT_FROM).getValue());
        var set =
            new Voting.Options.Points(value(Option.LEAST_POINTS), value(Option.MOST_POINTS), from);
        yield unless(set.equals(new Voting.Options.Points(least, most, Optional.empty())), set);
      }
      case Form.Budget(var credits, var quadratic, _, var againstAllowed) when quadratic -> {
        var set = new Voting.Options.Credits(value(Option.CREDITS), against.getValue());
        yield unless(set.equals(new Voting.Options.Credits(credits, againstAllowed)), set);
      }
      case Form.Budget(var credits, _, var mostEach, _) -> {
        var set = new Voting.Options.Dots(value(Option.DOTS), value(Option.DOTS_EACH));
        yield unless(set.equals(new Voting.Options.Dots(credits, mostEach)), set);
      }
      case Form.Scale _, Form.Approval _, Form.Order _ -> Optional.empty();
    };
  }

  private static Optional<Voting.Options> unless(boolean usual, Voting.Options set) {
    return usual ? Optional.empty() : Optional.of(set);
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    if (!(refusal instanceof Refusal.OptionOutOfRange out)) return false;
    var field = Optional.ofNullable(counts.get(out.option()));
    field.ifPresent(f -> f.wrong(Words.of(refusal)));
    return field.isPresent();
  }

  private CountField field(Option option) {
    return Objects.requireNonNull(counts.get(option));
  }

  private int value(Option option) {
    return field(option).read().orElseThrow();
  }

  private static Optional<Integer> acceptFrom(Voting voting) {
    return voting
        .options()
        .flatMap(o -> o instanceof Voting.Options.Points p ? p.acceptFrom() : Optional.empty());
  }

  private static boolean isAgainstAllowed(Form form) {
    return form instanceof Form.Budget budget && budget.againstAllowed();
  }
}

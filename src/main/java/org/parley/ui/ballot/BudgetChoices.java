package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// Dots to lay, or votes to buy, on each recommendation, and above them what is left to spend.
final class BudgetChoices extends Choices {

  private final String unit;
  private final Map<String, Stepper> steppers = new LinkedHashMap<>();
  private final Span left = new Span();
  private final Div said = new Div();
  private final Div together;
  private Purse purse;

  BudgetChoices(Voting voting, Form.Budget form, List<Item> items) {
    purse = Purse.full(form);
    unit = form.quadratic() ? "ballot.credits" : "ballot.dots";
    for (var item : items)
      steppers.put(item.key(), new Stepper(item, unit, more -> change(item.key(), more)));
    said.addClassName("sr-only");
    said.getElement().setAttribute("role", "status");
    var purseBar = new Div(left);
    purseBar.addClassName("purse");
    var question = Words.say("method." + voting.method() + ".question", form.credits());
    together = new Div(new Paragraph(question), purseBar, said);
    together.addClassName("budget");
    draw();
  }

  @Override
  Optional<Component> on(Item item) {
    return Optional.ofNullable(steppers.get(item.key()));
  }

  @Override
  Optional<Component> together() {
    return Optional.of(together);
  }

  @Override
  Ballot ballot() {
    return purse.ballot();
  }

  @Override
  void fill(Ballot ballot) {
    if (ballot instanceof Ballot.Allocation(var votes)) {
      purse = Purse.full(purse.form());
      votes.forEach((key, n) -> purse = purse.with(key, n));
      draw();
    }
  }

  /// Nobody has to spend anything on a recommendation.
  @Override
  Set<String> unanswered() {
    return Set.of();
  }

  @Override
  void lock() {
    steppers.values().forEach(Stepper::lock);
  }

  private void change(String key, int more) {
    if (!purse.may(key, more)) return;
    purse = purse.with(key, purse.votes(key) + more);
    draw();
    said.setText(
        Words.say(unit + ".said", key, purse.votes(key), purse.left(), purse.form().credits()));
    changed();
  }

  private void draw() {
    left.setText(Words.say(unit + ".left", purse.left(), purse.form().credits()));
    steppers.forEach((key, stepper) -> stepper.show(purse, key));
  }
}

package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.voting.Ballot;

/// A tick for each recommendation that is approved.
final class ApprovalChoices extends Choices {

  private final Map<String, Checkbox> ticks = new LinkedHashMap<>();

  ApprovalChoices(Voting voting, List<Item> items) {
    for (var item : items) {
      var tick = new Checkbox(Words.say("method." + voting.method() + ".question"));
      tick.setAriaLabel(item.title() + ". " + tick.getLabel());
      tick.addClassName("tick");
      tick.addValueChangeListener(_ -> changed());
      ticks.put(item.key(), tick);
    }
  }

  @Override
  Optional<Component> on(Item item) {
    return Optional.ofNullable(ticks.get(item.key()));
  }

  @Override
  Optional<Component> together() {
    return Optional.of(new Paragraph(Words.say("ballot.approval")));
  }

  @Override
  Ballot ballot() {
    var approved = new LinkedHashSet<String>();
    ticks.forEach(
        (key, tick) -> {
          if (tick.getValue()) approved.add(key);
        });
    return new Ballot.Approvals(approved);
  }

  @Override
  void fill(Ballot ballot) {
    if (ballot instanceof Ballot.Approvals(var approved))
      ticks.forEach((key, tick) -> tick.setValue(approved.contains(key)));
  }

  /// What is not ticked is not approved, and that is an answer.
  @Override
  Set<String> unanswered() {
    return Set.of();
  }

  @Override
  void lock() {
    ticks.values().forEach(tick -> tick.setReadOnly(true));
  }
}

package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Voting;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// The part of a sheet in which choices are made. There is one for each form of ballot; a method
/// needs none of its own.
abstract class Choices {

  private Runnable changed = () -> {};

  static Choices of(Voting voting, List<Item> items) {
    return switch (voting.form()) {
      case Form.Scale(var grades) -> new GradeChoices(voting, grades, items);
      case Form.Approval _ -> new ApprovalChoices(voting, items);
      case Form.Points points -> new PointChoices(voting, points, items);
      case Form.Order order -> new OrderChoices(voting, order, items);
      case Form.Budget budget -> new BudgetChoices(voting, budget, items);
    };
  }

  /// Called whenever a choice is made or taken back.
  final void onChange(Runnable changed) {
    this.changed = changed;
  }

  final void changed() {
    changed.run();
  }

  /// What stands on the card of a recommendation.
  abstract Optional<Component> on(Item item);

  /// What stands above all cards.
  abstract Optional<Component> together();

  /// The choices as they are now.
  abstract Ballot ballot();

  /// Shows an earlier ballot of the same form, and nothing else.
  abstract void fill(Ballot ballot);

  /// The recommendations nothing is said of, by their keys.
  abstract Set<String> unanswered();

  /// From now on the choices can only be read.
  abstract void lock();
}

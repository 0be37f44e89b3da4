package org.parley.voting.method;

import org.parley.voting.Form;

/// Dot voting: a few dots to lay on candidates, at most so many on one. The number of supporters
/// stands beside the sum, since one voter may lay several dots.
///
/// Tie rule and cost: see [BudgetMethod].
///
/// Source: Delbecq, Van de Ven & Gustafson, Group Techniques for Program Planning, 1975.
final class Dots extends BudgetMethod {
  Dots(int dots, int mostEach) {
    super("dots", new Form.Budget(dots, false, mostEach, false));
  }
}

package org.parley.voting.method;

import org.parley.voting.Form;

/// Quadratic voting: v votes for or against a candidate cost v² credits.
///
/// Tie rule and cost: see [BudgetMethod].
///
/// Source: Lalley & Weyl, Quadratic Voting: How Mechanism Design Can Radicalize Democracy, AEA
/// Papers and Proceedings 108, 2018.
final class Quadratic extends BudgetMethod {
  Quadratic(int credits, boolean againstAllowed) {
    super("quadratic", new Form.Budget(credits, true, (int) Math.sqrt(credits), againstAllowed));
  }

  /// Whoever counted twice would get twice the votes for the same credits.
  @Override
  public boolean takesWeights() {
    return false;
  }
}

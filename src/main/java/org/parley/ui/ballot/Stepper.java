package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;
import org.parley.ui.Words;

/// One vote less, the votes so far and what they cost, one vote more. A button that would do
/// nothing keeps the focus, and says that it does nothing.
final class Stepper extends Div {

  private final String unit;
  private final NativeButton less;
  private final NativeButton more;
  private final Span votes = new Span();
  private final Span cost = new Span();

  /// @param unit where the words for dots or credits stand
  /// @param step called with 1 and -1
  Stepper(Item item, String unit, IntConsumer step) {
    this.unit = unit;
    less = button("−", Words.say("ballot.less", item.key()), () -> step.accept(-1));
    more = button("+", Words.say("ballot.more", item.key()), () -> step.accept(1));
    addClassName("stepper");
    getElement().setAttribute("role", "group").setAttribute("aria-label", item.title());
    votes.addClassName("votes");
    cost.addClassName("small");
    add(less, votes, more, cost);
  }

  private static NativeButton button(String sign, String words, Runnable pressed) {
    var button = new NativeButton(sign, _ -> pressed.run());
    button.setAriaLabel(words);
    button.addClassNames("btn", "step");
    return button;
  }

  void show(Purse purse, String key) {
    int n = purse.votes(key);
    votes.setText(n < 0 ? Words.say("ballot.votes.against", -n) : String.valueOf(n));
    cost.setText(
        purse.form().quadratic() ? Words.say(unit + ".cost", Math.abs(n), purse.cost(n)) : "");
    less.getElement().setAttribute("aria-disabled", String.valueOf(!purse.may(key, -1)));
    more.getElement().setAttribute("aria-disabled", String.valueOf(!purse.may(key, 1)));
  }

  void lock() {
    less.setEnabled(false);
    more.setEnabled(false);
  }
}

package org.parley.ui.ballot;

import java.util.Locale;

/// What can be done with a recommendation in an order.
enum Step {
  UP("↑"),
  DOWN("↓"),
  JOIN("="),
  ADD("+"),
  REMOVE("×");

  private final String sign;

  Step(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

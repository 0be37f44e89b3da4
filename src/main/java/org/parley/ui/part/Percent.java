package org.parley.ui.part;

import java.util.Locale;

/// Shares as CSS lengths. What people read is worded elsewhere.
final class Percent {

  private Percent() {}

  static String ofWidth(int part, int whole) {
    return of((double) part / whole);
  }

  static String of(double share) {
    return String.format(Locale.ROOT, "%.3f%%", 100 * share);
  }
}

package org.parley.ui.part;

import java.util.Locale;

/// Shares as CSS lengths. What people read is worded elsewhere.
final class Percent {

  private Percent() {}

  static String ofWidth(int part, int whole) {
    return String.format(Locale.ROOT, "%.3f%%", 100.0 * part / whole);
  }
}

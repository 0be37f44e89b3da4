package org.parley.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.consensus.measure.Figure;

/// The words for what measures say.
final class MeasureTexts {

  private MeasureTexts() {}

  static String why(Figure.Reason reason) {
    return ResourceBundle.getBundle("messages.measure", Locale.ROOT)
        .getString("measure.undefined." + reason.key());
  }
}

package org.parley.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.parley.opinionmap.Reliability;

/// The sentences of `parley map`.
final class MapWords {
  private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/map", Locale.ROOT);

  private MapWords() {}

  static String why(Reliability reliability) {
    return say(
        "map.why." + reliability.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reliability.score(),
        Reliability.THRESHOLD);
  }

  static String say(String key, Object... values) {
    return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
  }
}

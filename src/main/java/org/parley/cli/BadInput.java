package org.parley.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// A file cannot be used as it is. The command says where and why, and ends with exit code 2.
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;

  /// @param line from 1, or 0 where it is about the file as a whole
  /// @param key of the reason in the texts of the command line
  /// @param quoted what the reason quotes
  BadInput(int line, String key, Object... quoted) {
    super(words(key, List.of(quoted)));
    this.line = line;
  }

  /// The file, the line where there is one, and the reason: `votes.json:3: …`.
  String in(String file) {
    return (line == 0 ? file : file + ":" + line) + ": " + getMessage();
  }

  /// A text of the command line.
  static String words(String key, List<?> quoted) {
    var texts = ResourceBundle.getBundle("messages.cli", Locale.ROOT);
    return new MessageFormat(texts.getString(key), Locale.ROOT)
        .format(quoted.stream().map(Objects::toString).toArray());
  }
}

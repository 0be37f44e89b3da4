package org.parley.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/// A file, or the call itself, cannot be used as it is. The command says where and why, and ends
/// with exit code 2.
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String file;
  private final long line;
  private final String reason;

  /// Bad input in a file that whoever reads the file will name; see [#in].
  ///
  /// @param line from 1, or 0 where it is about the file as a whole
  /// @param key of the reason in the texts of the command line
  /// @param quoted what the reason quotes
  BadInput(long line, String key, Object... quoted) {
    this("", line, words(key, List.of(quoted)));
  }

  private BadInput(String file, long line, String reason) {
    super(place(file, line) + reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  /// The same with its file, `votes.json:3: …`, unless it has one already.
  BadInput in(Object file) {
    return this.file.isEmpty() ? new BadInput(file.toString(), line, reason) : this;
  }

  private static String place(String file, long line) {
    if (file.isEmpty()) return "";
    return (line == 0 ? file : file + ":" + line) + ": ";
  }

  /// A text of the command line.
  static String words(String key, List<?> quoted) {
    var texts = ResourceBundle.getBundle("messages.cli", Locale.ROOT);
    return new MessageFormat(texts.getString(key), Locale.ROOT)
        .format(quoted.stream().map(Objects::toString).toArray());
  }
}

package org.parley.topic;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is wrong with a topic, where, and what to do about it.
///
/// @param file the file or folder, as the host named it
/// @param line from 1, or 0 where the problem is not in a line
/// @param arguments what the fault's texts quote
public record TopicProblem(String file, int line, Fault fault, List<String> arguments) {

  public TopicProblem {
    arguments = List.copyOf(arguments);
  }

  /// What is wrong, in one sentence.
  public String what(Locale locale) {
    return text("what", locale);
  }

  /// What to do about it, in one sentence.
  public String remedy(Locale locale) {
    return text("remedy", locale);
  }

  /// The file, and the line where there is one: `seed-topics/x/topic.yaml:12`.
  public String place() {
    return line == 0 ? file : file + ":" + line;
  }

  private String text(String part, Locale locale) {
    var bundle = ResourceBundle.getBundle("messages.topic", locale, BUNDLES);
    var pattern = bundle.getString("topic.problem." + Slugs.of(fault) + "." + part);
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }

  /// As a log shows it, in English.
  @Override
  public String toString() {
    return place() + ": " + what(Locale.ENGLISH) + " " + remedy(Locale.ENGLISH);
  }

  /// English where there is no translation, whatever the server's own language is.
  private static final ResourceBundle.Control BUNDLES =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}

package org.parley.consultation;

import java.util.List;

/// Something people may say of themselves, such as their age or where they live. Nobody has to.
///
/// @param key how it is stored, such as `age`
/// @param text what people are asked
/// @param choices 2 to 20 answers to choose from
public record Question(String key, String text, List<String> choices) {
  public Question {
    choices = List.copyOf(choices);
  }

  /// A choice of a question. It is stored by its place, so choices keep their order.
  public record Choice(String question, int place) {}
}

package org.parley.ui.panel;

import java.util.Optional;
import org.parley.panel.Moderation.Hidden;
import org.parley.ui.Words;

/// What an author says against the hiding of a text, and what has become of that.
public final class Appealed {

  private Appealed() {}

  /// Empty where nobody appealed.
  public static Optional<String> words(Hidden hidden, PanelNow now) {
    return hidden
        .appeal()
        .map(
            said ->
                hidden
                    .upheld()
                    .map(
                        judged ->
                            Words.say(
                                "moderation.appealed.down",
                                said,
                                now.words(judged.by()),
                                judged.words()))
                    .orElseGet(() -> Words.say("moderation.appealed", said)));
  }
}

package org.parley.ui.panel;

import java.util.List;
import org.parley.panel.Moderation.Hidden;
import org.parley.ui.Words;

/// What an author says against the hiding of a text, and what has become of that.
public final class Appealed {

  private Appealed() {}

  /// A sentence each; none where nobody appealed.
  public static List<String> words(Hidden hidden, PanelNow now) {
    if (hidden.appeal().isEmpty()) return List.of();
    return List.of(
        Words.say("moderation.appealed", hidden.appeal().get()),
        hidden
            .upheld()
            .map(it -> Words.say("moderation.appealed.down", now.words(it.by()), it.words()))
            .orElseGet(() -> Words.say("moderation.appealed.waits")));
  }
}

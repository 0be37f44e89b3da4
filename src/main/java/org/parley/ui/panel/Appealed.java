package org.parley.ui.panel;

import java.util.List;
import org.parley.panel.Moderation.Hidden;
import org.parley.ui.Words;

/// Who hid a text and why, what its author says against that, and what has become of it.
public final class Appealed {

  private Appealed() {}

  /// Who hid it, and why.
  public static String against(Hidden hidden, PanelNow now) {
    return Words.say(
        hidden.words().isBlank() ? "moderation.hidden" : "moderation.hidden.words",
        Words.ofPanels().of(hidden.reason()),
        now.words(hidden.by(), hidden.at()),
        hidden.words());
  }

  /// What its author says, and what has become of it, a sentence each; none where nobody appealed.
  public static List<String> words(Hidden hidden, PanelNow now) {
    if (hidden.appeal().isEmpty()) return List.of();
    return List.of(
        Words.say("moderation.appealed", hidden.appeal().get()),
        hidden
            .upheld()
            .map(
                it ->
                    Words.say("moderation.appealed.down", now.words(it.by(), it.at()), it.words()))
            .orElseGet(() -> Words.say("moderation.appealed.waits")));
  }
}

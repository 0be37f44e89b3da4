package org.parley.ui.panel;

import org.parley.panel.Panel;
import org.parley.ui.Words;

/// Where a panel is, in a few words: "Voting rounds · round 2".
public final class Stage {

  private Stage() {}

  public static String of(Panel panel) {
    if (panel.isClosed()) return Words.say("panel-place.stage.closed");
    var phase = panel.openPhase();
    if (phase.isEmpty())
      return Words.say("panel-place.stage." + (panel.hasOpened() ? "between" : "convened"));
    var name = Words.of(phase.get().kind());
    return panel
        .openRound()
        .map(round -> Words.say("panel-place.stage.round", name, round.id().number()))
        .orElse(name);
  }
}

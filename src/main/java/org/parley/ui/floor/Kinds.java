package org.parley.ui.floor;

import java.util.Optional;
import org.parley.panel.Floor;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// What somebody has the floor for, in words.
public final class Kinds {

  private Kinds() {}

  /// "Question to Privacy".
  public static String of(Floor.Kind kind, Optional<Role.Id> to, PanelNow now) {
    return to.map(role -> Words.say("floor.kind.question.to", now.role(role).name()))
        .orElseGet(() -> Words.say("floor.kind." + kind.key()));
  }
}

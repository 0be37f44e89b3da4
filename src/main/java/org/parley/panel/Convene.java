package org.parley.panel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The command a panel begins with.
///
/// @param seats how many seats each role of the topic gets, 1 to 1,000 in all
/// @param withDrafts whether the topic's draft recommendations are put on the table
/// @param sample whether the panel only shows what Parley does
public record Convene(
    Panel.Id panel,
    PanelTopic topic,
    Settings settings,
    Map<Role.Id, Integer> seats,
    boolean withDrafts,
    boolean sample) {
  public Convene {
    seats = Collections.unmodifiableMap(new LinkedHashMap<>(seats));
  }

  /// The events the panel begins with, or why it cannot be convened so.
  public Decision decide() {
    return SeatRules.convene(this);
  }
}

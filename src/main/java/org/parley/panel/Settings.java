package org.parley.panel;

import java.util.List;
import org.parley.consensus.Rule;

/// What can be changed until the panel opens.
///
/// @param title how the panel is listed
/// @param format the preset it came from: `commission`, `seminar`, `consultation`, `discussion`
/// @param agenda the phases in their order, at least one
/// @param method the voting method offered first when a round is opened
/// @param rule the rule offered first when a round is opened
public record Settings(
    String title,
    String format,
    Visibility visibility,
    List<AgendaItem> agenda,
    String method,
    Rule rule) {

  /// Who may look on without a seat.
  public enum Visibility {
    /// Listed, and open to all.
    PUBLIC,
    /// Open to all who have the address.
    UNLISTED,
    /// Only those with a seat, and the host.
    PRIVATE
  }

  /// A planned phase.
  ///
  /// @param minutes how long it is meant to last, 0 for as long as it takes
  public record AgendaItem(PhaseKind kind, int minutes) {
    public AgendaItem {
      if (minutes < 0) throw new IllegalArgumentException("a phase of " + minutes + " minutes");
    }
  }

  public Settings {
    agenda = List.copyOf(agenda);
  }
}

package org.parley.room;

import org.parley.panel.Panel;
import org.parley.panel.Refusal;

/// What became of a command.
public sealed interface Answer {

  /// It is on disk, and this is the panel with it.
  record Done(Panel panel) implements Answer {}

  /// It was not carried out.
  record Refused(Refusal refusal) implements Answer {}
}

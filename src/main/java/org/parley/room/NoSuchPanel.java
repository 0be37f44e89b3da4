package org.parley.room;

import org.parley.panel.Panel;

/// There is no panel of that name, or none for whoever asks.
public final class NoSuchPanel extends RuntimeException {
  NoSuchPanel(Panel.Id id) {
    super("no panel " + id);
  }
}

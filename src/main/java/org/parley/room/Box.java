package org.parley.room;

import org.parley.panel.Round;
import org.parley.transcript.OpenedBox;

/// The opened box of a secret round that is about to be counted.
record Box(Round.Id round, OpenedBox content) {}

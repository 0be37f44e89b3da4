package org.parley.room;

import java.time.Instant;
import java.util.TreeMap;
import org.parley.panel.Panel;

/// How a panel stood at earlier moments, read from its transcript when somebody asks. The last few
/// answers are kept, and reading goes on from the nearest of them; panels share what did not change
/// between them.
final class Past {

  /// So many moments are kept at the most.
  static final int MOST = 32;

  private final Reader reader;
  private final TreeMap<Instant, Standing> known = new TreeMap<>();

  Past(Reader reader) {
    this.reader = reader;
  }

  /// The panel after all that was recorded up to a moment; as it began for moments before that.
  synchronized Panel at(Instant moment) {
    var near = known.floorEntry(moment);
    var standing = near == null ? reader.first() : near.getValue();
    var found = reader.until(standing, moment);
    known.put(moment, found);
    if (known.size() > MOST) forget(moment);
    return found.panel();
  }

  /// What lies furthest away goes.
  private void forget(Instant near) {
    var first = known.firstKey();
    var last = known.lastKey();
    boolean fromTheEnd =
        near.toEpochMilli() - first.toEpochMilli() < last.toEpochMilli() - near.toEpochMilli();
    known.remove(fromTheEnd ? last : first);
  }
}

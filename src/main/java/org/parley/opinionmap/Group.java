package org.parley.opinionmap;

import java.util.List;

/// People who stand near each other on the map.
///
/// @param id the number it keeps from one map to the next, from 0
/// @param x the mean of its people's places
/// @param y the other coordinate
/// @param tally its votes
/// @param representative the statements that stand for it
public record Group(int id, double x, double y, Tally tally, List<Representative> representative) {
  public Group {
    representative = List.copyOf(representative);
  }

  /// A letter, A for the first; after Z the number.
  public String name() {
    return id < 26 ? String.valueOf((char) ('A' + id)) : String.valueOf(id + 1);
  }
}

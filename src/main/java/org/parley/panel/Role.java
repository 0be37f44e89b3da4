package org.parley.panel;

/// A stakeholder group at the table.
///
/// @param name as people read it: "Law enforcement"
/// @param mandate what it is there to stand for
/// @param colour its place in the palette of roles, 1 to 6
/// @param shape drawn beside the colour, so that nobody has to tell colours apart
public record Role(Id id, String name, String mandate, int colour, Shape shape) {

  /// The role's key in the topic file: `law-enforcement`.
  public record Id(String key) implements Comparable<Id> {
    public Id {
      if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*"))
        throw new IllegalArgumentException("'" + key + "' is no role key");
    }

    @Override
    public int compareTo(Id other) {
      return key.compareTo(other.key);
    }

    @Override
    public String toString() {
      return key;
    }
  }

  public enum Shape {
    DISC,
    DIAMOND,
    SQUARE,
    TRIANGLE,
    HEXAGON,
    RING
  }

  public Role {
    if (colour < 1 || colour > 6)
      throw new IllegalArgumentException("colours run from 1 to 6, not " + colour);
  }
}

package org.parley.topic;

/// A stakeholder group as the topic proposes it.
///
/// @param id a slug, unique in the topic: `law-enforcement`
/// @param name as people read it: "Law enforcement"
/// @param mandate what those who hold the role are there to stand for
/// @param colour place in the palette of roles, 1 to 6
/// @param shape drawn beside the colour; no two roles of a topic share both
/// @param seats how many panelists hold the role, 1 to 999
public record TopicRole(
    String id, String name, String mandate, int colour, Shape shape, int seats) {

  public static final int COLOURS = 6;
  public static final int MOST_SEATS = 999;

  /// The outlines roles are told apart by where colour is not seen.
  public enum Shape {
    DISC,
    DIAMOND,
    SQUARE,
    TRIANGLE,
    HEXAGON,
    RING;

    public String key() {
      return Slugs.of(this);
    }
  }

  public TopicRole {
    if (!Slugs.isSlug(id)) throw new IllegalArgumentException("'" + id + "' is no slug");
    if (colour < 1 || colour > COLOURS)
      throw new IllegalArgumentException("colours run from 1 to 6, not " + colour);
    if (seats < 1 || seats > MOST_SEATS)
      throw new IllegalArgumentException("a role has 1 to 999 seats, not " + seats);
  }
}

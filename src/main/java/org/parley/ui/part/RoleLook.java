package org.parley.ui.part;

/// How a role appears: its name, its place in the palette (1 to 6) and its shape.
public record RoleLook(String name, int colour, Shape shape) {

  public RoleLook {
    if (colour < 1 || colour > 6)
      throw new IllegalArgumentException("colours run from 1 to 6, not " + colour);
  }

  /// The class in `parts.css` that gives text and marks this role's colour.
  public String css() {
    return "r" + colour;
  }
}

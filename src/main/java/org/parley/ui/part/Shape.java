package org.parley.ui.part;

/// The outline a role is told apart by where its colour is not seen.
public enum Shape {
  DISC("disc"),
  DIAMOND("diamond"),
  SQUARE("square"),
  TRIANGLE("tri"),
  HEXAGON("hex"),
  RING("ring");

  private final String css;

  Shape(String css) {
    this.css = css;
  }

  /// The class in `parts.css`, and the name the pictures in `frontend/` know it by.
  public String css() {
    return css;
  }
}

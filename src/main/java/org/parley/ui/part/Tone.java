package org.parley.ui.part;

/// A colour with a meaning. The five steps of agreement run from refusing to supporting; the `CAT`
/// tones are for options without an order.
public enum Tone {
  CANNOT_ACCEPT("n2"),
  RESERVATIONS("n1"),
  ABSTAIN("m"),
  CAN_LIVE_WITH("y1"),
  SUPPORT("y2"),
  /// No answer at all.
  SILENT("s"),
  CAT_1("c1"),
  CAT_2("c2"),
  CAT_3("c3"),
  CAT_4("c4"),
  CAT_5("c5"),
  CAT_6("c6");

  private final String css;

  Tone(String css) {
    this.css = css;
  }

  /// The class in `parts.css`, and the name the pictures in `frontend/` know it by.
  public String css() {
    return css;
  }

  /// The tone of the option at this place, counted from 0; the palette starts over after six.
  public static Tone category(int index) {
    return values()[CAT_1.ordinal() + Math.floorMod(index, 6)];
  }
}

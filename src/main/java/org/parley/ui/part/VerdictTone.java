package org.parley.ui.part;

/// The colour and sign of a verdict; what is no judgement has no sign.
public enum VerdictTone {
  OK("ok", "✓"),
  NEAR("near", "◐"),
  SPLIT("split", "⇆"),
  NO("split", "✕"),
  ACCENT("accent", ""),
  /// A state that judges nothing.
  PLAIN("open", "");

  private final String css;
  private final String sign;

  VerdictTone(String css, String sign) {
    this.css = css;
    this.sign = sign;
  }

  /// The class in `parts.css`, and the tone the pictures in `frontend/` know it by.
  public String css() {
    return css;
  }

  String sign() {
    return sign;
  }
}

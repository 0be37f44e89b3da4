package org.parley.consultation;

/// What people said to a statement.
///
/// @param important how many said that it matters to them
public record Count(int agree, int pass, int disagree, int important) {

  public static final Count NONE = new Count(0, 0, 0, 0);

  public int seen() {
    return agree + pass + disagree;
  }
}

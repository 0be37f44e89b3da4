package org.parley.panel;

import java.util.UUID;

/// The statement of a public consultation a recommendation was made from, and what the public had
/// said to it by then.
///
/// @param text of the statement
/// @param seen whether so many had answered that the figures may be shown; else they are 0
public record Origin(
    UUID consultation,
    int statement,
    String text,
    boolean seen,
    int agree,
    int pass,
    int disagree) {

  public Origin {
    if (statement < 0 || agree < 0 || pass < 0 || disagree < 0)
      throw new IllegalArgumentException(
          "S%d %d %d %d".formatted(statement, agree, pass, disagree));
  }
}

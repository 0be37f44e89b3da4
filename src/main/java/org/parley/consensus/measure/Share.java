package org.parley.consensus.measure;

/// A part of a whole, kept exact, so that 6 of 9 reach two thirds.
///
/// @param whole above zero
public record Share(int part, int whole) {

  public Share {
    if (whole < 1 || part < 0 || part > whole)
      throw new IllegalArgumentException(part + " of " + whole + " is no share");
  }

  public double value() {
    return (double) part / whole;
  }

  public boolean reaches(int numerator, int denominator) {
    return (long) part * denominator >= (long) numerator * whole;
  }

  public boolean exceeds(int numerator, int denominator) {
    return (long) part * denominator > (long) numerator * whole;
  }
}

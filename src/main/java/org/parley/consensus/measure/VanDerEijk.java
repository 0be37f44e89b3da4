package org.parley.consensus.measure;

import java.util.Arrays;
import org.parley.consensus.measure.Figure.Reason;

/// Agreement A on an ordinal scale: 1 where all votes stand on one step, 0 where they are spread
/// evenly, −1 where they stand half and half at the two ends. Below zero the votes form camps.
/// Undefined below two votes and on fewer than three steps.
///
/// The votes are peeled into layers of equal height. A layer with S of K steps occupied has `A =
/// U·(1 − (S − 1)/(K − 1))`, `U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)·(TU + TDU))`, where TU
/// counts triples of steps with one peak (110, 011) and TDU those with a gap (101). A is the mean
/// over layers by their mass. Cost: steps².
///
/// Source: C. van der Eijk, Measuring agreement in ordered rating scales, Qual. Quant. 35 (2001)
/// 325–341.
public final class VanDerEijk {

  /// @param polarization (1 − A)/2, from 0 to 1
  public record Working(double polarization) {}

  private VanDerEijk() {}

  public static Figure<Working> of(Distribution votes) {
    int n = votes.n();
    if (votes.scale().steps() < 3) return Figure.undefined(Reason.SCALE_TOO_SHORT, n);
    if (n < 2) return Figure.undefined(n == 0 ? Reason.NO_VOTES : Reason.TOO_FEW_VOTES, n);
    double a = agreement(votes.counts().stream().mapToDouble(Integer::doubleValue).toArray());
    return Figure.of(a, n, new Working((1 - a) / 2));
  }

  /// A of any frequencies, percentages included.
  ///
  /// @param frequencies at least three, none negative, some above zero
  public static double agreement(double... frequencies) {
    double total = Arrays.stream(frequencies).sum();
    if (frequencies.length < 3 || !(total > 0) || Arrays.stream(frequencies).anyMatch(f -> f < 0))
      throw new IllegalArgumentException("no distribution: " + Arrays.toString(frequencies));
    var left = frequencies.clone();
    double agreement = 0;
    while (true) {
      var height = Arrays.stream(left).filter(f -> f > 0).min();
      if (height.isEmpty()) return Math.clamp(agreement / total, -1, 1);
      var occupied = new boolean[left.length];
      double mass = 0;
      for (int i = 0; i < left.length; i++)
        if (left[i] > 0) {
          occupied[i] = true;
          left[i] -= height.getAsDouble();
          mass += height.getAsDouble();
        }
      agreement += mass * layer(occupied);
    }
  }

  private static double layer(boolean[] occupied) {
    double steps = occupied.length;
    long all = 0;
    for (boolean here : occupied) if (here) all++;
    if (all == 1) return 1;
    double peaked = 0;
    double gapped = 0;
    long before = 0;
    for (boolean here : occupied) {
      if (here) before++;
      else {
        long after = all - before;
        peaked += before * (before - 1) / 2.0 + after * (after - 1) / 2.0;
        gapped += (double) before * after;
      }
    }
    if (peaked + gapped == 0) return 0;
    double unimodality =
        ((steps - 2) * peaked - (steps - 1) * gapped) / ((steps - 2) * (peaked + gapped));
    return unimodality * (1 - (all - 1) / (steps - 1));
  }
}

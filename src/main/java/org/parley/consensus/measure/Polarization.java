package org.parley.consensus.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.moment.Kurtosis;
import org.hipparchus.stat.descriptive.moment.Skewness;
import org.parley.consensus.measure.Figure.Reason;

/// Whether votes form camps rather than merely spread: 0 where all stand on one step, 1 where they
/// stand half and half at the two ends. Undefined below two votes.
///
/// Esteban and Ray: `Σᵢ Σⱼ pᵢ^(1+α)·pⱼ·|yᵢ − yⱼ|`, α from 0 to 1.6; times `2^(1+α)` by the width of
/// the scale it is normalised. The figure is the normalised one with α = 1. Beside it stands the
/// bimodality coefficient, which needs four votes that are not all the same.
///
/// Source: J.-M. Esteban, D. Ray, On the measurement of polarization, Econometrica 62 (1994)
/// 819–851; R. Pfister et al., Good things peak in pairs, Front. Psychol. 4 (2013) 700.
public final class Polarization {

  /// @param er in units of the scale
  /// @param erNorm from 0 to 1
  public record EstebanRay(double alpha, double er, double erNorm) {}

  /// `BC = (G1² + 1) / (G2 + 3(n − 1)²/((n − 2)(n − 3)))`; 5/9 is what an even spread has, more
  /// suggests two peaks.
  ///
  /// @param skewG1 skewness, corrected for the size of the sample
  /// @param exKurtosisG2 excess kurtosis, corrected likewise
  public record Bimodality(double skewG1, double exKurtosisG2, double bc) {
    public boolean suggested() {
      return bc > 5.0 / 9;
    }
  }

  /// @param varianceRatio the variance of the votes by the largest the scale allows
  public record Working(
      List<EstebanRay> estebanRay, double varianceRatio, Optional<Bimodality> bimodality) {
    public Working {
      estebanRay = List.copyOf(estebanRay);
    }
  }

  private Polarization() {}

  public static Figure<Working> of(Distribution votes) {
    int n = votes.n();
    if (n < 2) return Figure.undefined(n == 0 ? Reason.NO_VOTES : Reason.TOO_FEW_VOTES, n);
    var estebanRay = Stream.of(0.8, 1.0, 1.6).map(alpha -> estebanRay(votes, alpha)).toList();
    return Figure.of(
        estebanRay.get(1).erNorm(),
        n,
        new Working(estebanRay, varianceRatio(votes), bimodality(votes)));
  }

  private static EstebanRay estebanRay(Distribution votes, double alpha) {
    double n = votes.n();
    var counts = votes.counts();
    double er = 0;
    for (int i = 0; i < counts.size(); i++)
      if (counts.get(i) > 0) {
        double identified = Math.pow(counts.get(i) / n, 1 + alpha);
        for (int j = 0; j < counts.size(); j++)
          er += identified * (counts.get(j) / n) * Math.abs(i - j);
      }
    double norm = er * Math.pow(2, 1 + alpha) / (counts.size() - 1);
    return new EstebanRay(alpha, er, Math.clamp(norm, 0, 1));
  }

  private static double varianceRatio(Distribution votes) {
    double mean = votes.mean();
    double squares = 0;
    for (int step = votes.scale().min(); step <= votes.scale().max(); step++)
      squares += votes.count(step) * (step - mean) * (step - mean);
    double half = (votes.scale().steps() - 1) / 2.0;
    return Math.clamp(squares / votes.n() / (half * half), 0, 1);
  }

  private static Optional<Bimodality> bimodality(Distribution votes) {
    double n = votes.n();
    if (n < 4 || votes.counts().stream().filter(count -> count > 0).count() < 2)
      return Optional.empty();
    var values = votes.votes();
    double g1 = new Skewness().evaluate(values);
    double g2 = new Kurtosis().evaluate(values);
    double bc = (g1 * g1 + 1) / (g2 + 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3)));
    return Optional.of(new Bimodality(g1, g2, bc));
  }
}

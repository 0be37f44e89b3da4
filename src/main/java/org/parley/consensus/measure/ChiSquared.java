package org.parley.consensus.measure;

import org.hipparchus.special.Gamma;

/// The tail of the χ² distribution that tests read.
final class ChiSquared {

  private ChiSquared() {}

  /// The probability of `chi2` or more. From the upper incomplete gamma function, since one less
  /// the lower tail loses small probabilities.
  static double above(double chi2, int df) {
    return chi2 <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2.0, chi2 / 2);
  }
}

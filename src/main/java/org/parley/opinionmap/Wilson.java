package org.parley.opinionmap;

import org.parley.consensus.measure.Share;
import org.parley.consensus.measure.WilsonInterval;

/// The 95 % score interval of a share, from 0 to 1 where nobody voted.
final class Wilson {
  static final double CONFIDENCE = 0.95;

  private Wilson() {}

  static double low(int part, int whole) {
    return whole == 0 ? 0 : WilsonInterval.of(new Share(part, whole), CONFIDENCE).low();
  }

  static double high(int part, int whole) {
    return whole == 0 ? 1 : WilsonInterval.of(new Share(part, whole), CONFIDENCE).high();
  }
}

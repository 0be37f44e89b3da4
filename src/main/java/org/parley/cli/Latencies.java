package org.parley.cli;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/// How long requests took: counts by steps of a twentieth, from a microsecond to a minute.
final class Latencies {

  private static final double STEP = Math.log(1.05);
  private static final int STEPS = 400;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS);
  private final LongAdder all = new LongAdder();

  void add(long nanos) {
    double micros = Math.max(1, nanos / 1_000.0);
    counts.incrementAndGet(Math.min(STEPS - 1, (int) (Math.log(micros) / STEP)));
    all.increment();
  }

  long count() {
    return all.sum();
  }

  /// In milliseconds: so long took the fastest of this share at the most.
  double percentile(double share) {
    long wanted = (long) Math.ceil(share * count());
    long seen = 0;
    for (int i = 0; i < STEPS; i++) {
      seen += counts.get(i);
      if (seen >= wanted && seen > 0) return Math.exp((i + 1) * STEP) / 1_000;
    }
    return 0;
  }
}

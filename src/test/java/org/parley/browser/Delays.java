package org.parley.browser;

import java.util.ArrayList;
import java.util.List;

/// How long something took each time, in milliseconds.
public final class Delays {

  private final List<Long> all = new ArrayList<>();

  public void add(long millis) {
    all.add(millis);
  }

  public int count() {
    return all.size();
  }

  /// What so many of a hundred did not exceed.
  public long percentile(int share) {
    var sorted = all.stream().sorted().toList();
    return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * share, 100) - 1));
  }

  @Override
  public String toString() {
    return all.isEmpty()
        ? "none"
        : "p50 %d ms, p95 %d ms, p99 %d ms, at most %d ms, of %d"
            .formatted(percentile(50), percentile(95), percentile(99), percentile(100), all.size());
  }
}

package org.parley.consensus;

import java.util.Map;

/// The rules Parley knows, by their names in files and events.
public final class Rules {

  public static final Map<String, Class<? extends Rule>> ALL =
      Map.of(ThresholdRule.NAME, ThresholdRule.class);

  private Rules() {}
}

package org.parley.people;

import java.nio.file.Path;

/// A server's key for tests.
public final class TestKeys {

  private TestKeys() {}

  public static ServerKey key() {
    return new ServerKey("00".repeat(32), Path.of("target"));
  }
}

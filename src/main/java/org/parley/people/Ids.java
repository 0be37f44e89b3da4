package org.parley.people;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/// Time-ordered identifiers (UUID version 7, RFC 9562): 48 bits of milliseconds, then 74 random
/// bits.
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next(InstantSource clock) {
    long high = clock.millis() << 16 | 0x7000 | RANDOM.nextInt(1 << 12);
    long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}

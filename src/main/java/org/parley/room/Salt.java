package org.parley.room;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Random bytes for entries, drawn a block at a time.
final class Salt {

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final byte[] block = new byte[BYTES * 64];
  private int used = block.length;

  synchronized String next() {
    if (used == block.length) {
      random.nextBytes(block);
      used = 0;
    }
    used += BYTES;
    return HexFormat.of().formatHex(block, used - BYTES, used);
  }
}

package org.parley.room;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Random bytes for entries and lots, drawn a block at a time.
final class Salt {

  private static final int BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final byte[] block = new byte[BYTES * 64];
  private int used = block.length;

  synchronized String next() {
    int from = draw();
    return HexFormat.of().formatHex(block, from, from + BYTES);
  }

  /// A number for lots, not negative and small enough for those who read JSON with JavaScript.
  synchronized long seed() {
    return ByteBuffer.wrap(block, draw(), Long.BYTES).getLong() >>> 11;
  }

  private int draw() {
    if (used == block.length) {
      random.nextBytes(block);
      used = 0;
    }
    used += BYTES;
    return used - BYTES;
  }
}

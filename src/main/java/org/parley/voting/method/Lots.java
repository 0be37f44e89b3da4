package org.parley.voting.method;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Lots that anybody can draw again. The ticket of a candidate is the SHA-256 of the seed (8 bytes,
/// big-endian), the number of the draw (4 bytes, from 1) and the name in UTF-8; the lowest ticket,
/// as unsigned bytes, comes first. So the seed decides and the order of input does not.
final class Lots {

  private final long seed;
  private int draws;

  Lots(long seed) {
    this.seed = seed;
  }

  /// All of them in a drawn order.
  List<String> order(Collection<String> names) {
    draws++;
    return names.stream()
        .sorted(Comparator.comparing(this::ticket, Arrays::compareUnsigned))
        .toList();
  }

  /// One of them.
  String one(Collection<String> names) {
    return order(names).getFirst();
  }

  private byte[] ticket(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(12).putLong(seed).putInt(draws).array());
      return digest.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}

package org.parley.transcript;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 value.
public final class Hash {

  public static final int BYTES = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    if (bytes.length != BYTES)
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    this.bytes = bytes;
  }

  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /// @throws IllegalArgumentException if it is not 64 hexadecimal digits
  public static Hash ofHex(String hex) {
    return new Hash(HexFormat.of().parseHex(hex));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /// The first eight digits, enough to compare by eye.
  public String brief() {
    return toString().substring(0, 8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

package org.parley.panel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The numbers under which seats speak in place of their names. Each of the most seats a panel can
/// have gets one of as many numbers from the start, so that a number tells neither where its seat
/// stands nor whether it came later.
///
/// @param numbers of the seats, in the order of the seats; none where none were drawn
public record Pseudonyms(List<Integer> numbers) {

  static final Pseudonyms NONE = new Pseudonyms(List.of());

  /// Bytes of the secret they follow from. One that is as short as the seeds of lots could be tried
  /// out by whoever knows a few pseudonyms.
  public static final int SECRET_BYTES = 16;

  public Pseudonyms {
    numbers = List.copyOf(numbers);
  }

  /// Orders the numbers by the SHA-256 of the secret and each.
  ///
  /// @param secret hex digits of 16 bytes
  static Pseudonyms of(String secret) {
    var bytes = HexFormat.of().parseHex(secret);
    if (bytes.length != SECRET_BYTES)
      throw new IllegalArgumentException("a secret of " + bytes.length + " bytes");
    return new Pseudonyms(
        IntStream.range(0, SeatRules.MOST_SEATS)
            .mapToObj(number -> new Drawn(number, lot(bytes, number)))
            .sorted(Comparator.comparing(Drawn::lot, Arrays::compareUnsigned))
            .map(Drawn::number)
            .toList());
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Drawn(int number, byte[] lot) {}

  private static byte[] lot(byte[] secret, int number) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(
              ByteBuffer.allocate(SECRET_BYTES + Integer.BYTES).put(secret).putInt(number).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// "041"; empty where none were drawn.
  Optional<String> of(Seat.Id seat) {
    return numbers.isEmpty()
        ? Optional.empty()
        : Optional.of("%03d".formatted(numbers.get(seat.number() - 1)));
  }

  /// Says nothing of whose they are.
  @Override
  public String toString() {
    return numbers.isEmpty() ? "no pseudonyms" : "pseudonyms";
  }
}

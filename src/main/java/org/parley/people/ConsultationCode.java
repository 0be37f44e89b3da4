package org.parley.people;

import java.util.Locale;
import java.util.Optional;
import org.parley.consultation.Consultation;

/// What a consultation's short address ends with, short enough to be read out: the last 40 bits of
/// its identifier, which are random, in eight letters and digits that are not mistaken for each
/// other (Crockford's base 32).
public record ConsultationCode(String digits) {

  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int BITS = 40;
  private static final int SIGN_BITS = 5;
  private static final long ALL = (1L << BITS) - 1;

  /// @param digits the end of the identifier, in hexadecimal
  public ConsultationCode {
    if (!digits.matches("[0-9a-f]{10}")) throw new IllegalArgumentException("code " + digits);
  }

  public static ConsultationCode of(Consultation.Id consultation) {
    return of(consultation.value().getLeastSignificantBits() & ALL);
  }

  private static ConsultationCode of(long value) {
    return new ConsultationCode("%010x".formatted(value));
  }

  /// Reads what somebody typed: in either case, with hyphens or blanks, and with o and l for 0 and
  /// 1.
  public static Optional<ConsultationCode> parse(String typed) {
    var plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('o', '0')
            .replace('i', '1')
            .replace('l', '1');
    if (plain.length() != BITS / SIGN_BITS) return Optional.empty();
    long value = 0;
    for (char sign : plain.toCharArray()) {
      int place = SIGNS.indexOf(sign);
      if (place < 0) return Optional.empty();
      value = value << SIGN_BITS | place;
    }
    return Optional.of(of(value));
  }

  /// As it stands in an address.
  @Override
  public String toString() {
    long value = Long.parseLong(digits, 16);
    var code = new StringBuilder();
    for (int shift = BITS - SIGN_BITS; shift >= 0; shift -= SIGN_BITS)
      code.append(SIGNS.charAt((int) (value >> shift & 31)));
    return code.toString();
  }
}

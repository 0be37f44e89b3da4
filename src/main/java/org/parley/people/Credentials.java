package org.parley.people;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What may serve to sign in.
final class Credentials {

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+|[^\\s@]+@localhost");
  private static final int LONGEST_EMAIL = 254;
  private static final int LEAST = 8;
  private static final int MOST = 128;

  /// Passwords tried first by everybody who guesses.
  private static final Set<String> COMMON =
      Set.of(
          "12345678",
          "123456789",
          "1234567890",
          "password",
          "password1",
          "passwort",
          "qwertyui",
          "qwertyuiop",
          "iloveyou",
          "11111111",
          "00000000",
          "abcd1234",
          "letmein1",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno1",
          "password123");

  private Credentials() {}

  static String email(String text) {
    var email = text.strip().toLowerCase(Locale.ROOT);
    if (email.isEmpty()) throw new Invalid(Invalid.Field.EMAIL, "missing");
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())
      throw new Invalid(Invalid.Field.EMAIL, "malformed");
    return email;
  }

  /// What somebody guesses who tries passwords for an address, however that is written.
  static String guessed(String email) {
    var plain = email.strip().toLowerCase(Locale.ROOT);
    return "password " + plain.substring(0, Math.min(LONGEST_EMAIL, plain.length()));
  }

  static String password(String text) {
    if (text.length() < LEAST) throw new Invalid(Invalid.Field.PASSWORD, "too-short");
    if (text.length() > MOST) throw new Invalid(Invalid.Field.PASSWORD, "too-long");
    if (COMMON.contains(text.toLowerCase(Locale.ROOT)))
      throw new Invalid(Invalid.Field.PASSWORD, "too-common");
    return text;
  }
}

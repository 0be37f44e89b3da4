package org.parley.people;

import java.security.SecureRandom;
import java.util.Locale;

/// Short codes that people type: eight letters and digits, none of which is taken for another.
public final class Codes {

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Codes() {}

  public static String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return code.toString();
  }

  /// As it is stored, from what was typed with or without a dash.
  public static String plain(String typed) {
    return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /// As it is shown: `K7MQ-2XWD`.
  public static String spaced(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}

package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.OptionalInt;
import org.parley.consultation.Consultation;
import org.parley.people.ServerKey;
import org.springframework.stereotype.Component;

/// Tokens of participants: a number within one consultation, signed with the server's key. Nothing
/// is stored; who has the token is that participant.
@Component
class Tokens {

  static final String PREFIX = "pp1.";

  private final ServerKey key;

  Tokens(ServerKey key) {
    this.key = key;
  }

  String of(Consultation.Id consultation, int participant) {
    return PREFIX + participant + "." + signature(consultation, participant);
  }

  /// The participant the token is for; empty if it was not made here for this consultation.
  OptionalInt read(Consultation.Id consultation, String token) {
    if (!token.startsWith(PREFIX) || token.length() > 64) return OptionalInt.empty();
    int dot = token.indexOf('.', PREFIX.length());
    if (dot < 0) return OptionalInt.empty();
    try {
      int number = Integer.parseInt(token, PREFIX.length(), dot, 10);
      var given = token.substring(dot + 1).getBytes(UTF_8);
      var right = signature(consultation, number).getBytes(UTF_8);
      return MessageDigest.isEqual(given, right) ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private String signature(Consultation.Id consultation, int participant) {
    return key.derive("participant", consultation + "\n" + participant);
  }
}

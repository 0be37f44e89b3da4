package org.parley.people;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.consultation.Consultation;
import org.parley.room.Hall;
import org.springframework.stereotype.Component;

/// Codes by which people take part in a consultation, where one needs one: each is one participant,
/// on any device. They are shown once; only hashes are kept.
@Component
public class ParticipantCodes {

  public static final int MOST = 10_000;

  /// No letters that are taken for one another.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private static final int LENGTH = 10;
  private static final String KIND = "code ";

  private final ParticipantKeys keys;
  private final SecureRandom random = new SecureRandom();

  ParticipantCodes(ParticipantKeys keys) {
    this.keys = keys;
  }

  /// @param made how many codes there are
  /// @param used by how many of them somebody has answered something
  public record Use(int made, int used) {}

  /// @param count 1 to [#MOST]
  /// @return codes as `ABCDE-FGHJK`
  public List<String> make(Hall hall, int count) {
    if (count < 1 || count > MOST) throw new IllegalArgumentException(count + " codes");
    var codes = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var code = next();
      keys.put(hall.consultation().id(), KIND + code, hall.newParticipant());
      codes.add(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2));
    }
    return codes;
  }

  /// @param typed with or without a dash, in letters of any case
  public Optional<Integer> find(Consultation.Id consultation, String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return plain.isEmpty() ? Optional.empty() : keys.find(consultation, KIND + plain);
  }

  public Use use(Hall hall) {
    var participants = keys.participants(hall.consultation().id());
    int used = 0;
    for (int participant : participants) if (hall.votes().sheet(participant).size() > 0) used++;
    return new Use(participants.size(), used);
  }

  private String next() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    return code.toString();
  }
}

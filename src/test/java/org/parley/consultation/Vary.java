package org.parley.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Settings.Entry;
import org.parley.consultation.Settings.Moderation;

/// Settings that differ from others in one respect.
public final class Vary {

  private Vary() {}

  public static Settings entry(Settings s, Entry entry) {
    return all(s, s.opens(), s.closes(), s.moderation(), entry, s.origins(), s.questions());
  }

  public static Settings origins(Settings s, List<String> origins) {
    return all(s, s.opens(), s.closes(), s.moderation(), s.entry(), origins, s.questions());
  }

  public static Settings questions(Settings s, List<Question> questions) {
    return all(s, s.opens(), s.closes(), s.moderation(), s.entry(), s.origins(), questions);
  }

  static Settings moderation(Settings s, Moderation moderation) {
    return all(s, s.opens(), s.closes(), moderation, s.entry(), s.origins(), s.questions());
  }

  static Settings times(Settings s, Instant opens, Instant closes) {
    return all(
        s,
        Optional.of(opens),
        Optional.of(closes),
        s.moderation(),
        s.entry(),
        s.origins(),
        s.questions());
  }

  private static Settings all(
      Settings s,
      Optional<Instant> opens,
      Optional<Instant> closes,
      Moderation moderation,
      Entry entry,
      List<String> origins,
      List<Question> questions) {
    return new Settings(
        s.title(),
        s.question(),
        s.introduction(),
        s.rules(),
        s.language(),
        s.panel(),
        opens,
        closes,
        moderation,
        s.openToStatements(),
        entry,
        s.listed(),
        s.disclosureMinimum(),
        s.goal(),
        origins,
        questions);
  }
}

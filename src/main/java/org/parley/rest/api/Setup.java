package org.parley.rest.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Question;
import org.parley.consultation.Settings;

/// Settings as hosts send them: what is left out stays as it is, or as is usual.
record Setup(
    Optional<String> title,
    Optional<String> question,
    Optional<String> introduction,
    Optional<String> rules,
    Optional<String> language,
    Optional<UUID> panel,
    Optional<Instant> opens,
    Optional<Instant> closes,
    Optional<String> moderation,
    Optional<Boolean> openToStatements,
    Optional<String> entry,
    Optional<Boolean> listed,
    Optional<Integer> disclosureMinimum,
    Optional<Integer> goal,
    Optional<List<String>> origins,
    Optional<List<Question>> questions) {

  Settings on(Settings now) {
    return new Settings(
        title.orElse(now.title()),
        question.orElse(now.question()),
        introduction.orElse(now.introduction()),
        rules.orElse(now.rules()),
        language.orElse(now.language()),
        panel.or(now::panel),
        opens.or(now::opens),
        closes.or(now::closes),
        moderation
            .map(word -> word(Settings.Moderation.class, "moderation", word))
            .orElse(now.moderation()),
        openToStatements.orElse(now.openToStatements()),
        entry.map(word -> word(Settings.Entry.class, "entry", word)).orElse(now.entry()),
        listed.orElse(now.listed()),
        disclosureMinimum.orElse(now.disclosureMinimum()),
        goal.orElse(now.goal()),
        origins.orElse(now.origins()),
        questions.orElse(now.questions()));
  }

  static <E extends Enum<E>> E word(Class<E> type, String field, String word) {
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest(field);
    }
  }
}

package org.parley.consultation;

import static org.parley.consultation.Texts.optional;
import static org.parley.consultation.Texts.required;

import java.util.HashSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.consultation.Refusal.Field;
import org.parley.consultation.Refusal.Option;

/// What settings have to be like.
final class SettingsRules {

  private static final int MOST_CHOICES = 20;
  private static final int MOST_QUESTIONS = 10;
  private static final Pattern ORIGIN =
      Pattern.compile("https?://[a-z0-9.-]+(:[0-9]{1,5})?|https?://\\[[0-9a-f:]+\\](:[0-9]{1,5})?");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

  private SettingsRules() {}

  static Optional<Refusal> problem(Settings settings) {
    return Stream.of(
            required(Field.TITLE, settings.title(), Texts.TITLE),
            required(Field.QUESTION, settings.question(), Texts.QUESTION),
            optional(Field.INTRODUCTION, settings.introduction(), Texts.LONG),
            optional(Field.RULES, settings.rules(), Texts.LONG),
            language(settings),
            times(settings),
            within(Option.DISCLOSURE_MINIMUM, settings.disclosureMinimum(), 2, 100),
            within(Option.GOAL, settings.goal(), 1, 1_000),
            origins(settings),
            questions(settings))
        .flatMap(Optional::stream)
        .findFirst();
  }

  static Decision edit(Consultation consultation, ConsultationCommand.Edit edit) {
    var problem =
        problem(edit.settings()).or(() -> moved(consultation.settings(), edit.settings()));
    if (problem.isPresent()) return Decision.refuse(problem.get());
    return consultation.settings().equals(edit.settings())
        ? Decision.accept()
        : Decision.accept(new ConsultationEvent.Edited(edit.settings()));
  }

  /// What people may have said of themselves goes by the place of a choice; so to a question that
  /// is there already, choices are only added at the end.
  private static Optional<Refusal> moved(Settings before, Settings after) {
    for (var old : before.questions())
      for (var now : after.questions())
        if (old.key().equals(now.key())
            && (now.choices().size() < old.choices().size()
                || !now.choices().subList(0, old.choices().size()).equals(old.choices())))
          return Optional.of(new Refusal.ChoicesMoved(old.key()));
    return Optional.empty();
  }

  private static Optional<Refusal> language(Settings settings) {
    return LANGUAGE.matcher(settings.language()).matches()
        ? Optional.empty()
        : Optional.of(new Refusal.TextUnreadable(Field.LANGUAGE));
  }

  private static Optional<Refusal> times(Settings settings) {
    if (settings.opens().isEmpty() || settings.closes().isEmpty()) return Optional.empty();
    var opens = settings.opens().get();
    var closes = settings.closes().get();
    return opens.isBefore(closes)
        ? Optional.empty()
        : Optional.of(new Refusal.ClosesBeforeItOpens(opens, closes));
  }

  private static Optional<Refusal> within(Option option, int value, int least, int most) {
    return value < least || value > most
        ? Optional.of(new Refusal.OutOfRange(option, value, least, most))
        : Optional.empty();
  }

  private static Optional<Refusal> origins(Settings settings) {
    return settings.origins().stream()
        .filter(origin -> !ORIGIN.matcher(origin).matches())
        .findFirst()
        .map(Refusal.NotAnOrigin::new);
  }

  private static Optional<Refusal> questions(Settings settings) {
    var keys = new HashSet<String>();
    for (var question : settings.questions()) {
      int choices = question.choices().size();
      boolean fine =
          KEY.matcher(question.key()).matches()
              && keys.add(question.key())
              && keys.size() <= MOST_QUESTIONS
              && choices >= 2
              && choices <= MOST_CHOICES
              && question.choices().stream().distinct().count() == choices
              && Stream.concat(Stream.of(question.text()), question.choices().stream())
                  .allMatch(text -> required(Field.QUESTION, text, Texts.TITLE).isEmpty());
      if (!fine) return Optional.of(new Refusal.BadQuestion(question.key()));
    }
    return Optional.empty();
  }
}

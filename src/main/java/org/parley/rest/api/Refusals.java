package org.parley.rest.api;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parley.consultation.Refusal;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.springframework.http.HttpStatus;

/// Refusals of a consultation as programs are told of them: by the refusal's own name.
final class Refusals {

  private Refusals() {}

  static String type(Refusal refusal) {
    return refusal
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  static Problem problem(Refusal refusal) {
    var problem = new Problem(status(refusal), type(refusal));
    details(refusal).forEach(problem::with);
    return problem;
  }

  static Map<String, Object> details(Refusal refusal) {
    var details = new TreeMap<String, Object>();
    for (var component : refusal.getClass().getRecordComponents())
      details.put(component.getName(), plain(value(component, refusal)));
    return details;
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotYours _ -> HttpStatus.FORBIDDEN;
      case Refusal.NoSuchStatement _ -> HttpStatus.NOT_FOUND;
      case Refusal.TextMissing _,
          Refusal.TextTooLong _,
          Refusal.TextUnreadable _,
          Refusal.ClosesBeforeItOpens _,
          Refusal.OutOfRange _,
          Refusal.NotAnOrigin _,
          Refusal.BadQuestion _,
          Refusal.UnknownChoice _,
          Refusal.ChoicesMoved _,
          Refusal.IntoItself _ ->
          HttpStatus.UNPROCESSABLE_CONTENT;
      case Refusal.NotOpen _,
          Refusal.AlreadyClosed _,
          Refusal.NotPaused _,
          Refusal.NoStatementsAsked _,
          Refusal.SaidBefore _,
          Refusal.TooManyStatements _,
          Refusal.AlreadyJudged _,
          Refusal.NeedsAnother _,
          Refusal.NotShown _,
          Refusal.HasVotes _,
          Refusal.NotEmpty _,
          Refusal.NoMailServer _,
          Refusal.NoSignIn _,
          Refusal.Reworded _ ->
          HttpStatus.CONFLICT;
    };
  }

  private static Object value(RecordComponent component, Refusal refusal) {
    try {
      return component.getAccessor().invoke(refusal);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + refusal, e);
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Statement.Id id -> id.number();
      case Stage stage -> stage.key();
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      default -> value;
    };
  }
}

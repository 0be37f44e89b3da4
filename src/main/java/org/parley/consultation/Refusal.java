package org.parley.consultation;

import java.time.Instant;

/// Why a consultation does not do what it is asked for.
public sealed interface Refusal {

  // not now, not you

  record NotYours() implements Refusal {}

  record NotOpen(Stage stage) implements Refusal {}

  record AlreadyClosed() implements Refusal {}

  record NotPaused() implements Refusal {}

  record NoStatementsAsked() implements Refusal {}

  // statements

  record NoSuchStatement(Statement.Id statement) implements Refusal {}

  record TextMissing(Field field) implements Refusal {}

  record TextTooLong(Field field, int length, int most) implements Refusal {}

  record TextUnreadable(Field field) implements Refusal {}

  /// Somebody has said just that.
  record SaidBefore(Statement.Id statement) implements Refusal {}

  record TooManyStatements(int most) implements Refusal {}

  // moderation

  record AlreadyJudged(Statement.Id statement) implements Refusal {}

  record NeedsAnother(Statement.Id statement) implements Refusal {}

  record NotShown(Statement.Id statement) implements Refusal {}

  record IntoItself(Statement.Id statement) implements Refusal {}

  record HasVotes(Statement.Id statement, int votes) implements Refusal {}

  record NotEmpty() implements Refusal {}

  // settings

  record ClosesBeforeItOpens(Instant opens, Instant closes) implements Refusal {}

  record OutOfRange(Option option, int value, int least, int most) implements Refusal {}

  record NotAnOrigin(String origin) implements Refusal {}

  record BadQuestion(String key) implements Refusal {}

  record UnknownChoice(String question) implements Refusal {}

  /// Answers are stored by the place of a choice, which therefore stays.
  record ChoicesMoved(String question) implements Refusal {}

  /// The server has no way to send mail.
  record NoMailServer() implements Refusal {}

  /// The server knows nobody at whom people could sign in.
  record NoSignIn() implements Refusal {}

  // votes

  /// The text has been changed since it was shown.
  record Reworded(Statement.Id statement, int version) implements Refusal {}

  /// The texts people write, as refusals name them.
  enum Field {
    TITLE,
    QUESTION,
    INTRODUCTION,
    RULES,
    LANGUAGE,
    STATEMENT,
    REMARK
  }

  /// The numbers people set, as refusals name them.
  enum Option {
    DISCLOSURE_MINIMUM,
    GOAL
  }
}

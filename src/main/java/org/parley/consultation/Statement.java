package org.parley.consultation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A short sentence people agree or disagree with.
///
/// @param author the participant who wrote it; empty for those the host put in
/// @param version of its text, from 1
/// @param status whether it is shown
/// @param meta whether it is about the participants themselves, and kept out of the map
/// @param second who asked for a second opinion, which has to be somebody else's
public record Statement(
    Id id,
    String text,
    int version,
    Optional<Integer> author,
    Instant at,
    Status status,
    boolean meta,
    Optional<Actor> second) {

  /// How long a statement may be, in code points.
  public static final int LONGEST = 140;

  /// Its number within the consultation, from 1; from 0 where it was brought from elsewhere.
  public record Id(int number) implements Comparable<Id> {
    public Id {
      if (number < 0) throw new IllegalArgumentException("statement " + number);
    }

    @Override
    public int compareTo(Id other) {
      return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
      return "S" + number;
    }
  }

  /// Whether it is shown, and why not.
  public sealed interface Status {

    /// Waits for a moderator.
    record Pending() implements Status {}

    record Accepted() implements Status {}

    /// Is shown, though no moderator has looked at it yet.
    record Unjudged() implements Status {}

    record Rejected(Reason reason, String remark) implements Status {}

    /// Says the same as another.
    ///
    /// @param withVotes whether its votes count for the other
    record Merged(Id into, boolean withVotes) implements Status {}

    default String key() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  /// Why a statement is rejected.
  public enum Reason {
    DUPLICATE(false),
    OFF_TOPIC(false),
    UNCLEAR(false),
    /// More than one claim, which nobody could answer with one word.
    SEVERAL_CLAIMS(false),
    SPAM(true),
    INSULT(true),
    PERSONAL_DATA(true),
    UNLAWFUL(true);

    private final boolean hidesText;

    Reason(boolean hidesText) {
      this.hidesText = hidesText;
    }

    /// Whether the text is not published either.
    public boolean hidesText() {
      return hidesText;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public boolean isSeed() {
    return author.isEmpty();
  }

  /// Whether it is shown.
  public boolean isAccepted() {
    return status instanceof Status.Accepted || status instanceof Status.Unjudged;
  }

  /// Whether everybody may read its text, be it that it is not shown to be answered.
  public boolean isPublished() {
    return switch (status) {
      case Status.Pending _ -> false;
      case Status.Rejected(var reason, _) -> !reason.hidesText();
      case Status.Accepted _, Status.Unjudged _, Status.Merged _ -> true;
    };
  }

  public boolean isPending() {
    return status instanceof Status.Pending;
  }

  /// Whether a moderator has to look at it, be it that somebody asked for a second opinion.
  public boolean isToJudge() {
    return isPending() || status instanceof Status.Unjudged || second.isPresent();
  }

  Statement withStatus(Status next) {
    return new Statement(id, text, version, author, at, next, meta, Optional.empty());
  }

  Statement withText(String next) {
    return new Statement(id, next, version + 1, author, at, status, meta, second);
  }

  Statement withMeta(boolean next) {
    return new Statement(id, text, version, author, at, status, next, second);
  }

  Statement withSecond(Actor by) {
    return new Statement(id, text, version, author, at, status, meta, Optional.of(by));
  }
}

package org.parley.topic;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.PhaseKind;
import org.parley.panel.PositionText;
import org.parley.panel.Reply;

/// A finished panel on a topic, told as a script: who did what and when, from convening to the
/// report. It shows newcomers what comes out of a panel; [SamplePlay] performs it.
///
/// @param file the script, as problems name it
/// @param title how the panel is listed
/// @param observers how many look on with a seat of their own
/// @param convened when on the first day the panel is convened
/// @param acts in the order of time, at least one
public record Sample(String file, String title, int observers, LocalTime convened, List<Act> acts) {

  /// A panelist's seat: "privacy 2".
  ///
  /// @param number its place within the role, from 1
  public record Panelist(String role, int number) {
    @Override
    public String toString() {
      return role + " " + number;
    }
  }

  /// @param line in the script
  /// @param day from 1
  /// @param by empty for the chair
  public record Act(int line, int day, LocalTime at, Optional<Panelist> by, Deed deed) {

    /// When the next act may begin.
    LocalTime end() {
      return deed instanceof Deed.HoldRound(var until, _) ? until : at;
    }
  }

  public sealed interface Deed {
    record OpenPhase(PhaseKind phase) implements Deed {}

    record FilePosition(PositionWords words) implements Deed {}

    record RevisePosition(PositionWords words) implements Deed {}

    /// @param name by which later replies may name this one
    record SubmitReply(Reply.Kind kind, Target target, String text, Optional<String> name)
        implements Deed {}

    record Propose(String recommendation, String title, String text) implements Deed {}

    /// @param title empty where it stays
    /// @param text empty where it stays
    record Revise(String recommendation, Optional<String> title, Optional<String> text)
        implements Deed {}

    record Withdraw(String recommendation) implements Deed {}

    /// @param until when the round is closed; ballots are cast in between
    /// @param votes one for each recommendation that is put
    record HoldRound(LocalTime until, List<Votes> votes) implements Deed {
      public HoldRound {
        votes = List.copyOf(votes);
      }
    }

    record AdoptReport(String remark) implements Deed {}

    record ClosePanel() implements Deed {}
  }

  public sealed interface Target {
    record PositionOf(Panelist panelist) implements Target {}

    record Recommendation(String id) implements Target {}

    record NamedReply(String name) implements Target {}
  }

  /// What a position says, as far as it is written here.
  public record PositionWords(
      String title,
      Optional<String> reasons,
      Optional<String> couldAccept,
      Optional<String> cannotAccept,
      Optional<String> sources) {

    /// The text that comes of an earlier one, which stays where nothing else is written.
    PositionText over(PositionText before) {
      return new PositionText(
          title,
          reasons.orElse(before.reasons()),
          couldAccept.orElse(before.couldAccept()),
          cannotAccept.orElse(before.cannotAccept()),
          sources.orElse(before.sources()));
    }
  }

  /// How a round votes on one recommendation.
  ///
  /// @param grades of the seats that answer
  /// @param reasons of those that give one
  public record Votes(
      String recommendation, Map<Panelist, String> grades, Map<Panelist, String> reasons) {
    public Votes {
      grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }
  }

  public Sample {
    acts = List.copyOf(acts);
    if (acts.isEmpty()) throw new IllegalArgumentException("nothing happens in " + file);
  }

  /// The latest day on which it can begin so that all of it is over by `now`.
  LocalDate firstDay(ZonedDateTime now) {
    var last = acts.getLast();
    boolean over = !last.end().isAfter(now.toLocalTime());
    var lastDay = over ? now.toLocalDate() : now.toLocalDate().minusDays(1);
    return lastDay.minusDays(last.day() - 1L);
  }
}

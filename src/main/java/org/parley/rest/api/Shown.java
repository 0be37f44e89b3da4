package org.parley.rest.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.consultation.Question;
import org.parley.consultation.Sheet;
import org.parley.consultation.Stage;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.people.Consultations;
import org.parley.room.CastOutcome;
import org.parley.room.Hall;

/// What the API answers, apart from the results. `docs/api.md` describes it; names are for ever
/// within version 1, new ones may be added.
final class Shown {

  private Shown() {}

  record Line(UUID id, String title, boolean closed, Optional<UUID> panel, Instant created) {
    static Line of(Consultations.Listing listing) {
      return new Line(
          listing.id().value(),
          listing.title(),
          listing.closed(),
          listing.panel(),
          listing.created());
    }
  }

  record Lines(List<Line> consultations) {}

  /// @param pause what the host says of the pause, while there is one
  /// @param longest how long a statement may be
  /// @param goal how many answers are asked of a person before the results are shown
  record Whole(
      UUID id,
      String title,
      String question,
      String introduction,
      String rules,
      String language,
      Optional<UUID> panel,
      String stage,
      Optional<String> pause,
      Optional<Instant> opens,
      Optional<Instant> closes,
      String moderation,
      boolean openToStatements,
      String entry,
      int longest,
      int goal,
      int disclosureMinimum,
      int statements,
      int participants,
      long votes,
      List<String> origins,
      List<Question> questions) {

    static Whole of(Hall hall) {
      var consultation = hall.consultation();
      var settings = consultation.settings();
      var picture = hall.picture();
      return new Whole(
          consultation.id().value(),
          settings.title(),
          settings.question(),
          settings.introduction(),
          settings.rules(),
          settings.language(),
          settings.panel(),
          hall.stage().key(),
          consultation.pause().filter(_ -> hall.stage() == Stage.PAUSED),
          settings.opens(),
          settings.closes(),
          key(settings.moderation()),
          settings.openToStatements(),
          key(settings.entry()),
          Statement.LONGEST,
          settings.goal(),
          settings.disclosureMinimum(),
          (int) consultation.accepted().count(),
          picture.participants(),
          picture.votes(),
          settings.origins(),
          settings.questions());
    }
  }

  /// @param token for those who cannot keep the cookie, to be sent as `Authorization: Bearer`
  record Joined(int participant, String token, boolean known) {}

  /// A statement to be answered.
  record Asked(int id, String text, int version, boolean seed) {
    static Asked of(Statement statement) {
      return new Asked(
          statement.id().number(), statement.text(), statement.version(), statement.isSeed());
    }
  }

  /// @param remaining how many more there are to answer
  record Next(List<Asked> statements, int answered, int remaining, int goal) {}

  /// @param outcome `counted`, `repeated`, `outdated`, or `refused`
  /// @param reason why it is refused
  record Outcome(
      int statement,
      String outcome,
      Optional<Long> sequence,
      Optional<String> reason,
      Optional<String> title) {

    static Outcome of(CastOutcome outcome, java.util.Locale locale) {
      int number = outcome.statement().number();
      return switch (outcome) {
        case CastOutcome.Counted(_, var sequence) -> counts(number, "counted", sequence);
        case CastOutcome.Repeated(_, var sequence) -> counts(number, "repeated", sequence);
        case CastOutcome.Outdated(_, var sequence) -> counts(number, "outdated", sequence);
        case CastOutcome.Refused(_, var refusal) -> {
          var problem = Refusals.problem(refusal);
          yield new Outcome(
              number,
              "refused",
              Optional.empty(),
              Optional.of(problem.type()),
              Optional.of(Problems.title(problem, locale)));
        }
      };
    }

    private static Outcome counts(int number, String outcome, long sequence) {
      return new Outcome(
          number, outcome, Optional.of(sequence), Optional.empty(), Optional.empty());
    }
  }

  record Voted(List<Outcome> outcomes, int answered, int remaining, int goal, List<Asked> next) {}

  record Answer(int statement, String text, String choice, boolean important, long sequence) {
    static Answer of(Consultation consultation, Sheet.Answer answer) {
      return new Answer(
          answer.statement(),
          consultation
              .statement(new Statement.Id(answer.statement()))
              .map(Statement::text)
              .orElse(""),
          answer.choice().key(),
          answer.important(),
          answer.sequence());
    }
  }

  record Answers(List<Answer> votes) {}

  /// @param status `pending`, `unjudged`, `accepted`, `rejected` or `merged`
  /// @param reason why it is rejected
  /// @param into which statement it was merged into
  record Own(
      int id,
      String text,
      String status,
      Optional<String> reason,
      Optional<String> remark,
      Optional<Integer> into) {

    static Own of(Statement statement) {
      return switch (statement.status()) {
        case Status.Rejected(var reason, var remark) ->
            own(
                statement,
                Optional.of(reason.key()),
                Optional.of(remark).filter(text -> !text.isEmpty()),
                Optional.empty());
        case Status.Merged(var into, _) ->
            own(statement, Optional.empty(), Optional.empty(), Optional.of(into.number()));
        case Status.Pending _, Status.Accepted _, Status.Unjudged _ ->
            own(statement, Optional.empty(), Optional.empty(), Optional.empty());
      };
    }

    private static Own own(
        Statement statement,
        Optional<String> reason,
        Optional<String> remark,
        Optional<Integer> into) {
      return new Own(
          statement.id().number(),
          statement.text(),
          statement.status().key(),
          reason,
          remark,
          into);
    }
  }

  record Owns(List<Own> statements) {}

  /// @param likeness 0 to 1
  record Alike(int id, String text, double likeness) {}

  record Alikes(List<Alike> statements) {}

  /// @param place empty for `reason`
  /// @param needed how many answers it takes
  record Standing(
      int answered, int needed, Optional<Stand> place, String reason, Optional<Group> group) {}

  /// @param spread how far off the place may be
  /// @param certainty of the group, 0 to 1
  record Stand(double x, double y, double spread, double certainty) {}

  record Group(int id, String name, int size) {}

  static String key(Enum<?> word) {
    return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

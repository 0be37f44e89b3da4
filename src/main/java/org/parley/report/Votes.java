package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.ConsensusReport;
import org.parley.consensus.Counted;
import org.parley.consensus.Disclosure;
import org.parley.consensus.Verdict;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.PercentAgreement;
import org.parley.consensus.measure.Share;
import org.parley.panel.Outcome;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.voting.Grade;
import org.parley.voting.Grade.Attitude;

/// How one recommendation was answered in one closed round, as far as the panel discloses it.
///
/// @param answers what could be answered, most opposed first
/// @param all the whole panel
/// @param parts what may be shown of the roles, in the panel's order
/// @param verdict with the reasons that may be shown; empty where the round had no rule
record Votes(
    Round round,
    Outcome outcome,
    List<Answer> answers,
    Group all,
    List<Group> parts,
    Optional<Verdict> verdict) {

  /// A grade; those that take no side are one answer.
  record Answer(List<Grade> grades, Attitude attitude, Tone tone) {
    Answer {
      grades = List.copyOf(grades);
    }

    boolean counts(Counted counted) {
      return Outcome.counts(grades.getFirst(), counted);
    }
  }

  /// How strongly an answer speaks, and for which side.
  enum Tone {
    N2,
    N1,
    M,
    Y1,
    Y2
  }

  /// @param roles in the panel's order; all of them for the whole panel
  /// @param voters how many people voted: as many as were cast, unless some votes weigh more
  /// @param counted of whom the share is taken
  /// @param counts how many gave each answer; empty where too few voted to show it
  /// @param accepting of those whom the rule counts; empty where there are none, or it is not shown
  record Group(
      List<Role.Id> roles,
      int eligible,
      int cast,
      int voters,
      Counted counted,
      Optional<List<Integer>> counts,
      Optional<Share> accepting) {
    Group {
      roles = List.copyOf(roles);
    }

    /// Whether some votes weigh more than others.
    boolean isWeighted() {
      return voters != cast;
    }

    boolean isHidden() {
      return counts.isEmpty();
    }

    /// Whether most of those counted do not accept.
    boolean dissents() {
      return accepting.filter(share -> 2 * share.part() < share.whole()).isPresent();
    }
  }

  Votes {
    answers = List.copyOf(answers);
    parts = List.copyOf(parts);
  }

  /// Empty where the round did not judge the recommendation by itself.
  static Optional<Votes> of(Round round, Recommendation.Id recommendation, Disclosure disclosure) {
    var scale = round.voting().scale();
    var question = round.question(recommendation);
    if (scale.isEmpty() || question.isEmpty()) return Optional.empty();
    var report =
        ConsensusReport.of(question.get(), disclosure, round.counted(), round.countedInRole());
    var answers = answers(scale.get());
    var outcome = round.outcome(recommendation).orElseThrow();
    return Optional.of(
        new Votes(
            round,
            outcome,
            answers,
            group(report.all(), answers, round.counted()),
            report.roles().stream()
                .map(part -> group(part, answers, round.countedInRole()))
                .toList(),
            outcome.verdict().map(verdict -> disclosure.shown(verdict, question.get()))));
  }

  private static List<Answer> answers(List<Grade> scale) {
    var steps = scale.stream().filter(grade -> grade.attitude() != Attitude.NEITHER).toList();
    var neither = scale.stream().filter(grade -> grade.attitude() == Attitude.NEITHER).toList();
    var answers = new ArrayList<Answer>();
    for (var grade : scale)
      if (grade.attitude() != Attitude.NEITHER)
        answers.add(new Answer(List.of(grade), grade.attitude(), tone(steps, grade)));
      else if (grade.equals(neither.getFirst()))
        answers.add(new Answer(neither, Attitude.NEITHER, Tone.M));
    return answers;
  }

  private static Tone tone(List<Grade> steps, Grade grade) {
    return switch (grade.attitude()) {
      case AGAINST -> grade.equals(steps.getFirst()) ? Tone.N2 : Tone.N1;
      case FOR -> grade.equals(steps.getLast()) ? Tone.Y2 : Tone.Y1;
      case BETWEEN, NEITHER -> Tone.M;
    };
  }

  private static Group group(ConsensusReport.Part part, List<Answer> answers, Counted counted) {
    return new Group(
        part.roles().stream().flatMap(key -> Outcome.roles(key).stream()).toList(),
        part.eligible(),
        part.cast(),
        part.voters(),
        counted,
        part.votes().map(votes -> counts(votes.counts(), part.cast() - votes.n(), answers)),
        accepting(part.accepting()));
  }

  private static List<Integer> counts(List<Integer> steps, int neither, List<Answer> answers) {
    var counts = new ArrayList<Integer>();
    var next = steps.iterator();
    for (var answer : answers)
      counts.add(answer.attitude() == Attitude.NEITHER ? neither : next.next());
    return counts;
  }

  private static Optional<Share> accepting(Figure<PercentAgreement.Working> figure) {
    return switch (figure) {
      case Figure.Value<PercentAgreement.Working> value -> Optional.of(value.working().share());
      case Figure.Undefined<PercentAgreement.Working> _ -> Optional.empty();
    };
  }
}

package org.parley.ui.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Answers;
import org.parley.consensus.ConsensusReport;
import org.parley.consensus.Counted;
import org.parley.consensus.Disclosure;
import org.parley.consensus.Question;
import org.parley.consensus.Shortfall;
import org.parley.consensus.Verdict;
import org.parley.consensus.measure.PercentAgreement;
import org.parley.consensus.measure.Share;
import org.parley.consensus.measure.WilsonInterval;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.voting.Grade;

/// Where a recommendation stands: what the last round that judged it declared, as far as the panel
/// discloses it.
///
/// @param text as it was voted on
/// @param versions how many there are now
/// @param outcome what is declared of it; its parts may be too small to show
/// @param verdict with the reasons that may be shown; empty where the round had no rule
/// @param all of the whole panel
/// @param parts the roles, merged as they have to be, in the panel's order; none where they are one
/// @param trend the share accepting in each judging round so far, oldest first
record Standing(
    Recommendation.Id id,
    String title,
    String text,
    int versions,
    Round round,
    Outcome outcome,
    Optional<Verdict> verdict,
    Part all,
    List<Part> parts,
    List<Optional<Double>> trend) {

  /// How a role answered, several together, or all.
  ///
  /// @param counted of whom the share is taken
  /// @param shown whether they are enough to say how they answered
  /// @param grades how many gave each grade, most opposed first; empty where that is not shown
  record Part(
      List<Role.Id> roles,
      Answers answers,
      Counted counted,
      boolean shown,
      Map<String, Integer> grades) {

    /// The share of the counted that accepts; empty where nobody voted or is counted, or too few.
    Optional<Share> accepting() {
      return shown && answers.cast() > 0 ? counted.accepting(answers) : Optional.empty();
    }

    /// Where the share behind it plausibly lies; empty where some votes weigh more than others,
    /// since an interval is of people.
    Optional<WilsonInterval> interval() {
      return answers.isWeighted() ? Optional.empty() : accepting().map(PercentAgreement::interval);
    }

    int silent() {
      return answers.eligible() - answers.cast();
    }
  }

  /// @param rounds the closed rounds so far that judge, the last first to be asked
  static Optional<Standing> of(
      Panel panel, Recommendation recommendation, List<Round> rounds, Disclosure disclosure) {
    return rounds.reversed().stream()
        .filter(round -> round.outcome(recommendation.id()).isPresent())
        .findFirst()
        .map(round -> of(recommendation, round, rounds, disclosure));
  }

  private static Standing of(
      Recommendation recommendation, Round round, List<Round> rounds, Disclosure disclosure) {
    var outcome = round.outcome(recommendation.id()).orElseThrow();
    var question = round.question(recommendation.id()).orElseThrow();
    var text = recommendation.text(outcome.version());
    return new Standing(
        recommendation.id(),
        text.title(),
        text.body(),
        recommendation.version(),
        round,
        outcome,
        outcome.verdict().map(verdict -> disclosure.shown(verdict, question)),
        all(round, recommendation.id(), disclosure),
        roles(round, recommendation.id(), disclosure),
        rounds.stream().map(r -> accepting(r, recommendation.id(), disclosure)).toList());
  }

  /// How the whole panel answered in a round.
  static Part all(Round round, Recommendation.Id id, Disclosure disclosure) {
    var question = round.question(id).orElseThrow();
    var roles = question.roles().stream().map(Question.RoleAnswers::role).toList();
    return part(
        round.outcome(id).orElseThrow(),
        new Disclosure.Part(roles, question.all()),
        round.counted(),
        disclosure);
  }

  /// How the roles did, merged as they have to be; none where they are one.
  static List<Part> roles(Round round, Recommendation.Id id, Disclosure disclosure) {
    var outcome = round.outcome(id).orElseThrow();
    var parts = disclosure.parts(round.question(id).orElseThrow());
    return parts.size() < 2
        ? List.of()
        : parts.stream()
            .map(part -> part(outcome, part, round.countedInRole(), disclosure))
            .toList();
  }

  private static Part part(
      Outcome outcome, Disclosure.Part part, Counted counted, Disclosure disclosure) {
    var roles = part.roles().stream().flatMap(key -> Outcome.roles(key).stream()).toList();
    var grades = new LinkedHashMap<String, Integer>();
    boolean shown = disclosure.shows(part.answers());
    if (shown)
      for (var declared : outcome.parts())
        if (roles.containsAll(declared.roles()))
          declared.grades().forEach((grade, n) -> grades.merge(grade, n, Integer::sum));
    return new Part(roles, part.answers(), counted, shown, grades);
  }

  private static Optional<Double> accepting(Round round, Recommendation.Id id, Disclosure shown) {
    return round
        .question(id)
        .map(Question::all)
        .filter(shown::shows)
        .filter(answers -> answers.cast() > 0)
        .flatMap(round.counted()::accepting)
        .map(Share::value);
  }

  List<Grade> scale() {
    return round.voting().scale().orElseThrow();
  }

  /// What it lacks for consensus, as far as that may be shown; empty where there is no rule, and
  /// where there is consensus.
  Optional<Shortfall> shortfall(Disclosure disclosure) {
    if (verdict.isEmpty() || verdict.get().kind() == Verdict.Kind.CONSENSUS)
      return Optional.empty();
    var question = round.question(id).orElseThrow();
    return round.rule().map(rule -> disclosure.shown(rule.shortfall(question), question));
  }

  /// All measures, as far as they may be shown.
  ConsensusReport report(Disclosure disclosure) {
    return ConsensusReport.of(
        round.question(id).orElseThrow(), disclosure, round.counted(), round.countedInRole());
  }

  /// Whether so few answered in secret that it was not counted.
  boolean isUncounted() {
    return round.published().filter(published -> published.uncounted().contains(id)).isPresent();
  }

  /// Whether the text has changed since it was voted on.
  boolean isRevisedSince() {
    return versions > outcome.version();
  }
}

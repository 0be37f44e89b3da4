package org.parley.ui.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.ConsensusReport;
import org.parley.consensus.Disclosure;
import org.parley.consensus.Verdict;
import org.parley.consensus.measure.Figure;
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
/// @param report the figures that may be shown
/// @param trend the share accepting in each judging round so far, oldest first
record Standing(
    Recommendation.Id id,
    String title,
    String text,
    int versions,
    Round round,
    Outcome outcome,
    Optional<Verdict> verdict,
    ConsensusReport report,
    List<Optional<Double>> trend) {

  /// How a role answered, several together, or all.
  ///
  /// @param grades how many gave each grade, most opposed first; empty where that is not shown
  record Part(List<Role.Id> roles, ConsensusReport.Part figures, Map<String, Integer> grades) {

    boolean isShown() {
      return figures.votes().isPresent();
    }

    /// Those who answered and stand on no step of the scale.
    int abstaining() {
      return figures.cast() - figures.accepting().n();
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
        ConsensusReport.of(question, disclosure),
        rounds.stream().map(r -> accepting(r, recommendation.id(), disclosure)).toList());
  }

  private static Optional<Double> accepting(Round round, Recommendation.Id id, Disclosure shown) {
    return round
        .question(id)
        .map(question -> ConsensusReport.of(question, shown).all().accepting())
        .flatMap(
            share ->
                switch (share) {
                  case Figure.Value<?>(var value, _, _) -> Optional.of(value);
                  case Figure.Undefined<?> _ -> Optional.empty();
                });
  }

  List<Grade> scale() {
    return round.voting().scale().orElseThrow();
  }

  Part all() {
    return part(report.all());
  }

  /// The roles, merged as they have to be, in the panel's order; none where they are one.
  List<Part> parts() {
    return report.roles().size() < 2 ? List.of() : report.roles().stream().map(this::part).toList();
  }

  private Part part(ConsensusReport.Part figures) {
    var roles = figures.roles().stream().flatMap(key -> Outcome.roles(key).stream()).toList();
    var grades = new LinkedHashMap<String, Integer>();
    if (figures.votes().isPresent())
      for (var part : outcome.parts())
        if (roles.containsAll(part.roles()))
          part.grades().forEach((grade, n) -> grades.merge(grade, n, Integer::sum));
    return new Part(roles, figures, grades);
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

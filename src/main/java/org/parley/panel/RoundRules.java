package org.parley.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.CloseRound;
import org.parley.panel.PanelCommand.OpenRound;
import org.parley.voting.Ballot;
import org.parley.voting.BallotProblem;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;

/// Voting: one round at a time, on texts that stay as they were when it opened.
final class RoundRules {

  private RoundRules() {}

  static Decision open(Panel panel, OpenRound open) {
    var running = panel.openRound();
    if (running.isPresent())
      return Decision.refuse(new Refusal.RoundIsOpen(running.get().id().number()));
    if (open.recommendations().isEmpty()) return Decision.refuse(new Refusal.NothingToVoteOn());
    for (var id : open.recommendations().stream().sorted().toList()) {
      var found = panel.recommendation(id);
      if (found.isEmpty()) return Decision.refuse(new Refusal.NoSuchRecommendation(id.number()));
      if (found.get().withdrawn()) return Decision.refuse(new Refusal.IsWithdrawn(id.number()));
    }
    return Decider.unless(
        SeatRules.problemOfMethod(open.method()),
        () ->
            Decision.accept(
                new PanelEvent.RoundOpened(
                    new Round.Id(panel.rounds().size() + 1),
                    items(panel, open),
                    open.method(),
                    Methods.named(open.method()).orElseThrow().version(),
                    open.rule())));
  }

  private static List<Round.Item> items(Panel panel, OpenRound open) {
    return panel.recommendations().stream()
        .filter(recommendation -> open.recommendations().contains(recommendation.id()))
        .map(recommendation -> new Round.Item(recommendation.id(), recommendation.version()))
        .toList();
  }

  static Decision cast(Panel panel, Seat.Id seat, CastBallot cast) {
    return Decider.unless(
        notOpen(panel, cast.round())
            .or(() -> problem(panel.round(cast.round()).orElseThrow(), cast)),
        () ->
            Decision.accept(
                new PanelEvent.BallotCast(
                    cast.round(), seat, cast.grades(), withoutBlanks(cast.reasons()))));
  }

  private static Optional<Refusal> notOpen(Panel panel, Round.Id id) {
    var round = panel.round(id);
    if (round.isEmpty()) return Optional.of(new Refusal.NoSuchRound(id.number()));
    return round.get().isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal.RoundIsClosed(id.number()));
  }

  private static Optional<Refusal> problem(Round round, CastBallot cast) {
    if (cast.grades().isEmpty()) return Optional.of(new Refusal.EmptyBallot());
    var foreign =
        cast.reasons().keySet().stream()
            .filter(id -> round.item(id).isEmpty())
            .sorted()
            .findFirst();
    if (foreign.isPresent()) return Optional.of(new Refusal.NotInThisRound(foreign.get().number()));
    for (var reason : cast.reasons().values()) {
      var problem = Texts.optional(Refusal.Field.REASON, reason, Texts.REASON);
      if (problem.isPresent()) return problem;
    }
    return method(round).problem(ballot(cast.grades()), candidates(round)).map(RoundRules::refusal);
  }

  private static Refusal refusal(BallotProblem problem) {
    return switch (problem) {
      case BallotProblem.UnknownCandidate(var candidate) ->
          new Refusal.NotInThisRound(Integer.parseInt(candidate.substring(1)));
      case BallotProblem.UnknownGrade(_, var grade) -> new Refusal.UnknownGrade(grade);
      default -> throw new IllegalStateException("no ballot of grades has " + problem);
    };
  }

  private static Map<Recommendation.Id, String> withoutBlanks(
      Map<Recommendation.Id, String> reasons) {
    var kept = new TreeMap<>(reasons);
    kept.values().removeIf(String::isBlank);
    return kept;
  }

  static Decision close(Panel panel, CloseRound close) {
    return Decider.unless(
        notOpen(panel, close.round()),
        () -> {
          var round = panel.round(close.round()).orElseThrow();
          return Decision.accept(
              new PanelEvent.RoundClosed(
                  round.id(), round.rule().version(), Count.of(panel, round)));
        });
  }

  static VotingMethod method(Round round) {
    return Methods.named(round.method())
        .orElseThrow(() -> new IllegalStateException("no method " + round.method()));
  }

  static Ballot ballot(Map<Recommendation.Id, String> grades) {
    var byName = new TreeMap<String, String>();
    grades.forEach((id, grade) -> byName.put(id.toString(), grade));
    return new Ballot.Grades(byName);
  }

  static List<String> candidates(Round round) {
    return round.items().stream().map(item -> item.recommendation().toString()).toList();
  }
}

package org.parley.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.panel.PanelCommand.CloseRound;
import org.parley.panel.PanelCommand.OpenRound;

/// Voting: one round at a time, on texts that stay as they were when it opened.
final class RoundRules {

  private RoundRules() {}

  static Decision open(Panel panel, OpenRound open, long seed) {
    return Decider.unless(
        alreadyOpen(panel)
            .or(() -> problemOfItems(panel, open))
            .or(() -> VotingRules.problem(open.voting(), open.rule()))
            .or(() -> tooFewToChooseFrom(open))
            .or(() -> lowered(panel, open))
            .or(() -> TermsRules.problem(panel, open)),
        () ->
            Decision.accept(
                new PanelEvent.RoundOpened(
                    new Round.Id(panel.rounds().size() + 1),
                    items(panel, open),
                    open.voting(),
                    open.voting().counting().version(),
                    open.rule(),
                    open.rule().map(Rules::hash),
                    seed,
                    open.secrecy(),
                    TermsRules.recorded(panel, open.terms()))));
  }

  /// Who voted in secret on a recommendation shall not be found by a vote by name on the same.
  private static Optional<Refusal> lowered(Panel panel, OpenRound open) {
    if (open.secrecy() == Secrecy.SECRET) return Optional.empty();
    return panel
        .closedRounds()
        .filter(Round::isSecret)
        .flatMap(round -> round.items().stream())
        .map(Round.Item::recommendation)
        .filter(open.recommendations()::contains)
        .min(Comparator.naturalOrder())
        .map(id -> new Refusal.WasSecret(id.number()));
  }

  private static Optional<Refusal> alreadyOpen(Panel panel) {
    return panel.openRound().map(round -> new Refusal.RoundIsOpen(round.id().number()));
  }

  private static Optional<Refusal> problemOfItems(Panel panel, OpenRound open) {
    if (open.recommendations().isEmpty()) return Optional.of(new Refusal.NothingToVoteOn());
    for (var id : open.recommendations().stream().sorted().toList()) {
      var problem = RecommendationRules.offTheTable(panel, id);
      if (problem.isPresent()) return problem;
    }
    return Optional.empty();
  }

  private static Optional<Refusal> tooFewToChooseFrom(OpenRound open) {
    int places = open.voting().places();
    return open.voting().judges() || open.recommendations().size() > places
        ? Optional.empty()
        : Optional.of(new Refusal.NothingToChooseFrom(open.recommendations().size(), places));
  }

  private static List<Round.Item> items(Panel panel, OpenRound open) {
    return panel.recommendations().stream()
        .filter(recommendation -> open.recommendations().contains(recommendation.id()))
        .map(recommendation -> new Round.Item(recommendation.id(), recommendation.version()))
        .toList();
  }

  static Optional<Refusal> notOpen(Panel panel, Round.Id id) {
    var round = panel.round(id);
    if (round.isEmpty()) return Optional.of(new Refusal.NoSuchRound(id.number()));
    return round.get().isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal.RoundIsClosed(id.number()));
  }

  static Decision close(Panel panel, CloseRound close, Optional<Unsealed> unsealed) {
    return Decider.unless(
        notOpen(panel, close.round()),
        () -> {
          return Decision.accept(
              closing(panel, panel.round(close.round()).orElseThrow(), unsealed));
        });
  }

  /// Declares the result of an open round.
  static PanelEvent closing(Panel panel, Round round, Optional<Unsealed> unsealed) {
    return round.isSecret()
        ? SecretCount.close(panel, round, of(round, unsealed))
        : named(panel, round);
  }

  private static PanelEvent.RoundClosed named(Panel panel, Round round) {
    var result = Count.of(panel, round);
    return new PanelEvent.RoundClosed(
        round.id(),
        round.rule().map(Rule::version),
        result,
        Optional.empty(),
        Series.stop(panel, round, result));
  }

  private static Unsealed of(Round round, Optional<Unsealed> unsealed) {
    return unsealed
        .filter(box -> box.round().equals(round.id()))
        .orElseThrow(() -> new IllegalStateException(round.id() + " is not unsealed"));
  }
}

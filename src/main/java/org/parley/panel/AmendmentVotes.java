package org.parley.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Rule;
import org.parley.consensus.Verdict;
import org.parley.panel.PanelEvent.Drafting.AmendmentCarried;
import org.parley.panel.PanelEvent.Drafting.AmendmentLost;
import org.parley.panel.PanelEvent.Drafting.AmendmentPutToVote;

/// Votes on amendments: rounds that ask yes or no. The panel's own rule judges them where it can
/// judge such votes; where it cannot, or there is none, more yes than no carries.
final class AmendmentVotes {

  static final Voting YES_OR_NO = Voting.by("yes-no");

  private AmendmentVotes() {}

  static Decision open(Panel panel, Amendment.Id id, long seed) {
    return Decider.unless(
        AmendmentRules.undecided(panel, id)
            .or(
                () ->
                    RecommendationRules.fixed(
                        panel, panel.discussion().amendment(id).orElseThrow().recommendation()))
            .or(() -> AmendmentRules.hidden(panel, id))
            .or(() -> AmendmentRules.gone(panel, id)),
        () -> opened(panel, panel.discussion().amendment(id).orElseThrow(), seed));
  }

  private static Decision opened(Panel panel, Amendment amendment, long seed) {
    var round =
        new PanelCommand.OpenRound(
            Set.of(amendment.recommendation()), YES_OR_NO, rule(panel), secrecy(panel, amendment));
    return switch (RoundRules.open(panel, round, seed)) {
      case Decision.Accepted(var events) -> {
        var all = new ArrayList<PanelEvent>();
        all.add(new AmendmentPutToVote(amendment.id(), new Round.Id(panel.rounds().size() + 1)));
        all.addAll(events);
        yield new Decision.Accepted(all);
      }
      case Decision.Deposited other -> other;
      case Decision.Refused refused -> refused;
    };
  }

  private static Optional<Rule> rule(Panel panel) {
    return panel.settings().rule().filter(YES_OR_NO::takes);
  }

  /// As the panel votes; on a text that was voted on in secret only in secret.
  private static Secrecy secrecy(Panel panel, Amendment amendment) {
    boolean was =
        panel
            .closedRounds()
            .anyMatch(
                round -> round.isSecret() && round.item(amendment.recommendation()).isPresent());
    return was ? Secrecy.SECRET : panel.settings().secrecy();
  }

  /// Adds to the end of a round on an amendment what becomes of that.
  static Decision settle(Panel panel, Decision closing) {
    if (!(closing instanceof Decision.Accepted(var events))) return closing;
    var all = new ArrayList<>(events);
    for (var event : events)
      if (event instanceof PanelEvent.RoundClosed closed)
        panel
            .discussion()
            .amendment(closed.round())
            .ifPresent(amendment -> all.addAll(outcome(panel, amendment, closed)));
    return new Decision.Accepted(all);
  }

  private static List<PanelEvent> outcome(
      Panel panel, Amendment amendment, PanelEvent.RoundClosed closed) {
    if (!isCarried(closed.result()))
      return List.of(new AmendmentLost(amendment.id(), closed.round()));
    var made = AmendmentRules.made(panel, amendment);
    int version = panel.recommendation(made.recommendation()).orElseThrow().version() + 1;
    return List.of(made, new AmendmentCarried(amendment.id(), closed.round(), version));
  }

  private static boolean isCarried(Result result) {
    return switch (result) {
      case Result.Judged(var outcomes, _) -> outcomes.stream().allMatch(AmendmentVotes::isCarried);
      case Result.Chosen _ -> false;
    };
  }

  private static boolean isCarried(Outcome outcome) {
    return outcome
        .verdict()
        .map(verdict -> verdict.kind() == Verdict.Kind.CONSENSUS)
        .orElseGet(
            () -> outcome.grades().getOrDefault("yes", 0) > outcome.grades().getOrDefault("no", 0));
  }
}

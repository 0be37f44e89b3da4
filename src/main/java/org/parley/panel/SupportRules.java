package org.parley.panel;

import java.util.Objects;
import java.util.Optional;
import org.parley.panel.PanelEvent.Drafting.SupportEnded;
import org.parley.panel.PanelEvent.Drafting.SupportGiven;
import org.parley.panel.Refusal.Option;

/// What a draft needs before the panel votes on it.
final class SupportRules {

  private static final int MOST_ROLES = 100;

  private SupportRules() {}

  static Optional<Refusal> problem(Support support) {
    return VotingRules.range(Option.SUPPORT_SEATS, support.seats(), 0, SeatRules.MOST_SEATS)
        .or(() -> VotingRules.range(Option.SUPPORT_ROLES, support.roles(), 0, MOST_ROLES));
  }

  /// The first of those to be voted on that has too little support.
  static Optional<Refusal> lacking(Panel panel, PanelCommand.OpenRound open) {
    var needed = panel.settings().speech().support();
    return open.recommendations().stream()
        .sorted()
        .map(panel::recommendation)
        .flatMap(Optional::stream)
        .filter(draft -> !needed.isMet(draft, panel))
        .findFirst()
        .map(
            draft -> {
              var given = Support.given(draft, panel);
              return new Refusal.LacksSupport(
                  draft.id().number(),
                  given.seats(),
                  needed.seats(),
                  given.roles(),
                  needed.roles());
            });
  }

  static Decision give(Panel panel, Seat.Id seat, Recommendation.Id id) {
    return Decider.unless(
        RecommendationRules.offTheTable(panel, id)
            .or(() -> own(panel, seat, id))
            .or(
                () ->
                    panel.discussion().supporters(id).contains(seat)
                        ? Optional.of(new Refusal.IsSupported(id.number()))
                        : Optional.empty()),
        () -> Decision.accept(new SupportGiven(id, seat)));
  }

  static Decision end(Panel panel, Seat.Id seat, Recommendation.Id id) {
    return Decider.unless(
        RecommendationRules.offTheTable(panel, id)
            .or(
                () ->
                    panel.discussion().supporters(id).contains(seat)
                        ? Optional.empty()
                        : Optional.of(new Refusal.IsNotSupported(id.number()))),
        () -> Decision.accept(new SupportEnded(id, seat)));
  }

  private static Optional<Refusal> own(Panel panel, Seat.Id seat, Recommendation.Id id) {
    var proposer = panel.recommendation(id).flatMap(Recommendation::proposer).orElse(null);
    return Objects.equals(proposer, seat) ? Optional.of(new Refusal.IsYourOwn()) : Optional.empty();
  }
}

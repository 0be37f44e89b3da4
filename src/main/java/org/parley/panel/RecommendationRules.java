package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.ProposeRecommendation;
import org.parley.panel.PanelCommand.ReviseRecommendation;
import org.parley.panel.PanelCommand.WithdrawRecommendation;

/// Drafting recommendations. Whoever proposed one may change it, and so may the chair, who also
/// keeps the drafts that came with the topic; nobody changes a text while it is voted on.
final class RecommendationRules {

  private RecommendationRules() {}

  static Decision propose(Panel panel, Seat.Id seat, ProposeRecommendation propose) {
    return Decider.unless(
        Texts.problem(propose.text()),
        () ->
            Decision.accept(
                new PanelEvent.RecommendationProposed(
                    new Recommendation.Id(panel.recommendations().size() + 1),
                    Optional.of(seat),
                    propose.text(),
                    propose.origin())));
  }

  static Decision revise(Panel panel, Actor actor, ReviseRecommendation revise) {
    return Decider.unless(
        changeable(panel, actor, revise.recommendation())
            .or(
                () -> {
                  var now = panel.recommendation(revise.recommendation()).orElseThrow();
                  if (revise.basedOn() != now.version())
                    return Optional.of(new Refusal.ChangedMeanwhile(now.version()));
                  return revise.text().equals(now.current().text())
                      ? Optional.of(new Refusal.NothingChanged())
                      : Optional.empty();
                })
            .or(() -> Texts.problem(revise.text())),
        () ->
            Decision.accept(
                new PanelEvent.RecommendationRevised(revise.recommendation(), revise.text())));
  }

  static Decision withdraw(Panel panel, Actor actor, WithdrawRecommendation withdraw) {
    return Decider.unless(
        changeable(panel, actor, withdraw.recommendation()),
        () -> Decision.accept(new PanelEvent.RecommendationWithdrawn(withdraw.recommendation())));
  }

  /// Why somebody may not change a recommendation now.
  static Optional<Refusal> changeable(Panel panel, Actor actor, Recommendation.Id id) {
    var found = panel.recommendation(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchRecommendation(id.number()));
    boolean own = actor.seat().isPresent() && found.get().proposer().equals(actor.seat());
    if (!own && !Rights.isChair(panel, actor))
      return Optional.of(new Refusal.NotYourRecommendation());
    return fixed(panel, id);
  }

  /// Why nobody may: it has been withdrawn, or is being voted on.
  static Optional<Refusal> fixed(Panel panel, Recommendation.Id id) {
    var found = panel.recommendation(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchRecommendation(id.number()));
    if (found.get().withdrawn()) return Optional.of(new Refusal.IsWithdrawn(id.number()));
    return panel.openRound().flatMap(round -> round.item(id)).isPresent()
        ? Optional.of(new Refusal.IsBeingVotedOn(id.number()))
        : Optional.empty();
  }
}

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
        notTheirs(panel, actor, withdraw.recommendation())
            .or(() -> settled(panel, withdraw.recommendation())),
        () -> Decision.accept(new PanelEvent.RecommendationWithdrawn(withdraw.recommendation())));
  }

  /// Why somebody may not change a recommendation now.
  static Optional<Refusal> changeable(Panel panel, Actor actor, Recommendation.Id id) {
    return notTheirs(panel, actor, id).or(() -> fixed(panel, id));
  }

  private static Optional<Refusal> notTheirs(Panel panel, Actor actor, Recommendation.Id id) {
    var found = panel.recommendation(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchRecommendation(id.number()));
    boolean own = actor.seat().isPresent() && found.get().proposer().equals(actor.seat());
    return own || Rights.isChair(panel, actor)
        ? Optional.empty()
        : Optional.of(new Refusal.NotYourRecommendation());
  }

  /// Why nobody may: it has been withdrawn, is being voted on, or is hidden. A hidden text rests,
  /// lest a version that nobody may read comes back to light below a newer one.
  static Optional<Refusal> fixed(Panel panel, Recommendation.Id id) {
    return settled(panel, id).or(() -> hidden(panel, id));
  }

  private static Optional<Refusal> settled(Panel panel, Recommendation.Id id) {
    return withdrawn(panel, id)
        .or(
            () ->
                panel.openRound().flatMap(round -> round.item(id)).isPresent()
                    ? Optional.of(new Refusal.IsBeingVotedOn(id.number()))
                    : Optional.empty());
  }

  /// Why it is on the table for nobody: it is not there, has been withdrawn, or is hidden.
  static Optional<Refusal> offTheTable(Panel panel, Recommendation.Id id) {
    return withdrawn(panel, id).or(() -> hidden(panel, id));
  }

  private static Optional<Refusal> withdrawn(Panel panel, Recommendation.Id id) {
    var found = panel.recommendation(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchRecommendation(id.number()));
    return found.get().withdrawn()
        ? Optional.of(new Refusal.IsWithdrawn(id.number()))
        : Optional.empty();
  }

  private static Optional<Refusal> hidden(Panel panel, Recommendation.Id id) {
    return panel
        .moderation()
        .hidden(new Reply.Target.ToRecommendation(id))
        .map(_ -> new Refusal.RecommendationIsHidden(id.number()));
  }
}

package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Drafting.RejectAmendment;
import org.parley.panel.PanelEvent.Drafting.AmendmentAccepted;
import org.parley.panel.PanelEvent.Drafting.AmendmentProposed;
import org.parley.panel.PanelEvent.Drafting.AmendmentRejected;
import org.parley.panel.PanelEvent.Drafting.AmendmentWithdrawn;
import org.parley.panel.Refusal.Field;

/// Asking for a change to a recommendation, and answering: whoever may revise the text accepts or
/// rejects. An amendment outlives changes elsewhere in the text; once its own passage has changed
/// it can only be withdrawn or rejected.
final class AmendmentRules {

  private AmendmentRules() {}

  static Decision propose(Panel panel, Seat.Id seat, ProposeAmendment propose) {
    var id = propose.recommendation();
    return Decider.unless(
        RecommendationRules.fixed(panel, id)
            .or(() -> problem(panel.recommendation(id).orElseThrow(), propose)),
        () ->
            Decision.accept(
                new AmendmentProposed(
                    new Amendment.Id(panel.discussion().amendments().size() + 1),
                    seat,
                    id,
                    propose.basedOn(),
                    propose.change(),
                    propose.why())));
  }

  private static Optional<Refusal> problem(Recommendation on, ProposeAmendment propose) {
    var change = propose.change();
    if (propose.basedOn() != on.version())
      return Optional.of(new Refusal.ChangedMeanwhile(on.version()));
    if (!change.fits(on.current().text())) return Optional.of(new Refusal.PassageIsGone());
    if (change.before().equals(change.after())) return Optional.of(new Refusal.NothingChanged());
    return Texts.problem(change.applied(on.current().text(), change.start()))
        .or(() -> Texts.optional(Field.REASON, propose.why(), Texts.REASON));
  }

  static Decision accept(Panel panel, Actor actor, Amendment.Id id) {
    return Decider.unless(
        answerable(panel, actor, id).or(() -> gone(panel, id)),
        () -> {
          var made = made(panel, panel.discussion().amendment(id).orElseThrow());
          int version = panel.recommendation(made.recommendation()).orElseThrow().version() + 1;
          return Decision.accept(made, new AmendmentAccepted(id, version));
        });
  }

  static Decision reject(Panel panel, Actor actor, RejectAmendment reject) {
    return Decider.unless(
        answerable(panel, actor, reject.amendment())
            .or(
                () ->
                    panel.discussion().amendment(reject.amendment()).orElseThrow().isOpen()
                        ? Optional.empty()
                        : Optional.of(settled(reject.amendment())))
            .or(() -> Texts.required(Field.REASON, reject.reason(), Texts.REASON)),
        () -> Decision.accept(new AmendmentRejected(reject.amendment(), reject.reason())));
  }

  static Decision withdraw(Panel panel, Seat.Id seat, Amendment.Id id) {
    var found = panel.discussion().amendment(id);
    if (found.isEmpty()) return Decision.refuse(new Refusal.NoSuchAmendment(id.number()));
    if (!found.get().seat().equals(seat)) return Decision.refuse(new Refusal.NotYourAmendment());
    return Decider.unless(undecided(panel, id), () -> Decision.accept(new AmendmentWithdrawn(id)));
  }

  /// Why a decision on it cannot be taken, or cannot any more: rejected is not yet decided.
  static Optional<Refusal> undecided(Panel panel, Amendment.Id id) {
    var found = panel.discussion().amendment(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchAmendment(id.number()));
    return switch (found.get().state()) {
      case Amendment.State.Open _, Amendment.State.Rejected _ -> Optional.empty();
      case Amendment.State.VotedOn _ ->
          Optional.of(new Refusal.IsBeingVotedOn(found.get().recommendation().number()));
      case Amendment.State.Accepted _,
          Amendment.State.Withdrawn _,
          Amendment.State.Carried _,
          Amendment.State.Lost _ ->
          Optional.of(settled(id));
    };
  }

  private static Refusal settled(Amendment.Id id) {
    return new Refusal.AmendmentIsSettled(id.number());
  }

  private static Optional<Refusal> answerable(Panel panel, Actor actor, Amendment.Id id) {
    var found = panel.discussion().amendment(id);
    if (found.isEmpty()) return Optional.of(new Refusal.NoSuchAmendment(id.number()));
    return RecommendationRules.changeable(panel, actor, found.get().recommendation())
        .or(() -> undecided(panel, id))
        .or(() -> hidden(panel, id));
  }

  /// Nobody decides what not all may read.
  static Optional<Refusal> hidden(Panel panel, Amendment.Id id) {
    return panel
        .moderation()
        .hidden(new Reply.Target.ToAmendment(id))
        .map(_ -> new Refusal.AmendmentIsHidden(id.number()));
  }

  /// Where its passage is no longer in the text.
  static Optional<Refusal> gone(Panel panel, Amendment.Id id) {
    var amendment = panel.discussion().amendment(id).orElseThrow();
    var on = panel.recommendation(amendment.recommendation()).orElseThrow();
    return amendment.place(on).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.PassageIsGone());
  }

  /// The version that an amendment makes.
  static PanelEvent.RecommendationRevised made(Panel panel, Amendment amendment) {
    var on = panel.recommendation(amendment.recommendation()).orElseThrow();
    return new PanelEvent.RecommendationRevised(on.id(), amendment.applied(on).orElseThrow());
  }
}

package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelEvent.Saying.ConvincingMarked;
import org.parley.panel.PanelEvent.Saying.ConvincingUnmarked;
import org.parley.panel.PanelEvent.Saying.InterestsDeclared;
import org.parley.panel.PanelEvent.Saying.PositionSigned;
import org.parley.panel.PanelEvent.Saying.SignatureWithdrawn;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply.Target;

/// What panelists do with what others say: find it convincing, sign it; and what they say of
/// themselves.
final class ExchangeRules {

  private ExchangeRules() {}

  static Decision mark(Panel panel, Seat.Id seat, Target target) {
    var by = speaker(panel, target);
    if (by.isEmpty() || !panel.isOpenToAll(target))
      return Decision.refuse(new Refusal.NothingToReplyTo());
    if (panel.isAuthor(seat, target)) return Decision.refuse(new Refusal.NotYourOwnWords());
    return panel.discussion().voices().convinced(target).contains(seat)
        ? Decision.refuse(new Refusal.NothingChanged())
        : Decision.accept(new ConvincingMarked(seat, target));
  }

  static Decision unmark(Panel panel, Seat.Id seat, Target target) {
    return panel.discussion().voices().convinced(target).contains(seat)
        ? Decision.accept(new ConvincingUnmarked(seat, target))
        : Decision.refuse(new Refusal.NothingChanged());
  }

  /// Who said it; empty where it is nothing that convinces.
  private static Optional<Seat.Id> speaker(Panel panel, Target target) {
    return target.isSaid() ? panel.author(target) : Optional.empty();
  }

  /// Puts a name under the version that was read, and under no other.
  static Decision sign(Panel panel, Seat.Id seat, SignPosition sign) {
    var found = panel.position(sign.position());
    if (found.isEmpty())
      return Decision.refuse(new Refusal.NoSuchPosition(sign.position().number()));
    if (RolePositions.isOf(panel, seat, found.get()))
      return Decision.refuse(new Refusal.NotYourOwnWords());
    if (found.get().writtenFor().isPresent()) return Decision.refuse(new Refusal.NobodysPosition());
    var resting = HidingRules.resting(panel, found.get());
    if (resting.isPresent()) return Decision.refuse(resting.get());
    var open = panel.open(found.get());
    if (open.isEmpty()) return Decision.refuse(new Refusal.NotLetThrough());
    int latest = open.get().current().number();
    if (sign.version() != latest) return Decision.refuse(new Refusal.ChangedMeanwhile(latest));
    return panel.discussion().voices().signatories(open.get()).contains(seat)
        ? Decision.refuse(new Refusal.NothingChanged())
        : Decision.accept(new PositionSigned(sign.position(), latest, seat));
  }

  static Decision unsign(Panel panel, Seat.Id seat, Position.Id id) {
    var found = panel.position(id);
    if (found.isEmpty()) return Decision.refuse(new Refusal.NoSuchPosition(id.number()));
    var resting = HidingRules.resting(panel, found.get());
    if (resting.isPresent()) return Decision.refuse(resting.get());
    return panel
        .open(found.get())
        .filter(open -> panel.discussion().voices().signatories(open).contains(seat))
        .map(open -> Decision.accept(new SignatureWithdrawn(id, open.current().number(), seat)))
        .orElseGet(() -> Decision.refuse(new Refusal.NothingChanged()));
  }

  static Decision declare(Panel panel, Seat.Id seat, DeclareInterests declare) {
    var voices = panel.discussion().voices();
    if (declare.text().equals(voices.interests(seat).flatMap(voices::declared).orElse("")))
      return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        Texts.optional(Field.INTERESTS, declare.text(), Texts.REASON),
        () -> Decision.accept(new InterestsDeclared(seat, declare.text())));
  }
}

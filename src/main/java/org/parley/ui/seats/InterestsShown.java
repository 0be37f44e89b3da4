package org.parley.ui.seats;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Reply.Target.ToInterests;
import org.parley.panel.Seat;
import org.parley.ui.panel.PanelNow;

/// What a seat declares of its own interests, as one person sees it.
///
/// @param text Markdown; empty where the reader may not read it
/// @param hidden why it is hidden, if it is
/// @param mayHide whether the reader may hide it now
/// @param mayLift whether the reader may show it again now
/// @param mayAppeal whether the reader may appeal now
record InterestsShown(
    ToInterests target,
    Optional<String> text,
    Optional<Hidden> hidden,
    boolean mayHide,
    boolean mayLift,
    boolean mayAppeal) {

  static Optional<InterestsShown> of(Seat.Id seat, PanelNow now) {
    return now.panel().interests(seat).map(target -> of(target, now));
  }

  private static InterestsShown of(ToInterests target, PanelNow now) {
    var hidden = now.panel().moderation().hidden(target);
    boolean moderates = now.may(Action.MODERATE);
    boolean mine = now.actor().seat().equals(Optional.of(target.seat()));
    return new InterestsShown(
        target,
        now.panel().interests(now.actor(), target),
        hidden,
        moderates && hidden.isEmpty(),
        moderates && hidden.isPresent() && now.lifting(target).isEmpty(),
        mine && hidden.filter(it -> it.appeal().isEmpty()).isPresent() && now.may(Action.APPEAL));
  }
}

package org.parley.ui.seats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Reply.Target.ToInterests;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Appealed;
import org.parley.ui.panel.PanelNow;

/// What a seat declares of its own interests, as one person sees it.
///
/// @param text Markdown; empty where the reader may not read it
/// @param hidden why it is hidden, if it is
/// @param mayHide whether the reader may hide it now
/// @param mayLift whether the reader may show it again now
/// @param mayAppeal whether the reader may appeal now
/// @param told what the reader is told of its being hidden, a sentence each
record InterestsShown(
    ToInterests target,
    Optional<String> text,
    Optional<Hidden> hidden,
    boolean mayHide,
    boolean mayLift,
    boolean mayAppeal,
    List<String> told) {

  static Optional<InterestsShown> of(Seat.Id seat, PanelNow now) {
    return now.panel().interests(seat).map(target -> of(target, now));
  }

  private static InterestsShown of(ToInterests target, PanelNow now) {
    var hidden = now.panel().moderation().hidden(target);
    boolean moderates = now.may(Action.MODERATE);
    boolean mine = now.actor().seat().equals(Optional.of(target.seat()));
    boolean mayAppeal =
        mine && hidden.filter(it -> it.appeal().isEmpty()).isPresent() && now.may(Action.APPEAL);
    return new InterestsShown(
        target,
        now.panel().interests(now.actor(), target),
        hidden,
        moderates && hidden.isEmpty(),
        moderates && hidden.isPresent() && now.lifting(target).isEmpty(),
        mayAppeal,
        hidden.map(it -> told(it, target, mayAppeal, now)).orElse(List.of()));
  }

  private static List<String> told(
      Hidden hidden, ToInterests target, boolean mayAppeal, PanelNow now) {
    var told = new ArrayList<String>();
    told.add(Appealed.against(hidden, now));
    if (mayAppeal) told.add(Words.say("moderation.again"));
    else if (now.mayRead(target)) told.addAll(Appealed.words(hidden, now));
    return List.copyOf(told);
  }
}

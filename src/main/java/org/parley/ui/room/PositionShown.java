package org.parley.ui.room;

import java.util.List;
import org.parley.panel.Action;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// A position as one reader sees it.
///
/// @param mine whether it is the reader's own, or their role's
/// @param mayRevise whether the reader may change it now
/// @param mayReply whether the reader may reply to it now
record PositionShown(
    Position position,
    Speaker by,
    boolean mine,
    boolean mayRevise,
    boolean mayReply,
    Convincing convincing,
    Signatures signatures,
    Veil veil,
    List<ReplyShown> replies) {

  static PositionShown of(Position position, PanelNow now, Exchange exchange) {
    var target = new Target.ToPosition(position.id());
    boolean mine =
        now.actor().seat().filter(seat -> now.panel().isAuthor(seat, target)).isPresent();
    var by = Speaker.of(target, now);
    return new PositionShown(
        position,
        by,
        mine,
        mine && now.may(Action.REVISE_POSITION) && now.panel().resting(position).isEmpty(),
        exchange.mayReply(target),
        Convincing.of(target, by, now),
        Signatures.of(position, now),
        Veil.of(target, now),
        exchange.to(target));
  }
}

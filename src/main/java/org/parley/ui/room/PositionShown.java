package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// A position as one reader sees it.
///
/// @param position with the versions that the reader reads; with all where they read none
/// @param mine whether it is the reader's own, or their role's
/// @param mayRevise whether the reader may change it now
/// @param mayReply whether the reader may reply to it now
/// @param version what stands between the reader and the last version, where a chair has not let it
///   through
record PositionShown(
    Position position,
    Speaker by,
    boolean mine,
    boolean mayRevise,
    boolean mayReply,
    Convincing convincing,
    Signatures signatures,
    Veil veil,
    Optional<Veil> version,
    List<ReplyShown> replies) {

  static PositionShown of(Position position, PanelNow now, Exchange exchange) {
    var target = new Target.ToPosition(position.id());
    boolean mine = now.isAuthor(target);
    var by = Speaker.of(target, now);
    var read = now.panel().read(now.actor(), position).orElse(position);
    return new PositionShown(
        read,
        by,
        mine,
        mine && now.may(Action.REVISE_POSITION) && now.panel().resting(position).isEmpty(),
        exchange.mayReply(target),
        Convincing.of(target, by, now),
        Signatures.of(read, now),
        Veil.of(target, now),
        Veil.ofVersion(position, now),
        exchange.to(target));
  }
}

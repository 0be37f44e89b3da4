package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// What stands between something that was said and one reader.
///
/// @param hidden why it is hidden, if it is
/// @param waiting whether a chair has yet to let it through
/// @param readable whether this reader may read it all the same
/// @param mayHide whether the reader may hide it now
/// @param mayLift whether the reader may show it again or let it through now
/// @param mayAppeal whether the reader may appeal now
/// @param mayJudge whether the reader may turn an appeal down now
/// @param mayEdit whether the reader may still change it
/// @param told what the reader is told of it, a sentence each
record Veil(
    Target target,
    Optional<Hidden> hidden,
    boolean waiting,
    boolean readable,
    boolean mayHide,
    boolean mayLift,
    boolean mayAppeal,
    boolean mayJudge,
    boolean mayEdit,
    List<String> told) {

  static Veil of(Target target, PanelNow now) {
    var panel = now.panel();
    var hidden = panel.moderation().hidden(target);
    var reply = reply(target, now);
    boolean appealed = hidden.flatMap(Hidden::appeal).isPresent();
    boolean moderates = now.may(Action.MODERATE);
    boolean waiting = panel.isWaiting(target);
    boolean mine = now.actor().seat().filter(seat -> panel.answersFor(seat, target)).isPresent();
    boolean mayAppeal = hidden.isPresent() && mine && !appealed && now.may(Action.APPEAL);
    return new Veil(
        target,
        hidden,
        waiting,
        now.mayRead(target),
        moderates && hidden.isEmpty() && panel.hiding(target).isEmpty(),
        moderates && (hidden.isPresent() || waiting) && now.lifting(target).isEmpty(),
        mayAppeal,
        hidden.filter(Hidden::isAppealed).isPresent() && moderates && now.judging(target).isEmpty(),
        hidden.isEmpty()
            && mine
            && now.may(Action.REPLY)
            && now.muted().isEmpty()
            && reply.filter(it -> !panel.isTakenUp(it)).isPresent(),
        told(target, hidden, waiting, mayAppeal, now));
  }

  private static List<String> told(
      Target target, Optional<Hidden> hidden, boolean waiting, boolean mayAppeal, PanelNow now) {
    if (waiting) return List.of(VeilWords.waiting(target, now));
    if (hidden.isPresent()) return VeilWords.hidden(target, hidden.get(), mayAppeal, now);
    return now.isAuthor(target) ? VeilWords.lifted(target, now) : List.of();
  }

  private static Optional<Reply> reply(Target target, PanelNow now) {
    return target instanceof Target.ToReply(var id) ? now.panel().reply(id) : Optional.empty();
  }

  /// What stands between a reader and the last version of a position, where positions are read
  /// first; empty where that is open, or the reader reads an earlier one in its place.
  static Optional<Veil> ofVersion(Position position, PanelNow now) {
    var panel = now.panel();
    var target = new Target.ToVersion(position.id(), position.current().number());
    var hidden = panel.moderation().hidden(target.whole()).isPresent();
    var reads = panel.read(now.actor(), position).map(Position::current);
    boolean another = reads.filter(it -> !it.equals(position.current())).isPresent();
    return hidden || another || panel.isOpenToAll(target)
        ? Optional.empty()
        : Optional.of(of(target, now));
  }

  boolean isOpen() {
    return hidden.isEmpty() && !waiting;
  }

  /// Whether there is anything to tell the reader of it, or to do about it.
  boolean isSeen() {
    return acts() || tells();
  }

  /// Whether there is anything to tell the reader of it.
  boolean tells() {
    return !told.isEmpty();
  }

  /// Whether there is anything the reader can do about it.
  boolean acts() {
    return mayHide || mayLift || mayAppeal;
  }

  Optional<Moderation.Reason> reason() {
    return hidden.map(Hidden::reason);
  }
}

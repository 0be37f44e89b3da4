package org.parley.ui.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.Panel;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Seat;
import org.parley.panel.Talk;
import org.parley.ui.panel.PanelNow;

/// All replies of a panel, by what they reply to, as one reader sees them from change to change. A
/// panel may hold thousands, and each change is shown to all who look on: what it does not touch is
/// not worked out again, but is the very value it was.
final class Exchange {

  /// As much of a seat as is shown.
  ///
  /// @param present whether who spoke from it holds it still
  private record Shown(Seat.Id seat, Anonymity as, boolean present) {}

  private final Map<Target, List<Reply>> to = new HashMap<>();
  private final Map<Target, List<ReplyShown>> said = new HashMap<>();
  private final Map<Reply.Id, ReplyShown> replies = new HashMap<>();
  private final Map<Position.Id, PositionShown> positions = new HashMap<>();
  private final Map<Shown, Speaker> speakers = new HashMap<>();
  private PanelNow now;
  private boolean mayReply;

  Exchange(PanelNow now) {
    this.now = now;
    begin();
  }

  /// Goes on to a later moment.
  Exchange at(PanelNow next) {
    var before = now;
    now = next;
    Optional.of(before)
        .filter(this::isSame)
        .flatMap(it -> now.panel().talkSince(it.panel()))
        .ifPresentOrElse(this::hear, this::begin);
    return this;
  }

  /// To the same reader all are called as they were.
  private boolean isSame(PanelNow before) {
    return now.actor().equals(before.actor()) && now.names().equals(before.names());
  }

  private void begin() {
    to.clear();
    said.clear();
    replies.clear();
    positions.clear();
    speakers.clear();
    mayReply = now.may(Action.REPLY);
    now.panel().replies().forEach(this::put);
  }

  private void put(Reply reply) {
    to.computeIfAbsent(reply.target(), _ -> new ArrayList<>()).add(reply);
  }

  private void hear(Talk talk) {
    for (var reply : talk.replies()) {
      put(reply);
      forget(reply.target());
    }
    talk.marked().forEach(this::forget);
  }

  /// Something is not as it was, nor is what shows it below itself.
  private void forget(Target target) {
    said.remove(target);
    switch (target) {
      case Target.ToReply(var id) -> {
        replies.remove(id);
        forget(now.panel().reply(id).orElseThrow().target());
      }
      case Target.ToPosition(var id) -> positions.remove(id);
      case Target.ToRecommendation _,
          Target.ToAmendment _,
          Target.ToReason _,
          Target.ToVersion _,
          Target.ToInterests _ -> {}
    }
  }

  PositionShown position(Position position) {
    return positions.computeIfAbsent(position.id(), _ -> PositionShown.of(position, now, this));
  }

  /// What was said to something, oldest first.
  List<ReplyShown> to(Target target) {
    var known = said.get(target);
    if (known != null) return known;
    var all = to.getOrDefault(target, List.of()).stream().map(this::reply).toList();
    said.put(target, all);
    return all;
  }

  /// Nobody need reply to themselves where all see who they are. Where that is not seen they may:
  /// if nobody could, those who reply would all be known not to be its author.
  boolean mayReply(Target target) {
    var panel = now.panel();
    return mayReply
        && panel.isOpenToAll(target)
        && (!panel.isNamed(target) || !now.isAuthor(target));
  }

  ReplyShown reply(Reply reply) {
    var known = replies.get(reply.id());
    if (known != null) return known;
    var shown = look(reply);
    replies.put(reply.id(), shown);
    return shown;
  }

  private ReplyShown look(Reply reply) {
    var target = new Target.ToReply(reply.id());
    return new ReplyShown(
        reply,
        speaker(target),
        isOpen(reply),
        mayReply(target),
        Convincing.of(target, speaker(target), now),
        Veil.of(target, now),
        reply.quote().filter(_ -> now.panel().mayRead(now.actor(), reply.target())),
        to(target));
  }

  private Speaker speaker(Target.ToReply target) {
    var seat = now.panel().author(target).orElseThrow();
    return speakers.computeIfAbsent(
        new Shown(seat, now.panel().byline(target), now.panel().isAuthorStillThere(target)),
        it -> Speaker.of(it.seat(), it.as(), it.present(), now));
  }

  /// The questions that wait for an answer, oldest first.
  List<ReplyShown> openQuestions() {
    return now.panel().replies().stream()
        .filter(this::isOpen)
        .filter(reply -> now.panel().isOpenToAll(new Target.ToReply(reply.id())))
        .map(this::reply)
        .toList();
  }

  private boolean isOpen(Reply reply) {
    return reply.kind() == Reply.Kind.ASKS
        && to.getOrDefault(new Target.ToReply(reply.id()), List.of()).stream()
            .noneMatch(answer -> answer.kind() == Reply.Kind.ANSWERS);
  }

  /// What the chain of replies that leads to something is about.
  static Target root(Target target, Panel panel) {
    return switch (target) {
      case Target.ToReply(var id) -> root(panel.reply(id).orElseThrow().target(), panel);
      case Target.ToAmendment(var id) ->
          new Target.ToRecommendation(
              panel.discussion().amendment(id).orElseThrow().recommendation());
      case Target.ToReason(_, var id, _) -> new Target.ToRecommendation(id);
      case Target.ToVersion _ -> target.whole();
      case Target.ToPosition _, Target.ToRecommendation _, Target.ToInterests _ -> target;
    };
  }
}

package org.parley.ui.room;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// All replies of a panel, by what they reply to.
final class Exchange {

  private final PanelNow now;
  private final boolean mayReply;
  private final Map<Target, List<Reply>> to = new HashMap<>();

  Exchange(PanelNow now) {
    this.now = now;
    this.mayReply = now.may(Action.REPLY);
    for (var reply : now.panel().replies())
      to.computeIfAbsent(reply.target(), _ -> new ArrayList<>()).add(reply);
  }

  /// What was said to something, oldest first.
  List<ReplyShown> to(Target target) {
    return to.getOrDefault(target, List.of()).stream().map(this::shown).toList();
  }

  /// Nobody need reply to themselves where all see who they are. Where that is not seen they may:
  /// if nobody could, those who reply would all be known not to be its author.
  boolean mayReply(Target target) {
    var panel = now.panel();
    return mayReply
        && panel.isOpenToAll(target)
        && (!panel.isNamed(target) || !now.isAuthor(target));
  }

  private ReplyShown shown(Reply reply) {
    var by = Speaker.of(new Target.ToReply(reply.id()), now);
    return new ReplyShown(
        reply,
        by,
        isOpen(reply),
        mayReply(new Target.ToReply(reply.id())),
        Convincing.of(new Target.ToReply(reply.id()), by, now),
        Veil.of(new Target.ToReply(reply.id()), now),
        reply.quote().filter(_ -> now.panel().mayRead(now.actor(), reply.target())),
        to(new Target.ToReply(reply.id())));
  }

  /// The questions that wait for an answer, oldest first.
  List<ReplyShown> openQuestions() {
    return now.panel().replies().stream()
        .filter(reply -> now.panel().isOpenToAll(new Target.ToReply(reply.id())))
        .filter(this::isOpen)
        .map(this::shown)
        .toList();
  }

  private boolean isOpen(Reply reply) {
    return reply.kind() == Reply.Kind.ASKS
        && to.getOrDefault(new Target.ToReply(reply.id()), List.of()).stream()
            .noneMatch(answer -> answer.kind() == Reply.Kind.ANSWERS);
  }

  /// What the chain of replies that leads to something is about.
  static Target root(Target target, Panel panel) {
    return target instanceof Target.ToReply(var id)
        ? root(panel.reply(id).orElseThrow().target(), panel)
        : target;
  }
}

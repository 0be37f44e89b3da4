package org.parley.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Something that waits for whoever presides to judge it.
public sealed interface Queued {

  Instant since();

  /// A version of a reply that nobody has let through yet.
  record Unread(Reply.Id reply, int version, Instant since) implements Queued {}

  /// A version of a position that nobody has let through yet.
  record Unshown(Position.Id position, int version, Instant since) implements Queued {}

  /// A question of the audience that nobody has let through yet.
  record Unasked(Audience.Question.Id question, Instant since) implements Queued {}

  /// An appeal against hiding something.
  record Appealed(Reply.Target target, Instant since) implements Queued {}

  /// All that waits, the oldest first.
  static List<Queued> of(Panel panel) {
    var queue = new ArrayList<Queued>();
    panel.replies().stream()
        .filter(panel::isWaiting)
        .forEach(reply -> queue.add(new Unread(reply.id(), reply.version(), reply.at())));
    panel.filed().stream()
        .filter(it -> panel.isWaiting(new Reply.Target.ToVersion(it.id(), it.current().number())))
        .forEach(it -> queue.add(new Unshown(it.id(), it.current().number(), it.current().at())));
    panel
        .audience()
        .waiting()
        .forEach(question -> queue.add(new Unasked(question.id(), question.at())));
    queue.addAll(appeals(panel));
    queue.sort(Comparator.comparing(Queued::since));
    return List.copyOf(queue);
  }

  /// The appeals that whoever presides does not judge, and this seat would: a chair's, which may
  /// take the chair for that. Until it does, it reads no more than others.
  static List<Appealed> left(Panel panel, Seat.Id seat) {
    boolean chairs =
        panel.seat(seat).filter(it -> it.isHeld() && it.kind() == Seat.Kind.CHAIR).isPresent();
    var presiding = panel.presiding().filter(it -> chairs && !it.equals(seat));
    if (presiding.isEmpty() || panel.isClosed()) return List.of();
    return appeals(panel).stream()
        .filter(it -> panel.judging(presiding.get(), it.target()).isPresent())
        .filter(it -> panel.judging(seat, it.target()).isEmpty())
        .toList();
  }

  /// Appeals that were neither followed nor turned down.
  private static List<Appealed> appeals(Panel panel) {
    return Judged.all(panel.moderation()).stream()
        .filter(it -> it.kind() == Judged.Kind.APPEALED)
        .filter(it -> !Judged.isReplaced(panel, it.target()))
        .map(it -> new Appealed(it.target(), it.act().at()))
        .toList();
  }
}

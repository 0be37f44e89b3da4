package org.parley.panel;

import java.util.Optional;
import org.parley.panel.Audience.Question;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Reply.Target;

/// Who does not judge what was hidden, or how somebody behaves: nobody does in a case of their own,
/// whoever presides. To give in is another matter, so whoever hid something may always show it
/// again.
final class JudgingRules {

  private JudgingRules() {}

  /// Why a seat does not turn an appeal down.
  static Optional<Refusal> judging(Panel panel, Seat.Id seat, Target target) {
    return panel.moderation().hidden(target).filter(hidden -> hidden.isBy(seat)).isPresent()
        ? Optional.of(new Refusal.AnotherChairJudges())
        : lifting(panel, seat, target);
  }

  /// Why a seat does not show again, or let through, what somebody else hid.
  static Optional<Refusal> lifting(Panel panel, Seat.Id seat, Target target) {
    Optional<Hidden> another =
        panel.moderation().hidden(target).filter(hidden -> !hidden.isBy(seat));
    return another.isPresent() && isOwn(panel, seat, target)
        ? Optional.of(new Refusal.OwnCase())
        : Optional.empty();
  }

  /// Why a seat does not bring back a question that was set aside.
  static Optional<Refusal> lifting(Seat.Id seat, Question question) {
    return question.state() == Question.State.SET_ASIDE && question.seat().equals(seat)
        ? Optional.of(new Refusal.OwnCase())
        : Optional.empty();
  }

  /// Why a seat does not warn or mute another, or lift its mute: there is no giving in to oneself.
  static Optional<Refusal> judging(Seat.Id seat, Seat.Id whom) {
    return seat.equals(whom) ? Optional.of(new Refusal.OwnConduct()) : Optional.empty();
  }

  /// Whether a seat said it, or its role did as one, or it put its name under any version.
  private static boolean isOwn(Panel panel, Seat.Id seat, Target target) {
    return panel.isAuthor(seat, target)
        || target.whole() instanceof Target.ToPosition(var id)
            && panel.position(id).filter(position -> isSigned(panel, seat, position)).isPresent();
  }

  private static boolean isSigned(Panel panel, Seat.Id seat, Position position) {
    return position.versions().stream()
        .map(version -> panel.discussion().voices().signatories(position.id(), version.number()))
        .anyMatch(names -> names.contains(seat));
  }
}

package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.Reply.Target;

/// Versions of positions where a chair reads positions first. Each waits by itself: what was let
/// through stays, whatever becomes of what was written after it, and what was not let through never
/// comes to light with what is.
final class VersionRules {

  private VersionRules() {}

  /// A position as everybody may read it: the versions that may be read; empty where none may.
  static Optional<Position> open(Panel panel, Position position) {
    return panel.moderation().hidden(new Target.ToPosition(position.id())).isPresent()
        ? Optional.empty()
        : position.only(version -> isOpen(panel, position.id(), version.number()));
  }

  /// A position as somebody may read it: its authors and whoever presides read all of it.
  static Optional<Position> read(Panel panel, Actor reader, Position position) {
    var target = new Target.ToPosition(position.id());
    return Rights.isChair(panel, reader)
            || reader.seat().filter(seat -> panel.isAuthor(seat, target)).isPresent()
        ? Optional.of(position)
        : open(panel, position);
  }

  /// Whether a version is nobody's but its author's and the chair's, hidden or not.
  static boolean isKept(Panel panel, Position.Id position, int version) {
    return !isOpen(panel, position, version);
  }

  /// Whether nothing of a position has been let through.
  static boolean isKept(Panel panel, Position.Id id) {
    return panel
        .position(id)
        .filter(
            position ->
                position.versions().stream()
                    .allMatch(version -> isKept(panel, id, version.number())))
        .isPresent();
  }

  private static boolean isOpen(Panel panel, Position.Id position, int version) {
    return !panel.settings().speech().isReadFirst(Anonymity.Of.POSITIONS)
        || panel.moderation().released(position).contains(version);
  }

  /// Whether a version waits for a chair to read it. Only the last one does: a newer one takes the
  /// place of what nobody had judged.
  static boolean isWaiting(Panel panel, Target.ToVersion target) {
    return isJudged(panel, target).isEmpty() && panel.moderation().hidden(target).isEmpty();
  }

  /// Why a version is not to be judged any more, or not now.
  static Optional<Refusal> isJudged(Panel panel, Target.ToVersion target) {
    var position = panel.position(target.position());
    if (position.flatMap(it -> it.version(target.version())).isEmpty())
      return Optional.of(new Refusal.NoSuchPosition(target.position().number()));
    int latest = position.get().current().number();
    if (target.version() != latest) return Optional.of(new Refusal.ChangedMeanwhile(latest));
    if (isOpen(panel, target.position(), latest)) return Optional.of(new Refusal.NothingChanged());
    return HidingRules.resting(panel, position.get());
  }

  /// Lets the version through that was read, also one that was hidden, and no other.
  static Decision release(Panel panel, Seat.Id seat, ReleaseVersion release) {
    var target = new Target.ToVersion(release.position(), release.version());
    return Decider.unless(
        isJudged(panel, target).or(() -> JudgingRules.lifting(panel, seat, target)),
        () ->
            Decision.accept(
                new PanelEvent.Moderating.VersionReleased(release.position(), release.version())));
  }
}

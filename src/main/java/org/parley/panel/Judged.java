package org.parley.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Moderation.Act;
import org.parley.panel.PanelEvent.Moderating.AppealMade;
import org.parley.panel.PanelEvent.Moderating.AppealRejected;
import org.parley.panel.PanelEvent.Moderating.ContentHidden;
import org.parley.panel.PanelEvent.Moderating.ContentRestored;
import org.parley.panel.PanelEvent.Moderating.ReplyReleased;
import org.parley.panel.PanelEvent.Moderating.SeatMuted;
import org.parley.panel.PanelEvent.Moderating.SeatUnmuted;
import org.parley.panel.PanelEvent.Moderating.SeatWarned;
import org.parley.panel.PanelEvent.Moderating.VersionReleased;
import org.parley.panel.Reply.Target;
import org.pcollections.PMap;

/// What has become of something that was hidden, for whoever said it.
///
/// @param act by whom, and when
public record Judged(Target target, Kind kind, Act act) {

  public enum Kind {
    HIDDEN,
    /// Its author appealed, and nobody has judged that yet.
    APPEALED,
    /// The appeal was turned down.
    UPHELD,
    /// It was shown again, or let through after all.
    LIFTED
  }

  /// What others did about what a seat said, or its role did as one, the oldest first.
  public static List<Judged> of(Panel panel, Seat.Id seat) {
    return all(panel.moderation()).stream()
        .filter(judged -> !judged.act().by().equals(seat))
        .filter(judged -> isOf(panel, seat, judged.target()))
        .filter(judged -> !isReplaced(panel, judged.target()))
        .toList();
  }

  /// The same of one thing; empty where it never was hidden.
  public static Optional<Judged> of(Panel panel, Target target) {
    return Optional.ofNullable(panel.moderation().judged().get(target));
  }

  private static boolean isOf(Panel panel, Seat.Id seat, Target target) {
    return panel.isAuthor(seat, target)
        && (panel.isStatedByRole(target) || panel.isAuthorStillThere(target));
  }

  /// Whether its author has put something else in its place.
  static boolean isReplaced(Panel panel, Target target) {
    return switch (target) {
      case Target.ToVersion(var id, var version) ->
          panel.position(id).orElseThrow().current().number() != version;
      case Target.ToInterests declared ->
          !panel.interests(declared.seat()).equals(Optional.of(declared));
      case Target.ToPosition _,
          Target.ToReply _,
          Target.ToRecommendation _,
          Target.ToAmendment _,
          Target.ToReason _ ->
          false;
    };
  }

  /// All that was ever hidden, that first of which something was heard last longest ago.
  static List<Judged> all(Moderation moderation) {
    return moderation.judged().values().stream()
        .sorted(Comparator.comparingInt(judged -> judged.act().number()))
        .toList();
  }

  /// The same after one more line of the log.
  static PMap<Target, Judged> after(PMap<Target, Judged> before, Act act) {
    return of(act, before).map(judged -> before.plus(judged.target(), judged)).orElse(before);
  }

  private static Optional<Judged> of(Act act, Map<Target, Judged> before) {
    return switch (act.what()) {
      case ContentHidden(var target, _, _) -> Optional.of(new Judged(target, Kind.HIDDEN, act));
      case AppealMade(var target, _) -> Optional.of(new Judged(target, Kind.APPEALED, act));
      case AppealRejected(var target, _) -> Optional.of(new Judged(target, Kind.UPHELD, act));
      case ContentRestored(var target) -> Optional.of(new Judged(target, Kind.LIFTED, act));
      // Most versions are let through without having been hidden.
      case VersionReleased(var position, var version) ->
          Optional.<Target>of(new Target.ToVersion(position, version))
              .filter(before::containsKey)
              .map(target -> new Judged(target, Kind.LIFTED, act));
      case ReplyReleased _, SeatWarned _, SeatMuted _, SeatUnmuted _ -> Optional.empty();
    };
  }
}

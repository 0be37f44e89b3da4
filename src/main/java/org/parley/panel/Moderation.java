package org.parley.panel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// What chairs keep from readers, whom they keep from replying, and the log of it, which is open to
/// everybody who may look on.
///
/// @param hidden what is hidden now, and why
/// @param released the replies a chair let through where they are read first, by their numbers
/// @param versions which versions of positions a chair let through where they are read first
/// @param muted those who may not reply now, by the seat's number
/// @param warned the last warning to each seat, by its number
/// @param judged what has become of all that ever was hidden
/// @param anonymities how far less is shown of who said something than was settled at first
/// @param log all that was done, oldest first
public record Moderation(
    PMap<Reply.Target, Hidden> hidden,
    PSortedSet<Integer> released,
    PMap<Position.Id, PSortedSet<Integer>> versions,
    IntTreePMap<Muted> muted,
    IntTreePMap<Warned> warned,
    PMap<Reply.Target, Judged> judged,
    Anonymities anonymities,
    PVector<Act> log) {

  static final Moderation NONE =
      new Moderation(
          HashTreePMap.empty(),
          TreePSet.empty(),
          HashTreePMap.empty(),
          IntTreePMap.empty(),
          IntTreePMap.empty(),
          HashTreePMap.empty(),
          Anonymities.NONE,
          TreePVector.empty());

  /// Why something is hidden.
  public enum Reason {
    PERSONAL_ATTACK,
    PERSONAL_DATA,
    OFF_TOPIC,
    DUPLICATE,
    UNLAWFUL,
    /// Said in words.
    OTHER;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// @param by the seat that presided
  /// @param at when it was hidden
  /// @param words more on the reason, may be empty
  /// @param appeal what the author says against it, if they do
  /// @param upheld by whom that was turned down, and why
  public record Hidden(
      Seat.Id by,
      Instant at,
      Reason reason,
      String words,
      Optional<String> appeal,
      Optional<Upheld> upheld) {

    /// Another chair found it rightly hidden.
    public record Upheld(Seat.Id by, Instant at, String words) {}

    /// Whether an appeal waits for another chair to judge it.
    public boolean isAppealed() {
      return appeal.isPresent() && upheld.isEmpty();
    }

    boolean isBy(Seat.Id seat) {
      return by.equals(seat);
    }

    private Hidden appealed(String against) {
      return new Hidden(by, at, reason, words, Optional.of(against), Optional.empty());
    }

    private Hidden upheld(Upheld judged) {
      return new Hidden(by, at, reason, words, appeal, Optional.of(judged));
    }
  }

  /// Somebody may not reply. It is for what a person did, and ends when whoever presides, or the
  /// host, frees their seat for another. It does not end when they get up by themselves: a link may
  /// lead anybody to the seat, them as well, and nobody can tell.
  ///
  /// @param at since when
  public record Muted(Instant at, String words) {}

  /// What a chair said to somebody, and when.
  public record Warned(Instant at, String words) {}

  /// One line of the log, numbered from 1.
  public record Act(int number, Instant at, Seat.Id by, PanelEvent.Moderating what) {}

  /// Why something is hidden; empty where it is not.
  public Optional<Hidden> hidden(Reply.Target target) {
    return Optional.ofNullable(hidden.get(target));
  }

  /// Since when a seat may not reply, and why; empty where it may.
  public Optional<Muted> muted(Seat.Id seat) {
    return Optional.ofNullable(muted.get(seat.number()));
  }

  /// The last warning to a seat, whoever held it then.
  public Optional<Warned> warned(Seat.Id seat) {
    return Optional.ofNullable(warned.get(seat.number()));
  }

  /// The versions of a position that a chair let through.
  PSortedSet<Integer> released(Position.Id position) {
    return versions.getOrDefault(position, TreePSet.empty());
  }

  Moderation after(PanelEvent.Moderating event, Instant at, Seat.Id by) {
    var act = new Act(log.size() + 1, at, by, event);
    return with(log.plus(act)).withJudged(Judged.after(judged, act)).after(act);
  }

  private Moderation after(Act act) {
    return switch (act.what()) {
      case PanelEvent.Moderating.ContentHidden(var target, var reason, var words) ->
          with(
              hidden.plus(
                  target,
                  new Hidden(
                      act.by(), act.at(), reason, words, Optional.empty(), Optional.empty())));
      case PanelEvent.Moderating.ContentRestored(var target) -> with(hidden.minus(target));
      case PanelEvent.Moderating.AppealMade(var target, var words) ->
          with(hidden.plus(target, hidden(target).orElseThrow().appealed(words)));
      case PanelEvent.Moderating.AppealRejected(var target, var words) ->
          with(
              hidden.plus(
                  target,
                  hidden(target)
                      .orElseThrow()
                      .upheld(new Hidden.Upheld(act.by(), act.at(), words))));
      case PanelEvent.Moderating.ReplyReleased(var reply) -> with(released.plus(reply.number()));
      case PanelEvent.Moderating.VersionReleased(var position, var version) ->
          with(hidden.minus(new Reply.Target.ToVersion(position, version)))
              .withVersions(versions.plus(position, released(position).plus(version)));
      case PanelEvent.Moderating.SeatWarned(var seat, var words) ->
          withWarned(warned.plus(seat.number(), new Warned(act.at(), words)));
      case PanelEvent.Moderating.SeatMuted(var seat, var words) ->
          with(muted.plus(seat.number(), new Muted(act.at(), words)));
      case PanelEvent.Moderating.SeatUnmuted(var seat) -> with(muted.minus(seat.number()));
    };
  }

  /// Somebody has got up, or was made to.
  ///
  /// @param by the seat that did it; empty for the host
  Moderation left(Seat.Id seat, Optional<Seat.Id> by) {
    return by.equals(Optional.of(seat)) || muted(seat).isEmpty()
        ? this
        : with(muted.minus(seat.number()));
  }

  Moderation after(PanelEvent.Concealing event) {
    return switch (event) {
      case PanelEvent.Concealing.PseudonymsDrawn(var secret) ->
          with(anonymities.with(Pseudonyms.of(secret)));
      case PanelEvent.Concealing.AnonymityRaised(var target, var to) ->
          with(anonymities.with(target, to));
      case PanelEvent.Concealing.AnonymityOfReasonsRaised(var round, var seat, var to) ->
          with(anonymities.with(new Anonymities.Given(round, seat), to));
      case PanelEvent.Concealing.AnonymityOfAllRaised(var of, var to) ->
          with(anonymities.with(of, to));
    };
  }

  /// What was let through and then changed waits again, where replies wait.
  Moderation edited(Reply.Id reply) {
    return with(released.minus(reply.number()));
  }

  private Moderation with(PMap<Reply.Target, Hidden> hidden) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation with(PSortedSet<Integer> released) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation withVersions(PMap<Position.Id, PSortedSet<Integer>> versions) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation with(IntTreePMap<Muted> muted) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation withWarned(IntTreePMap<Warned> warned) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation withJudged(PMap<Reply.Target, Judged> judged) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation with(Anonymities anonymities) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }

  private Moderation with(PVector<Act> log) {
    return new Moderation(hidden, released, versions, muted, warned, judged, anonymities, log);
  }
}

package org.parley.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.IntTreePMap;

/// The opinions before and after, as far as they have been stated. Single ones are shown to nobody
/// but whoever stated them; [OpinionShift] says what may be shown, and only once all is stated.
///
/// @param stated by seat number
/// @param over whether nothing can be stated any more; it is never undone
public record Opinions(IntTreePMap<Stated> stated, boolean over) {

  static final Opinions NONE = new Opinions(IntTreePMap.empty(), false);

  /// When an opinion is asked for.
  public enum Moment {
    /// Until the panel first exchanges views.
    BEFORE,
    /// While the report is read.
    AFTER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a seat stated last.
  public record Stated(Seat.Id seat, Optional<Opinion> before, Optional<Opinion> after) {

    public Optional<Opinion> at(Moment moment) {
      return switch (moment) {
        case BEFORE -> before;
        case AFTER -> after;
      };
    }

    private Stated with(Moment moment, Opinion opinion) {
      return switch (moment) {
        case BEFORE -> new Stated(seat, Optional.of(opinion), after);
        case AFTER -> new Stated(seat, before, Optional.of(opinion));
      };
    }
  }

  public Optional<Stated> of(Seat.Id seat) {
    return Optional.ofNullable(stated.get(seat.number()));
  }

  /// The seats that have stated theirs.
  public Stream<Seat.Id> stated(Moment moment) {
    return stated.values().stream().filter(s -> s.at(moment).isPresent()).map(Stated::seat);
  }

  Opinions with(Seat.Id seat, Moment moment, Opinion opinion) {
    var before = of(seat).orElse(new Stated(seat, Optional.empty(), Optional.empty()));
    return new Opinions(stated.plus(seat.number(), before.with(moment, opinion)), over);
  }

  /// Whoever leaves before the end takes their opinion along: it is not for the next holder to see.
  Opinions without(Seat.Id seat) {
    return over ? this : new Opinions(stated.minus(seat.number()), false);
  }

  Opinions ended() {
    return new Opinions(stated, true);
  }

  /// The moment a panel is at; empty where nothing is asked now, or ever.
  static Optional<Moment> moment(Panel panel) {
    if (panel.settings().opinion().isEmpty() || panel.isClosed() || panel.opinions().over())
      return Optional.empty();
    if (panel.openPhase().filter(phase -> phase.kind() == PhaseKind.REPORT).isPresent())
      return Optional.of(Moment.AFTER);
    return hasTalked(panel.phases()) ? Optional.empty() : Optional.of(Moment.BEFORE);
  }

  private static boolean hasTalked(List<Phase> phases) {
    return phases.stream()
        .anyMatch(p -> p.kind().compareTo(PhaseKind.EXCHANGE) >= 0 && p.opened().isPresent());
  }
}

package org.parley.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How long each seat and each role has spoken, reckoned from the speeches on record.
public record SpeakingTime(Map<Seat.Id, Duration> seats, Map<Role.Id, Duration> roles) {

  public SpeakingTime {
    seats = Map.copyOf(seats);
    roles = Map.copyOf(roles);
  }

  /// With the speech that goes on, as long as it has lasted.
  public static SpeakingTime of(Floor floor, Instant now) {
    return sum(floor, speech -> speech.lasted(now));
  }

  /// With the speech that goes on counted as long as it may take: so the order of those who wait
  /// does not change while they do.
  static SpeakingTime granted(Floor floor) {
    var limit = Duration.ofSeconds(floor.terms().speechSeconds());
    return sum(floor, speech -> speech.ended().map(speech::lasted).orElse(limit));
  }

  private static SpeakingTime sum(Floor floor, Function<Floor.Speech, Duration> lasted) {
    var seats = new HashMap<Seat.Id, Duration>();
    var roles = new HashMap<Role.Id, Duration>();
    for (var speech : floor.speeches()) {
      var time = lasted.apply(speech);
      seats.merge(speech.seat(), time, Duration::plus);
      speech.role().ifPresent(role -> roles.merge(role, time, Duration::plus));
    }
    return new SpeakingTime(seats, roles);
  }

  public Duration of(Seat.Id seat) {
    return seats.getOrDefault(seat, Duration.ZERO);
  }

  public Duration of(Role.Id role) {
    return roles.getOrDefault(role, Duration.ZERO);
  }

  /// Of a seat's role; whoever speaks for none is a role of their own.
  Duration ofRole(Seat seat) {
    return seat.role().map(this::of).orElseGet(() -> of(seat.id()));
  }

  /// Of all seats together.
  public Duration total() {
    return seats.values().stream().reduce(Duration.ZERO, Duration::plus);
  }

  /// How much of its time a role has used, 1 for all of it; empty where roles have no budget.
  public Optional<Double> used(Role.Id role, FloorTerms terms) {
    return terms.roleMinutes() == 0
        ? Optional.empty()
        : Optional.of(of(role).toMillis() / (terms.roleMinutes() * 60_000.0));
  }
}

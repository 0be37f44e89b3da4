package org.parley.panel;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How much each vote counts in a round. A seat that is not named counts as its role does, and a
/// role that is not named counts once.
///
/// @param roles weights from 1 on
/// @param seats weights from 1 on; they go before those of the roles
public record Weights(Map<Role.Id, Integer> roles, Map<Seat.Id, Integer> seats) {

  public static final int MOST = 1_000;

  /// Each vote counts once.
  public static final Weights EQUAL = new Weights(Map.of(), Map.of());

  public Weights {
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
    seats = Collections.unmodifiableMap(new TreeMap<>(seats));
  }

  public boolean isEqual() {
    return roles.isEmpty() && seats.isEmpty();
  }

  Weights without(Seat.Id seat) {
    var left = new TreeMap<>(seats);
    left.remove(seat);
    return new Weights(roles, left);
  }

  public int of(Seat seat) {
    int ofRole = seat.role().map(role -> roles.getOrDefault(role, 1)).orElse(1);
    return seats.getOrDefault(seat.id(), ofRole);
  }
}

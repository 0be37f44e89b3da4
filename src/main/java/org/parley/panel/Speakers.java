package org.parley.panel;

import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Who was named to speak for a role, where roles state positions.
///
/// @param named by role
public record Speakers(PMap<Role.Id, Seat.Id> named) {

  static final Speakers NONE = new Speakers(HashTreePMap.empty());

  public Optional<Seat.Id> of(Role.Id role) {
    return Optional.ofNullable(named.get(role));
  }

  Speakers with(Role.Id role, Seat.Id seat) {
    return new Speakers(named.plus(role, seat));
  }

  /// Whoever gets up speaks for nobody any more.
  Speakers without(Seat.Id seat) {
    return new Speakers(
        named.minusAll(
            named.entrySet().stream()
                .filter(each -> each.getValue().equals(seat))
                .map(Map.Entry::getKey)
                .toList()));
  }
}

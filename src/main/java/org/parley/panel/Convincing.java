package org.parley.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that was said, and how many seats find it convincing.
///
/// @param roles how many of each role, in the panel's order; none where that is not shown
public record Convincing(Reply.Target target, int seats, Map<Role.Id, Integer> roles) {

  static List<Convincing> of(Panel panel) {
    return panel.discussion().voices().convincing().entrySet().stream()
        .filter(marked -> !marked.getValue().isEmpty() && panel.isOpenToAll(marked.getKey()))
        .map(marked -> of(panel, marked.getKey(), marked.getValue()))
        .sorted(
            Comparator.comparingInt((Convincing it) -> it.roles().size())
                .thenComparingInt(Convincing::seats)
                .reversed()
                .thenComparing(it -> it.target().toString()))
        .toList();
  }

  private static Convincing of(Panel panel, Reply.Target target, Collection<Seat.Id> seats) {
    boolean named = panel.anonymityOfOthers(target) == Anonymity.NAMED;
    return new Convincing(target, seats.size(), named ? byRole(panel, seats) : Map.of());
  }

  private static Map<Role.Id, Integer> byRole(Panel panel, Collection<Seat.Id> seats) {
    var roles = new LinkedHashMap<Role.Id, Integer>();
    for (var role : panel.topic().roles()) {
      int n =
          (int)
              seats.stream()
                  .filter(id -> panel.seat(id).flatMap(Seat::role).equals(Optional.of(role.id())))
                  .count();
      if (n > 0) roles.put(role.id(), n);
    }
    return roles;
  }
}

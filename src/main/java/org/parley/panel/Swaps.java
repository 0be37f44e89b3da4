package org.parley.panel;

import java.util.Map;
import java.util.Optional;
import org.pcollections.IntTreePMap;

/// Who argued for whom, in the phases in which roles were swapped.
///
/// @param byPhase by the number of the phase
public record Swaps(IntTreePMap<Swap> byPhase) {

  static final Swaps NONE = new Swaps(IntTreePMap.empty());

  /// One draw. Each role argues for one other, and is argued for by one other.
  ///
  /// @param seed of the lot
  public record Swap(long seed, Map<Role.Id, Role.Id> arguesFor) {
    public Swap {
      arguesFor = Map.copyOf(arguesFor);
    }

    /// The role that a role argues for; empty where it came to the table after the draw.
    public Optional<Role.Id> of(Role.Id role) {
      return Optional.ofNullable(arguesFor.get(role));
    }
  }

  /// What was drawn for a phase; empty where too few roles sat there to swap.
  public Optional<Swap> of(Phase phase) {
    return Optional.ofNullable(byPhase.get(phase.number()));
  }

  boolean isEmpty() {
    return byPhase.isEmpty();
  }

  Swaps with(int phase, Swap swap) {
    return new Swaps(byPhase.plus(phase, swap));
  }
}

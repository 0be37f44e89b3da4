package org.parley.transcript;

import java.util.Optional;
import java.util.UUID;

/// What is kept of the last opinion map of each consultation, so that the next is drawn like it and
/// its groups keep their letters: after a restart, and on every node. Nothing of any single person,
/// and not part of the record: without it letters may change, and nothing else.
public interface Drawings {

  /// @param number grows by one each time one is kept
  record Drawing(long number, byte[] landmarks) {}

  Optional<Drawing> last(UUID consultation);

  /// Puts a drawing in the place of the one before.
  ///
  /// @param before its number; 0 where there was none
  /// @return false if another node has kept one meanwhile; then nothing was kept
  boolean keep(UUID consultation, long before, byte[] landmarks);
}

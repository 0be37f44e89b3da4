package org.parley.transcript;

import java.util.UUID;

/// Where a transcript stands: how long it is, and the hash that vouches for all of it.
///
/// @param sequence of the last entry, 0 before the first
public record Head(long sequence, Hash hash) {

  /// The head of a stream that has no entries.
  public static Head start(UUID stream) {
    return new Head(0, Chain.genesis(stream));
  }
}

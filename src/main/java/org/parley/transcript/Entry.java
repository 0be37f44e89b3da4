package org.parley.transcript;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One entry of a stream's transcript.
///
/// @param sequence from 1, without gaps
/// @param at when it was recorded, to the millisecond
/// @param type what kind of event the payload is, at most 64 characters
/// @param version of the payload's shape, from 1
/// @param content what was recorded, empty once redacted
/// @param payloadHash of the content; stays when the content is redacted
/// @param hash over this entry and, through the hash before it, over all before it
public record Entry(
    UUID stream,
    long sequence,
    Instant at,
    String type,
    int version,
    Optional<Content> content,
    Hash payloadHash,
    Hash hash) {

  /// @param salt hex digits of 16 random bytes, so that a redacted payload cannot be guessed from
  ///   its hash
  /// @param payload JSON
  public record Content(String salt, String payload) {}

  public Head head() {
    return new Head(sequence, hash);
  }

  public boolean isRedacted() {
    return content.isEmpty();
  }
}

package org.parley.transcript;

/// What became of a batch.
public sealed interface Appended {

  /// It is on disk.
  record Stored(Head head) implements Appended {}

  /// Nothing of it was stored, since the stream has gone on; read on from where you stand.
  record Behind() implements Appended {}
}

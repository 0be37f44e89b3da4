package org.parley.transcript;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Where transcripts are kept.
public interface Transcripts {

  /// Entries of a stream in their order.
  ///
  /// @param after the sequence number to read on from, 0 for the beginning
  List<Entry> read(UUID stream, long after, int limit);

  /// Where a stream stands; [Head#start] if it has no entries.
  Head head(UUID stream);

  /// Appends entries that follow `before`, all or none. Answers at once; the future completes when
  /// they are on disk, or with [Appended.Behind] when the stream went on without them, be it by
  /// these very entries. Batches of a stream are taken in the order they were handed in. Where the
  /// future completes exceptionally, they may be stored, now or a little later: whoever reads on
  /// knows them by their hashes, and the same entries are never stored twice.
  CompletableFuture<Appended> append(Head before, List<Entry> entries);

  /// Takes away what an entry says; the chain still verifies.
  void redact(UUID stream, long sequence);

  /// Tells what others append from now on.
  void watch(Watcher watcher);

  /// Hears of what was appended elsewhere, not of what was appended here. To be answered quickly.
  interface Watcher {

    /// A stream went on.
    void appended(UUID stream);

    /// Any stream may have gone on; nothing was heard for a while.
    void missed();
  }
}

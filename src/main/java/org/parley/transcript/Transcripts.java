package org.parley.transcript;

import java.util.List;
import java.util.Optional;
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

  /// Appends entries as above and acts on the stream's boxes, all or nothing. There may be no
  /// entries at all. A batch is also [Appended.Behind] if a slip's box has been destroyed, or if
  /// the box to be destroyed holds other slips than it did when it was counted. Doing the same once
  /// more does no harm.
  CompletableFuture<Appended> append(
      UUID stream, Head before, List<Entry> entries, List<BoxAct> acts);

  /// What is in a sealed box; empty once it is destroyed.
  Optional<OpenedBox> open(UUID stream, int box);

  /// The receipt of a voter whose slip is in the box, as long as that is sealed; empty where
  /// another holder put it in.
  Optional<String> receipt(UUID stream, int box, int voter, int holder);

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

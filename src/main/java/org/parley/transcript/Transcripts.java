package org.parley.transcript;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// Where transcripts are kept.
public interface Transcripts {

  /// Entries of a stream in their order.
  ///
  /// @param after the sequence number to read on from, 0 for the beginning
  List<Entry> read(UUID stream, long after, int limit);

  /// Where a stream stands; [Head#start] if it has no entries.
  Head head(UUID stream);

  /// Appends entries that follow `before`, all or none. Answers at once; the future completes when
  /// they are on disk, or with [Appended.Behind] when the stream went on without them. Batches of a
  /// stream are taken in the order they were handed in, and one that follows a batch that failed
  /// fails as well. Where the future completes exceptionally, whether they were stored is unknown:
  /// read on before deciding anything.
  CompletableFuture<Appended> append(Head before, List<Entry> entries);

  /// Takes away what an entry says; the chain still verifies.
  void redact(UUID stream, long sequence);

  /// Calls when somebody else may have appended to a stream. Not called for what is appended here.
  void onChange(Consumer<UUID> listener);
}

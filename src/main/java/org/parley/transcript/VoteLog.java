package org.parley.transcript;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Where the votes of one consultation are kept: rows that are only ever added.
public interface VoteLog {

  /// Appends rows behind the first `before` of them, all or none, and returns when they are on
  /// disk.
  ///
  /// @return false if another node has appended there meanwhile; then nothing was stored
  /// @throws RuntimeException where nobody knows whether they were stored; whoever reads on sees
  boolean append(long before, List<VoteRow> rows);

  /// Tells the rows behind the first `after` of them, in their order.
  ///
  /// @return how many rows there were
  long read(long after, Consumer<VoteRow> each);

  /// Takes numbers for participants that nobody else will get.
  ///
  /// @return the first of `count` numbers
  int takeNumbers(int count);

  /// By which participants get other numbers in what is published.
  byte[] secret();

  /// Where the logs are.
  interface Logs {

    /// The log of a consultation; an empty one where there was none.
    VoteLog log(UUID consultation);

    /// Whether other nodes may write to the same logs.
    boolean areShared();
  }
}

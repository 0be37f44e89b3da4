package org.parley.transcript;

/// What checking a chain found.
public sealed interface Verification {

  /// Every entry is as it was recorded, up to this head.
  record Intact(Head head) implements Verification {}

  /// @param sequence the first entry that is not, or is missing
  record Broken(long sequence, Fault fault) implements Verification {}

  enum Fault {
    /// The payload does not match its hash.
    PAYLOAD_CHANGED,
    /// Time, type, version or a hash was changed, or an entry before it was.
    ENTRY_CHANGED,
    /// An entry is missing, doubled or in another place.
    OUT_OF_SEQUENCE,
    /// The entry belongs to another stream.
    FOREIGN_ENTRY,
    /// The witnessed head lies beyond the end.
    CUT_OFF,
    /// The entry with the witnessed head's number has another hash.
    OTHER_HISTORY
  }
}

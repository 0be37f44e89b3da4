package org.parley.transcript.json;

import org.parley.transcript.Entry;

/// An entry that cannot be turned into an event: written by a newer Parley, damaged, or redacted.
public final class UnreadableEntry extends RuntimeException {

  private static final long serialVersionUID = 1;

  private UnreadableEntry(String message, Throwable cause) {
    super(message, cause);
  }

  private UnreadableEntry(String message) {
    super(message);
  }

  static UnreadableEntry unknown(Entry entry) {
    return new UnreadableEntry(
        "entry "
            + entry.sequence()
            + " of "
            + entry.stream()
            + ", of type '"
            + entry.type()
            + "' version "
            + entry.version()
            + ", was written by a newer Parley; update this one to read it");
  }

  static UnreadableEntry redacted(Entry entry) {
    return new UnreadableEntry(
        "entry " + entry.sequence() + " of " + entry.stream() + " has been redacted");
  }

  static UnreadableEntry damaged(Entry entry, Throwable cause) {
    return new UnreadableEntry(
        "entry " + entry.sequence() + " of " + entry.stream() + " is damaged", cause);
  }
}

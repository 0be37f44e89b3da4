package org.parley.room;

import java.util.Optional;
import org.parley.consultation.Consultation;

/// Reads a consultation's record entry by entry, and later on from there, without its hall. Not for
/// several threads.
public final class Chronicle {

  private final Consultation.Id id;
  private final Ledger ledger;
  private Optional<Ledger.Page> page = Optional.empty();

  Chronicle(Consultation.Id id, Ledger ledger) {
    this.id = id;
    this.ledger = ledger;
  }

  /// Hears of each entry but the first.
  public interface Reader {

    /// @param sequence the place of the entry
    void entry(long sequence, Consultation before, Consultation after);
  }

  /// The place of the last entry that was read; 0 before any.
  public long sequence() {
    return page.map(read -> read.head().sequence()).orElse(0L);
  }

  /// Reads what was not read yet.
  ///
  /// @throws NoSuchConsultation if nothing is recorded of it
  public void readOn(Reader reader) {
    var from = page.or(ledger::first).orElseThrow(() -> new NoSuchConsultation(id));
    page =
        Optional.of(
            ledger.readOn(
                from,
                (before, after) ->
                    reader.entry(
                        after.head().sequence(), before.consultation(), after.consultation())));
  }
}

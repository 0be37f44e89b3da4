package org.parley.room;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationEvent;
import org.parley.consultation.Happening;
import org.parley.transcript.Appended;
import org.parley.transcript.BrokenTranscript;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.Verification;
import org.parley.transcript.json.ConsultationJson;
import org.parley.transcript.json.FirstEntry;

/// The transcript of one consultation, read and written entry by entry. What was changed after it
/// was recorded is not taken for true.
final class Ledger {

  private static final int PAGE = 1_000;

  private final Consultation.Id id;
  private final Transcripts transcripts;
  private final Timing timing;
  private final ConsultationJson json = new ConsultationJson();
  private final Salt salt;

  Ledger(Consultation.Id id, Transcripts transcripts, Timing timing, Salt salt) {
    this.id = id;
    this.transcripts = transcripts;
    this.timing = timing;
    this.salt = salt;
  }

  /// A consultation and where its transcript stands.
  ///
  /// @param at the time of the last entry; none is ever recorded with an earlier one
  record Page(Consultation consultation, Head head, Instant at) {

    Instant notBefore(Instant now) {
      var exact = now.truncatedTo(ChronoUnit.MILLIS);
      return exact.isBefore(at) ? at : exact;
    }
  }

  /// The consultation as all of its entries tell it; empty if there are none.
  Optional<Page> whole() {
    return first().map(this::readOn);
  }

  /// The consultation as it began; empty if it has not, or if a panel has.
  Optional<Page> first() {
    var first = transcripts.read(id.value(), 0, 1);
    if (first.isEmpty() || FirstEntry.isOfPanel(first.getFirst())) return Optional.empty();
    verify(Head.start(id.value()), first);
    var happening = json.happening(first.getFirst());
    return Optional.of(
        new Page(Consultation.begin(happening), first.getFirst().head(), happening.at()));
  }

  /// The same with what was recorded since.
  Page readOn(Page from) {
    return readOn(from, (_, _) -> {});
  }

  /// @param each hears of how things stood before and after each entry
  Page readOn(Page from, BiConsumer<Page, Page> each) {
    var page = from;
    List<Entry> entries;
    do {
      entries = transcripts.read(id.value(), page.head().sequence(), PAGE);
      verify(page.head(), entries);
      for (var entry : entries) {
        var happening = json.happening(entry);
        var next = new Page(page.consultation().after(happening), entry.head(), happening.at());
        each.accept(page, next);
        page = next;
      }
    } while (entries.size() == PAGE);
    return page;
  }

  private void verify(Head head, List<Entry> entries) {
    if (Chain.verify(id.value(), head, entries, Optional.empty())
        instanceof Verification.Broken broken) throw new BrokenTranscript(id.value(), broken);
  }

  /// The first entries of a consultation; false if there are others.
  boolean begin(Instant at, Actor by, List<ConsultationEvent> events) {
    return store(Head.start(id.value()), at, by, events).isPresent();
  }

  /// Records events and returns when they are on disk.
  ///
  /// @return how things stand then; empty if others have recorded something meanwhile
  /// @throws RecordUnreachable if nobody knows whether they are
  Optional<Page> append(Page page, Instant at, Actor by, List<ConsultationEvent> events) {
    return store(page.head(), at, by, events)
        .map(
            head -> {
              var consultation = page.consultation();
              for (var event : events)
                consultation = consultation.after(new Happening(at, by, event));
              return new Page(consultation, head, at);
            });
  }

  private Optional<Head> store(Head before, Instant at, Actor by, List<ConsultationEvent> events) {
    var drafts = new ArrayList<Draft>(events.size());
    for (var event : events) drafts.add(json.draft(new Happening(at, by, event), salt.next()));
    var entries = Chain.seal(id.value(), before, drafts);
    try {
      return switch (transcripts
          .append(before, entries)
          .get(timing.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        case Appended.Stored(var head) -> Optional.of(head);
        case Appended.Behind _ ->
            // Perhaps by these very entries.
            transcripts.read(id.value(), before.sequence(), entries.size()).equals(entries)
                ? Optional.of(entries.getLast().head())
                : Optional.empty();
      };
    } catch (ExecutionException | TimeoutException e) {
      throw RecordUnreachable.silent(id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RecordUnreachable.silent(id);
    }
  }
}

package org.parley.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.transcript.BrokenTranscript;
import org.parley.transcript.Chain;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.Verification;
import org.parley.transcript.json.FirstEntry;
import org.parley.transcript.json.PanelJson;

/// Reads a panel's transcript. What was changed after it was recorded is not taken for true.
final class Reader {

  static final int PAGE = 1_000;

  private final Panel.Id panel;
  private final Transcripts transcripts;
  private final PanelJson json;

  Reader(Panel.Id panel, Transcripts transcripts, PanelJson json) {
    this.panel = panel;
    this.transcripts = transcripts;
    this.json = json;
  }

  /// What an entry says, and where the transcript stands with it.
  record Said(Head head, Happening happening) {}

  /// The panel as all of its entries tell it; empty if there are none, or they are those of a
  /// consultation.
  Optional<Standing> whole() {
    var head = Head.start(panel.value());
    Optional<Standing> standing = Optional.empty();
    List<Entry> page;
    do {
      page = after(head);
      if (standing.isEmpty() && !page.isEmpty() && FirstEntry.isOfConsultation(page.getFirst()))
        return Optional.empty();
      for (var said : understand(head, page))
        standing =
            Optional.of(
                standing
                    .map(so -> so.after(said.happening(), said.head()))
                    .orElseGet(() -> Standing.begin(said.happening(), said.head())));
      if (!page.isEmpty()) head = page.getLast().head();
    } while (page.size() == PAGE);
    return standing;
  }

  /// The panel as it was convened.
  Standing first() {
    var head = Head.start(panel.value());
    var said = understand(head, transcripts.read(panel.value(), 0, 1)).getFirst();
    return Standing.begin(said.happening(), said.head());
  }

  /// The panel after a moment, read on from an earlier one.
  Standing until(Standing from, Instant moment) {
    var standing = from;
    while (true) {
      var page = after(standing.head());
      for (var said : understand(standing.head(), page)) {
        if (said.happening().at().isAfter(moment)) return standing;
        standing = standing.after(said.happening(), said.head());
      }
      if (page.size() < PAGE) return standing;
    }
  }

  /// The next entries, at most a page of them; empty at the end.
  List<Entry> after(Head head) {
    return transcripts.read(panel.value(), head.sequence(), PAGE);
  }

  /// @param entries those that follow the head
  /// @throws BrokenTranscript if they do not
  /// @throws org.parley.transcript.json.UnreadableEntry if one is beyond this Parley
  List<Said> understand(Head head, List<Entry> entries) {
    if (Chain.verify(panel.value(), head, entries, Optional.empty())
        instanceof Verification.Broken broken) throw new BrokenTranscript(panel.value(), broken);
    var lines = new ArrayList<Said>(entries.size());
    for (var entry : entries) lines.add(new Said(entry.head(), json.happening(entry)));
    return lines;
  }
}

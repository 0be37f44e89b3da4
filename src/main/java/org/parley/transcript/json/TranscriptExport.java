package org.parley.transcript.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;

/// A panel's transcript as a file that anybody can check, with nothing in it that is not open to
/// everybody who may look at the panel.
public final class TranscriptExport {

  private static final int PAGE = 1_000;

  private final Transcripts transcripts;
  private final PanelJson json = new PanelJson();

  public TranscriptExport(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /// Writes JSON lines, a page at a time, and leaves the stream open.
  ///
  /// @param panel as it stands at `head`, or later
  /// @param head how far to write
  public void write(Panel panel, Head head, OutputStream out) throws IOException {
    var stream = panel.id().value();
    line(out, TranscriptLine.write(new TranscriptLine.Whole(stream, head)));
    long after = 0;
    while (after < head.sequence()) {
      var page = page(panel, after, head);
      for (var entry : page) line(out, TranscriptLine.write(entry, withheld(panel, entry)));
      after = page.getLast().sequence();
    }
  }

  private List<Entry> page(Panel panel, long after, Head head) {
    var page =
        transcripts.read(panel.id().value(), after, (int) Math.min(PAGE, head.sequence() - after));
    if (page.isEmpty())
      throw new IllegalStateException("panel " + panel.id() + " ends at entry " + after);
    return page;
  }

  private Optional<Withheld> withheld(Panel panel, Entry entry) {
    if (entry.isRedacted()) return Optional.of(Withheld.REDACTED);
    try {
      return Withheld.of(panel, json.happening(entry).event());
    } catch (UnreadableEntry e) {
      return Optional.of(Withheld.UNKNOWN);
    }
  }

  private static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(UTF_8));
    out.write('\n');
  }
}

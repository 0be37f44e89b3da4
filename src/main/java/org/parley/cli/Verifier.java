package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.transcript.Chain;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.json.TranscriptLine;

/// Checks the entries of a transcript one after another.
final class Verifier {

  private final TranscriptLine.Whole whole;
  private final Optional<String> witness;
  private Head head;
  private long line = 1;
  private long withheld;
  private Optional<Long> witnessed = Optional.empty();
  private Optional<String> fault = Optional.empty();

  /// @param witness the first digits of a hash that was seen elsewhere, and has to be in here
  Verifier(TranscriptLine.Whole whole, Optional<String> witness) {
    this.whole = whole;
    this.witness = witness;
    this.head = Head.start(whole.stream());
  }

  UUID stream() {
    return whole.stream();
  }

  /// @return whether to go on
  boolean take(long line, Entry entry) {
    this.line = line;
    if (Chain.verify(stream(), head, List.of(entry), Optional.empty())
        instanceof Verification.Broken(var sequence, var why)) {
      var key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
      fault = Optional.of(say("broken." + key, sequence, entry.sequence()));
      return false;
    }
    head = entry.head();
    if (entry.isRedacted()) withheld++;
    if (witness.filter(head.hash().toString()::startsWith).isPresent())
      witnessed = Optional.of(head.sequence());
    return true;
  }

  /// The line of the fault, and what it is; empty where there is none.
  Optional<String> fault() {
    return fault
        .or(() -> head.equals(whole.head()) ? Optional.empty() : Optional.of(incomplete()))
        .or(() -> witness.filter(_ -> witnessed.isEmpty()).map(w -> say("broken.no-witness", w)))
        .map(reason -> line + ": " + reason);
  }

  private String incomplete() {
    long named = whole.head().sequence();
    return head.sequence() < named
        ? say("broken.cut-off", head.sequence() + 1, named)
        : say("broken.other-history", named);
  }

  String intact() {
    var text = say("intact", head.sequence(), head.hash(), withheld);
    return witnessed.map(at -> text + "\n" + say("witnessed", at)).orElse(text);
  }

  private static String say(String key, Object... quoted) {
    return BadInput.words("cli.verify." + key, List.of(quoted));
  }
}

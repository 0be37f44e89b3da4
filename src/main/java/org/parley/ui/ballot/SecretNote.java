package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Said on the sheet of a secret round to those who have voted: that their ballot is in the box,
/// for how long they still see what they chose, the receipt by which they find it among those
/// counted, and where the record stood: whoever distrusts the server's owner notes both. Whoever
/// took the seat over is told that a ballot is there, and not the receipt of who put it in. Once
/// the round is closed nothing is in the box any more, and the receipts are there to be read.
final class SecretNote extends Div {

  private final Visit visit;
  private final Round.Id id;
  private final Paragraph box = new Paragraph();
  private final Paragraph proves = new Paragraph();
  private final Paragraph list;
  private Optional<String> code = Optional.empty();
  private boolean anothers;

  SecretNote(Visit visit, Round.Id id) {
    this.visit = visit;
    this.id = id;
    list =
        new Paragraph(
            new Anchor(
                Routes.receipts(visit.panel(), id),
                Words.say("ballot.secret.receipts", id.number())));
    addClassNames("stack", "small");
    add(box);
    setVisible(false);
  }

  /// The receipt of who reads this, where they have one.
  Optional<String> code() {
    return code;
  }

  /// @param castHere whether what was cast still stands on this sheet
  void show(PanelNow now, Round round, boolean castHere) {
    boolean open = round.isOpen();
    if (open && code.isEmpty() && (castHere || !anothers)) look(theirs(now, round), now);
    setVisible(code.isPresent() || open && anothers);
    box.setVisible(open);
    list.setVisible(!open);
    Wording.put(box, Words.say("ballot.secret.in-box" + (castHere ? ".here" : whose())));
    Wording.put(proves, Words.say(open ? "ballot.secret.proves" : "ballot.secret.proves.closed"));
  }

  private String whose() {
    return anothers ? ".anothers" : "";
  }

  private void look(Round.Theirs theirs, PanelNow now) {
    if (theirs == Round.Theirs.NO) return;
    code = visit.receipt(id);
    code.ifPresent(it -> note(it, now));
    anothers = code.isEmpty() && theirs == Round.Theirs.MAYBE;
  }

  private void note(String code, PanelNow now) {
    var head = visit.head();
    add(
        noted("ballot.secret.receipt", code),
        proves,
        list,
        noted("ballot.secret.record", head.hash().brief(), head.sequence(), Words.hour(now.at())),
        new Paragraph(Words.say("ballot.secret.record.proves")));
  }

  private static Paragraph noted(String key, String code, Object... values) {
    var line = new Paragraph(Words.say(key, values) + " ");
    line.add(new Code(code));
    return line;
  }

  private static Round.Theirs theirs(PanelNow now, Round round) {
    return now.actor().seat().map(round::theirs).orElse(Round.Theirs.NO);
  }
}

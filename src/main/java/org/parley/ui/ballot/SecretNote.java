package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Said on the sheet of a secret round to those who have voted: that their ballot is in the box,
/// for how long they still see what they chose, the receipt by which they find it among those
/// counted, and where the record stands: whoever distrusts the server's owner notes both. Whoever
/// took the seat over is told that a ballot is there, and not the receipt of who put it in.
final class SecretNote extends Div {

  private final Visit visit;
  private final Round.Id id;
  private final Paragraph box = new Paragraph();
  private boolean shown;
  private boolean anothers;

  SecretNote(Visit visit, Round.Id id) {
    this.visit = visit;
    this.id = id;
    addClassNames("stack", "small");
    add(box);
    setVisible(false);
  }

  /// @param castHere whether what was cast still stands on this sheet
  void show(PanelNow now, boolean castHere) {
    if (!shown && (castHere || !anothers)) look(theirs(now));
    Wording.put(box, Words.say("ballot.secret.in-box" + (castHere ? ".here" : whose())));
  }

  private String whose() {
    return anothers ? ".anothers" : "";
  }

  private void look(Round.Theirs theirs) {
    if (theirs == Round.Theirs.NO) return;
    var code = visit.receipt(id);
    code.ifPresent(this::note);
    anothers = code.isEmpty() && theirs == Round.Theirs.MAYBE;
    setVisible(shown || anothers);
  }

  private void note(String code) {
    shown = true;
    var head = visit.head();
    add(
        noted("ballot.secret.receipt", code),
        new Paragraph(Words.say("ballot.secret.proves")),
        noted("ballot.secret.record", head.hash().brief(), head.sequence()),
        new Paragraph(Words.say("ballot.secret.record.proves")));
  }

  private static Paragraph noted(String key, String code, Object... values) {
    var line = new Paragraph(Words.say(key, values) + " ");
    line.add(new Code(code));
    return line;
  }

  private Round.Theirs theirs(PanelNow now) {
    return now.panel()
        .round(id)
        .flatMap(round -> now.actor().seat().map(round::theirs))
        .orElse(Round.Theirs.NO);
  }
}

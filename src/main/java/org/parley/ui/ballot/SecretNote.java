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
/// counted, and where the record stands: whoever distrusts the server's owner notes both.
final class SecretNote extends Div {

  private final Visit visit;
  private final Round.Id id;
  private final Paragraph box = new Paragraph();
  private boolean shown;

  SecretNote(Visit visit, Round.Id id) {
    this.visit = visit;
    this.id = id;
    addClassNames("stack", "small");
    setVisible(false);
  }

  /// @param castHere whether what was cast still stands on this sheet
  void show(PanelNow now, boolean castHere) {
    Wording.put(box, Words.say(castHere ? "ballot.secret.in-box.here" : "ballot.secret.in-box"));
    if (shown || !voted(now)) return;
    var code = visit.receipt(id);
    if (code.isEmpty()) return;
    shown = true;
    var head = visit.head();
    add(
        box,
        noted("ballot.secret.receipt", code.get()),
        new Paragraph(Words.say("ballot.secret.proves")),
        noted("ballot.secret.record", head.hash().brief(), head.sequence()),
        new Paragraph(Words.say("ballot.secret.record.proves")));
    setVisible(true);
  }

  private static Paragraph noted(String key, String code, Object... values) {
    var line = new Paragraph(Words.say(key, values) + " ");
    line.add(new Code(code));
    return line;
  }

  private boolean voted(PanelNow now) {
    return now.panel().round(id).stream()
        .anyMatch(
            round ->
                round.isSecret()
                    && now.actor().seat().stream()
                        .anyMatch(seat -> round.voted().contains(seat.number())));
  }
}

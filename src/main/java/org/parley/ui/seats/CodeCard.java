package org.parley.ui.seats;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Confirmation;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.QrPicture;

/// The panel's code, to be read out, typed or photographed.
final class CodeCard extends Div {

  private final Div place = new Div();
  private final Runnable renew;
  private String shown = "";

  CodeCard(Runnable renew) {
    this.renew = renew;
    place.addClassName("invite");
    add(Card.titled(Words.say("seats.code.title"), place));
  }

  /// @param address where the code is typed, without what comes before the server's name
  void show(String code, String link, String address) {
    if (link.equals(shown)) return;
    shown = link;
    var words = new Span(code);
    words.addClassName("code");
    var about = new Paragraph(Words.say("seats.code.about", address));
    var copy = new CopyButton(Words.say("seats.code.copy"), Words.say("seats.copied"), link);
    var other = new Button(Words.say("seats.code.renew"), _ -> confirm());
    other.addThemeName("tertiary");
    var acts = new Div(copy, other);
    acts.addClassName("row");
    var note = new Paragraph(Words.say("seats.code.note"));
    note.addClassName("small");
    var side = new Div(about, words, acts, note);
    side.addClassName("stack");
    place.removeAll();
    place.add(new QrPicture(link, Words.say("seats.code.picture", code)), side);
  }

  private void confirm() {
    Confirmation.ask(
        Words.say("seats.code.renew.title"),
        Words.say("seats.code.renew.text"),
        Words.say("seats.code.renew.yes"),
        () -> renew.run());
  }
}

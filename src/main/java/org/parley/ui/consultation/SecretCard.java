package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.parley.consultation.Consultation;
import org.parley.consultation.Settings.Entry;
import org.parley.people.EmbeddingSecrets;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Confirmation;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.Notice;

/// The secret with which a site vouches for its readers: made here, shown once, and renewed when it
/// has come into wrong hands.
final class SecretCard extends Div {

  private final EmbeddingSecrets secrets;
  private final Consultation.Id consultation;
  private final Div made = new Div();

  SecretCard(EmbeddingSecrets secrets, Consultation consultation) {
    this.secrets = secrets;
    this.consultation = consultation.id();
    made.addClassNames("stack", "made");
    var card =
        Card.titled(
            Words.say("consultation.secret"),
            new Paragraph(Words.say("consultation.secret.about")));
    if (consultation.settings().entry() != Entry.VOUCHED) {
      var unneeded = new Paragraph(Words.say("consultation.secret.unneeded"));
      unneeded.addClassName("small");
      card.add(unneeded);
    }
    var row = new Div(new Button(Words.say("consultation.secret.renew"), _ -> ask()));
    row.addClassNames("row", "fields-row");
    card.add(row, made);
    add(card);
  }

  private void ask() {
    Confirmation.ask(
        Words.say("consultation.secret.renew.title"),
        Words.say("consultation.secret.renew.text"),
        Words.say("consultation.secret.renew"),
        this::renew);
  }

  private void renew() {
    var secret = secrets.renew(consultation);
    var text = new Pre(secret);
    text.addClassName("snippet");
    made.removeAll();
    made.add(
        new Notice(Notice.Kind.WARN, Words.say("consultation.secret.once")),
        text,
        new CopyButton(Words.say("consultation.secret.copy"), Words.say("seats.copied"), secret));
  }
}

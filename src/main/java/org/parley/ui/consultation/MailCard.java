package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.consultation.Consultation;
import org.parley.consultation.Settings.Entry;
import org.parley.people.MailCodes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// How people take part by confirming an e-mail address, and whether this server can send mail.
final class MailCard extends Div {

  MailCard(MailCodes codes, Consultation consultation) {
    var now = new Paragraph(now(codes, consultation));
    now.addClassName("small");
    add(
        Card.titled(
            Words.say("consultation.mail"),
            new Paragraph(Words.say("consultation.mail.about")),
            now));
  }

  private static String now(MailCodes codes, Consultation consultation) {
    if (!codes.canBeSent()) return Words.say("consultation.mail.none");
    return consultation.settings().entry() == Entry.MAIL
        ? Words.say("consultation.mail.use", codes.used(consultation.id()))
        : Words.say("consultation.mail.unneeded");
  }
}

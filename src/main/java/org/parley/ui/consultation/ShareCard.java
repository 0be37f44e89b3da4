package org.parley.ui.consultation;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.parley.consultation.Consultation;
import org.parley.people.ConsultationCode;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.QrPicture;

/// How people come to a consultation: by link, by code, by picture, or in a page of another site.
final class ShareCard extends Div {

  ShareCard(Consultation consultation) {
    var link = ServerAddress.of(Routes.takePart(consultation.id()));
    var code = new Span(spaced(ConsultationCode.of(consultation.id())));
    code.addClassName("code");
    var open = new Anchor(Routes.takePart(consultation.id()), link);
    // A document of its own, not a view.
    open.setRouterIgnore(true);
    open.setTarget("_blank");
    var copied = Words.say("seats.copied");
    var side =
        new Div(
            new Paragraph(Words.say("consultation.share.about")),
            open,
            code,
            new CopyButton(Words.say("consultation.share.copy"), copied, link));
    side.addClassName("stack");
    var place =
        new Div(new QrPicture(link, Words.say("consultation.share.picture", code.getText())), side);
    place.addClassName("invite");
    add(Card.titled(Words.say("consultation.share"), place, embedding(link, copied)));
  }

  private static Details embedding(String link, String copied) {
    var snippet =
        """
        <script src="%s" async></script>
        <parley-consultation address="%s"></parley-consultation>"""
            .formatted(ServerAddress.of("embed.js"), link);
    var text = new Pre(snippet);
    text.addClassName("snippet");
    var all =
        new Div(
            new Paragraph(Words.say("consultation.embed.about")),
            text,
            new CopyButton(Words.say("consultation.embed.copy"), copied, snippet));
    all.addClassName("stack");
    return new Details(Words.say("consultation.embed"), all);
  }

  private static String spaced(ConsultationCode code) {
    var plain = code.toString().toUpperCase(Locale.ROOT);
    return plain.substring(0, 4) + "-" + plain.substring(4);
  }
}

package org.parley.ui.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.parley.consultation.Consultation;
import org.parley.consultation.Stage;
import org.parley.people.ConsultationCode;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.QrPicture;

/// How people come to a consultation: by link, by code, by picture, or in a page of another site.
/// Once it is closed, just where everybody reads what came out of it.
final class ShareCard extends Div {

  private final Card coming;
  private final Card reading;
  private final CopyButton copy;

  ShareCard(Consultation consultation) {
    var link = ServerAddress.of(Routes.takePart(consultation.id()));
    var copied = Words.say("seats.copied");
    var code = new Span(spaced(ConsultationCode.of(consultation.id())));
    code.addClassName("code");
    copy = new CopyButton(Words.say("consultation.share.copy"), copied, link);
    var side =
        side(
            new Paragraph(Words.say("consultation.share.about")),
            way(consultation, link),
            code,
            copy);
    var place =
        new Div(new QrPicture(link, Words.say("consultation.share.picture", code.getText())), side);
    place.addClassName("invite");
    coming = Card.titled(Words.say("consultation.share"), place, embedding(link, copied));
    var read =
        new Div(
            side(
                way(consultation, link),
                new CopyButton(Words.say("consultation.share.copy"), copied, link)));
    read.addClassName("invite");
    reading = Card.titled(Words.say("consultation.share.closed"), read);
    add(coming, reading);
  }

  /// @param first whether to hand on the link is what comes next
  void show(Stage stage, boolean first) {
    boolean closed = stage == Stage.CLOSED;
    coming.setVisible(!closed);
    reading.setVisible(closed);
    copy.setClassName("primary", first);
  }

  private static Anchor way(Consultation consultation, String link) {
    var open = new Anchor(Routes.takePart(consultation.id()), link);
    // A document of its own, not a view.
    open.setRouterIgnore(true);
    open.setTarget("_blank");
    return open;
  }

  private static Div side(Component... parts) {
    var side = new Div(parts);
    side.addClassName("stack");
    return side;
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

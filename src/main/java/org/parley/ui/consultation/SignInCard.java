package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.parley.consultation.Consultation;
import org.parley.consultation.Settings.Entry;
import org.parley.people.OidcPeople;
import org.parley.people.OidcProvider;
import org.parley.people.OidcProviders;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// How people take part by signing in elsewhere, and where this server lets them.
final class SignInCard extends Div {

  SignInCard(OidcProviders providers, OidcPeople people, Consultation consultation) {
    var now = new Paragraph(now(providers, people, consultation));
    now.addClassName("small");
    add(
        Card.titled(
            Words.say("consultation.sign-in"),
            new Paragraph(Words.say("consultation.sign-in.about")),
            now));
  }

  private static String now(OidcProviders providers, OidcPeople people, Consultation consultation) {
    if (providers.all().isEmpty()) return Words.say("consultation.sign-in.none");
    if (consultation.settings().entry() == Entry.OIDC)
      return Words.say("consultation.sign-in.use", people.count(consultation.id()));
    var names = providers.all().stream().map(OidcProvider::label).collect(Collectors.joining(", "));
    return Words.say("consultation.sign-in.unneeded", names);
  }
}

package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.EmbeddingSecrets;
import org.parley.people.MailCodes;
import org.parley.people.Moderators;
import org.parley.people.OidcPeople;
import org.parley.people.OidcProviders;
import org.parley.people.ParticipantCodes;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// Who has to do with a consultation: those who judge its statements, and how those who take part
/// are let in, until it is closed.
@Route("consultation/:consultation/people")
@AnonymousAllowed
class WhoView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Desks desks;
  private final Moderators moderators;
  private final ParticipantCodes codes;
  private final MailCodes mailCodes;
  private final OidcProviders providers;
  private final OidcPeople people;
  private final EmbeddingSecrets secrets;

  WhoView(
      Desks desks,
      Moderators moderators,
      ParticipantCodes codes,
      MailCodes mailCodes,
      OidcProviders providers,
      OidcPeople people,
      EmbeddingSecrets secrets) {
    super(Width.NARROW);
    this.desks = desks;
    this.moderators = moderators;
    this.codes = codes;
    this.mailCodes = mailCodes;
    this.providers = providers;
    this.people = people;
    this.secrets = secrets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desks.enterUntilClosed(event).ifPresent(this::show);
  }

  private void show(Desk desk) {
    removeAll();
    var consultation = desk.hall().consultation();
    add(
        new PageHeader(Words.say("consultation.who"), ""),
        new Anchor(Routes.consultation(consultation.id()), consultation.settings().title()),
        new ModeratorsCard(moderators, consultation.id()),
        new CodesCard(codes, desk.hall()),
        new MailCard(mailCodes, consultation),
        new SignInCard(providers, people, consultation),
        new SecretCard(secrets, consultation));
  }

  @Override
  public String getPageTitle() {
    return Words.say("consultation.who");
  }
}

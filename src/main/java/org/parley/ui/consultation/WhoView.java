package org.parley.ui.consultation;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.EmbeddingSecrets;
import org.parley.people.MailCodes;
import org.parley.people.Moderators;
import org.parley.people.OidcPeople;
import org.parley.people.OidcProviders;
import org.parley.people.ParticipantCodes;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// Who has to do with a consultation: those who judge its statements, and how those who take part
/// are let in. Once it is closed nobody is let in any more: whoever is here then is led to its
/// page.
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
  private @Nullable Desk desk;
  private Runnable end = () -> {};

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
    desk = desks.enterUntilClosed(event).orElse(null);
    if (desk != null) show(desk);
  }

  private void show(Desk desk) {
    removeAll();
    var consultation = desk.hall().consultation();
    add(
        new PageHeader(Words.say("consultation.who"), ""),
        back(consultation),
        new ModeratorsCard(moderators, consultation.id()),
        new CodesCard(codes, desk.hall()),
        new MailCard(mailCodes, consultation),
        new SignInCard(providers, people, consultation),
        new SecretCard(secrets, consultation));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (desk == null) return;
    var hall = desk.hall();
    var live = new Live(event.getUI(), () -> close(hall.consultation()));
    end = hall.listen(_ -> live.changed());
    live.changed();
  }

  private void close(Consultation consultation) {
    if (!consultation.isClosed()) return;
    removeAll();
    add(
        new PageHeader(Words.say("consultation.who"), ""),
        new EmptyState(
            Words.say("consultation.who.closed"),
            Words.say("consultation.who.closed.next"),
            back(consultation)));
  }

  private static Anchor back(Consultation consultation) {
    return new Anchor(Routes.consultation(consultation.id()), consultation.settings().title());
  }

  @Override
  protected void onDetach(DetachEvent event) {
    end.run();
  }

  @Override
  public String getPageTitle() {
    return Words.say("consultation.who");
  }
}

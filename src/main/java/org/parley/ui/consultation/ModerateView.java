package org.parley.ui.consultation;

import static java.util.concurrent.CompletableFuture.completedFuture;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.parley.people.Account;
import org.parley.people.Consultations;
import org.parley.people.CurrentAccount;
import org.parley.people.Guests;
import org.parley.people.Invalid;
import org.parley.people.Moderators;
import org.parley.people.Moderators.Moderator;
import org.parley.people.Tickets;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;

/// Where the link leads by which somebody becomes a moderator.
@Route(Routes.MODERATE + "/:token")
@AnonymousAllowed
class ModerateView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Moderators moderators;
  private final Consultations consultations;
  private final Guests guests;
  private final CurrentAccount current;
  private final Tickets tickets;

  ModerateView(
      Moderators moderators,
      Consultations consultations,
      Guests guests,
      CurrentAccount current,
      Tickets tickets) {
    super(Width.NARROW);
    this.moderators = moderators;
    this.consultations = consultations;
    this.guests = guests;
    this.current = current;
    this.tickets = tickets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    var found = event.getRouteParameters().get("token").flatMap(moderators::byToken);
    var account = current.find();
    if (found.isEmpty() || found.get().account().filter(id -> !isMe(id)).isPresent())
      add(
          new H1(Words.say("consultation.moderate")),
          new EmptyState(
              Words.say("consultation.moderate.over"),
              Words.say("consultation.moderate.over.next")));
    else if (account.isPresent() && moderators.accept(found.get(), account.get().id()))
      event.forwardTo(Routes.moderation(found.get().consultation()));
    else welcome(found.get());
  }

  private boolean isMe(Account.Id id) {
    return current.id().filter(id::equals).isPresent();
  }

  private void welcome(Moderator moderator) {
    var title =
        consultations
            .find(moderator.consultation())
            .map(Consultations.Listing::title)
            .orElseGet(() -> Words.say("consultation.moderate"));
    var name = new TextField(Words.say("account.name"));
    name.setValue(moderator.name());
    name.setHelperText(Words.say("consultation.moderate.name"));
    var begin = new Button(Words.say("consultation.moderate.begin"), _ -> begin(moderator, name));
    begin.addThemeName("primary");
    var form = new Div(name, begin);
    form.addClassName("form");
    add(new H1(title), new Paragraph(Words.say("consultation.moderate.about")), form);
  }

  private void begin(Moderator moderator, TextField name) {
    try {
      var address =
          guests
              .letIn(
                  name.getValue(),
                  guest -> completedFuture(accepted(moderator, guest)),
                  Optional::isPresent)
              .join();
      var page = UI.getCurrent().getPage();
      address.ifPresentOrElse(page::setLocation, page::reload);
    } catch (Invalid wrong) {
      name.setErrorMessage(Words.say("account.invalid.name." + wrong.problem()));
      name.setInvalid(true);
    }
  }

  /// Where somebody who comes by the link goes on; empty if another was faster.
  private Optional<String> accepted(Moderator moderator, Account.Id guest) {
    return moderators.accept(moderator, guest)
        ? Optional.of(tickets.address(guest, "/" + Routes.moderation(moderator.consultation())))
        : Optional.empty();
  }

  @Override
  public String getPageTitle() {
    return Words.say("consultation.moderate");
  }
}

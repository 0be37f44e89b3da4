package org.parley.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.parley.people.Account;
import org.parley.people.Tickets;
import org.parley.people.Welcomes;
import org.parley.people.Welcoming;
import org.parley.ui.Words;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;

/// Where a link leads that opens an account: the administrator's on the first start, and a host's.
@Route("welcome/:token")
@AnonymousAllowed
class WelcomeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Welcomes welcomes;
  private final Welcoming welcoming;
  private final Tickets tickets;

  WelcomeView(Welcomes welcomes, Welcoming welcoming, Tickets tickets) {
    super(Width.NARROW);
    this.welcomes = welcomes;
    this.welcoming = welcoming;
    this.tickets = tickets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var token = event.getRouteParameters().get("token").orElse("");
    removeAll();
    welcomes.find(token).ifPresentOrElse(welcome -> form(token, welcome), this::over);
  }

  private void form(String token, Welcomes.Welcome welcome) {
    var who = welcome.administrator() ? "administrator" : "host";
    var fields = new AccountFields();
    fields.current.setVisible(false);
    var open = new Button(Words.say("account.welcome.open"));
    open.addThemeName("primary");
    open.setDisableOnClick(true);
    open.addClickListener(
        _ -> {
          if (!fields.accepts(() -> enter(open(token, fields)))) open.setEnabled(true);
        });
    add(
        new H1(Words.say("account.welcome." + who)),
        new Paragraph(Words.say("account.welcome." + who + ".about")),
        fields,
        open);
  }

  private Optional<Account> open(String token, AccountFields fields) {
    return welcoming.open(
        token, fields.name.getValue(), fields.email.getValue(), fields.password.getValue());
  }

  private void enter(Optional<Account> account) {
    account.ifPresentOrElse(
        a -> UI.getCurrent().getPage().setLocation(tickets.address(a.id(), "/")), this::over);
  }

  private void over() {
    removeAll();
    add(
        new H1(Words.say("account.welcome.over")),
        new EmptyState(
            Words.say("account.welcome.over.title"), Words.say("account.welcome.over.next")));
  }

  @Override
  public String getPageTitle() {
    return Words.say("account.welcome");
  }
}

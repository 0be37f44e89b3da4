package org.parley.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.parley.people.Account;
import org.parley.people.Accounts;
import org.parley.people.CurrentAccount;
import org.parley.people.Welcomes;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.Page;

/// Who may host, and links by which others may. For administrators.
@Route(Routes.PEOPLE)
@PermitAll
class PeopleView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Accounts accounts;
  private final Welcomes welcomes;
  private final CurrentAccount current;

  PeopleView(Accounts accounts, Welcomes welcomes, CurrentAccount current) {
    super(Width.NARROW);
    addClassName("account");
    this.accounts = accounts;
    this.welcomes = welcomes;
    this.current = current;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (!mayAdminister()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    removeAll();
    add(new H1(Words.say("account.people")), invite(), hosts());
  }

  private boolean mayAdminister() {
    return current.find().filter(Account::administrator).isPresent();
  }

  private Component invite() {
    var links = new Div();
    links.addClassName("list");
    var create =
        new Button(
            Words.say("account.people.invite"),
            _ -> {
              if (mayAdminister()) links.add(link(welcomes.create(false)));
            });
    create.addThemeName("primary");
    return Card.titled(
        Words.say("account.people.invite"),
        new Paragraph(Words.say("account.people.invite.about")),
        create,
        links);
  }

  private static Component link(String token) {
    var address = ServerAddress.of(Routes.welcome(token));
    var text = new Span(address);
    text.addClassName("address");
    var row =
        new Div(
            text, new CopyButton(Words.say("account.copy"), Words.say("account.copied"), address));
    row.addClassName("row");
    return row;
  }

  private Component hosts() {
    var list = new UnorderedList();
    list.addClassName("plain");
    for (var account : accounts.hosts())
      list.add(
          new ListItem(
              Words.say(
                  account.administrator() ? "account.people.administrator" : "account.people.host",
                  account.name(),
                  account.email().orElse("–"))));
    return Card.titled(Words.say("account.people.hosts"), list);
  }

  @Override
  public String getPageTitle() {
    return Words.say("account.people");
  }
}

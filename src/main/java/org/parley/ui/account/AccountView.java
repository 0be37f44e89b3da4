package org.parley.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.parley.people.Account;
import org.parley.people.Accounts;
import org.parley.people.ApiTokens;
import org.parley.people.Consultations;
import org.parley.people.CurrentAccount;
import org.parley.people.Tickets;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;

/// My account: the name others see, how I sign in, tokens for programs, and the way out.
@Route(Routes.ACCOUNT)
@PermitAll
class AccountView extends Page implements HasDynamicTitle {

  private final Accounts accounts;
  private final Tickets tickets;

  AccountView(
      Accounts accounts,
      CurrentAccount current,
      Tickets tickets,
      ApiTokens tokens,
      Consultations consultations,
      AuthenticationContext authentication) {
    super(Width.NARROW);
    this.accounts = accounts;
    this.tickets = tickets;
    addClassName("account");
    add(new H1(Words.say("account.title")));
    current
        .find()
        .ifPresent(
            account -> {
              var too = new TokensToo(tokens, account.id());
              add(name(account), credentials(account, too));
              if (account.mayConvene())
                add(new TokensCard(tokens, consultations, account, too::show));
            });
    var out = new Button(Words.say("account.sign-out"), _ -> authentication.logout());
    var about = new Paragraph(Words.say("account.sign-out.about"));
    about.setVisible(!current.find().map(Account::id).map(accounts::hasPassword).orElse(false));
    add(Card.titled(Words.say("account.sign-out"), about, out));
  }

  private Component name(Account account) {
    var fields = new AccountFields();
    fields.name.setValue(account.name());
    fields.email.setVisible(false);
    fields.current.setVisible(false);
    fields.password.setVisible(false);
    var notice = new Notice();
    var save =
        new Button(
            Words.say("account.save"),
            _ -> {
              notice.clear();
              if (fields.accepts(() -> accounts.rename(account.id(), fields.name.getValue())))
                notice.show(Notice.Kind.DONE, Words.say("account.saved"));
            });
    return Card.titled(Words.say("account.name"), fields, save, notice);
  }

  private Component credentials(Account account, TokensToo too) {
    var fields = new AccountFields();
    fields.name.setVisible(false);
    boolean another = accounts.hasPassword(account.id());
    fields.current.setVisible(another);
    if (another) fields.password.setLabel(Words.say("account.new-password"));
    account.email().ifPresent(fields.email::setValue);
    var save =
        new Button(
            Words.say("account.save"), _ -> fields.accepts(() -> change(account, fields, too)));
    var about =
        new Paragraph(
            Words.say(
                account.email().isPresent()
                    ? "account.credentials.about"
                    : "account.credentials.none"));
    return Card.titled(Words.say("account.credentials"), about, fields, too, save);
  }

  /// Other sessions end by this; this one goes on under a new ticket.
  private void change(Account account, AccountFields fields, TokensToo too) {
    var changed =
        accounts.setCredentials(
            account.id(),
            fields.current.getValue(),
            fields.email.getValue(),
            fields.password.getValue(),
            VaadinRequest.getCurrent().getRemoteAddr());
    too.sessionsEnded();
    UI.getCurrent().getPage().setLocation(tickets.address(changed.id(), "/" + Routes.ACCOUNT));
  }

  @Override
  public String getPageTitle() {
    return Words.say("account.title");
  }
}

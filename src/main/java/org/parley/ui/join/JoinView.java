package org.parley.ui.join;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.parley.panel.Panel;
import org.parley.people.Account;
import org.parley.people.CurrentAccount;
import org.parley.people.Guests;
import org.parley.people.Invitations;
import org.parley.people.Invitations.Invitation;
import org.parley.people.Reception;
import org.parley.people.Tickets;
import org.parley.room.Answer;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Page;

/// Where an invitation leads: to a seat at a panel's table.
@Route("join/:token")
@AnonymousAllowed
class JoinView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  /// Who tried to come in, and what came of it.
  private record Came(Account.Id account, Answer answer) {

    static CompletableFuture<Came> of(
        Account.Id account, Function<Account.Id, CompletableFuture<Answer>> way) {
      return way.apply(account).thenApply(answer -> new Came(account, answer));
    }

    boolean isIn() {
      return answer instanceof Answer.Done;
    }
  }

  private final Invitations invitations;
  private final Reception reception;
  private final Guests guests;
  private final CurrentAccount current;
  private final Tickets tickets;
  private String title = Words.say("join.title");

  JoinView(
      Invitations invitations,
      Reception reception,
      Guests guests,
      CurrentAccount current,
      Tickets tickets) {
    super(Width.NARROW);
    this.invitations = invitations;
    this.reception = reception;
    this.guests = guests;
    this.current = current;
    this.tickets = tickets;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    title = Words.say("join.title");
    var invitation = event.getRouteParameters().get("token").flatMap(invitations::byToken);
    if (invitation.isEmpty()) {
      over("join.over", "join.over.next");
      return;
    }
    var panel = reception.panel(invitation.get());
    var account = current.find();
    var actor = reception.actor(panel, account.map(Account::id));
    if (actor.seat().isPresent()) event.forwardTo(Routes.room(panel.id()));
    else if (panel.isClosed()) closed(panel, panel.mayLook(actor));
    else if (reception.vacant(panel, invitation.get()).isEmpty()
        && !Reception.admits(panel, invitation.get())) over("join.full", "join.full.next");
    else form(panel, invitation.get(), account);
  }

  private void form(Panel panel, Invitation invitation, Optional<Account> account) {
    var vacant = reception.vacant(panel, invitation);
    var form = new JoinForm(panel, vacant, account);
    var sit = new Button(Words.say("join.sit"));
    sit.addThemeName("primary");
    sit.setDisableOnClick(true);
    sit.addClickListener(
        _ -> {
          if (!form.accepts(chosen -> sit(panel, invitation, account, chosen)))
            sit.setEnabled(true);
        });
    sit.setVisible(!vacant.isEmpty());
    form.add(sit);
    if (Reception.admits(panel, invitation)) {
      var watch = watch(panel, invitation, account, form);
      if (vacant.isEmpty()) watch.addThemeName("primary");
      form.add(watch);
    }
    add(new H1(panel.settings().title()), new Paragraph(panel.topic().question()), form);
  }

  private Button watch(
      Panel panel, Invitation invitation, Optional<Account> account, JoinForm form) {
    var watch = new Button(Words.say("join.watch"));
    watch.setDisableOnClick(true);
    watch.addClickListener(
        _ -> {
          if (!form.accepts(chosen -> watch(panel, invitation, account, chosen.name())))
            watch.setEnabled(true);
        });
    return watch;
  }

  private Optional<String> watch(
      Panel panel, Invitation invitation, Optional<Account> known, String name) {
    return enter(panel, known, name, account -> reception.watch(account, invitation));
  }

  /// Seats the person.
  ///
  /// @return why not, where it did not come to that
  private Optional<String> sit(
      Panel panel, Invitation invitation, Optional<Account> known, JoinForm.Chosen chosen) {
    return enter(
        panel, known, chosen.name(), account -> reception.join(account, invitation, chosen.role()));
  }

  private Optional<String> enter(
      Panel panel,
      Optional<Account> known,
      String name,
      Function<Account.Id, CompletableFuture<Answer>> way) {
    var came =
        known
            .map(account -> Came.of(account.id(), way))
            .orElseGet(() -> guests.letIn(name, guest -> Came.of(guest, way), Came::isIn))
            .join();
    return switch (came.answer()) {
      case Answer.Done _ -> {
        var room = Routes.room(panel.id());
        if (known.isPresent()) UI.getCurrent().navigate(room);
        else UI.getCurrent().getPage().setLocation(tickets.address(came.account(), "/" + room));
        yield Optional.empty();
      }
      case Answer.Refused(var refusal) -> Optional.of(Words.of(refusal));
    };
  }

  /// Where there is no seat to take.
  private void over(String why, String next) {
    over(new EmptyState(Words.say(why), Words.say(next)));
  }

  private void over(EmptyState state) {
    title = Words.say("join.none");
    add(new H1(title), state);
  }

  /// What is left of a panel that is closed, for who may read it.
  private void closed(Panel panel, boolean mayLook) {
    var why = Words.say("join.closed", panel.settings().title());
    if (!mayLook) {
      over(new EmptyState(why, Words.say("join.closed.next")));
      return;
    }
    var report = new Anchor(Routes.report(panel.id()), Words.say("join.closed.report"));
    report.addClassName("btn");
    // A document of its own, not a view.
    report.setRouterIgnore(true);
    over(new EmptyState(why, Words.say("join.closed.read"), report));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}

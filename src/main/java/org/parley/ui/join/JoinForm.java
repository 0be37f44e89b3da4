package org.parley.ui.join;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.Account;
import org.parley.people.Invalid;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Choice;
import org.parley.ui.part.Notice;
import org.parley.ui.part.RoleLabel;

/// Who comes, and for which role where there is a choice.
final class JoinForm extends Div {

  private final Optional<Account> account;
  private final TextField name = new TextField(Words.say("account.name"));
  private final Choice<Role> role;
  private final Notice notice = new Notice();

  /// @param role the role chosen; empty where the seat has none
  record Chosen(String name, Optional<Role.Id> role) {}

  /// @param vacant the seats the invitation leads to
  JoinForm(Panel panel, List<Seat> vacant, Optional<Account> account) {
    this.account = account;
    addClassName("form");
    var roles =
        panel.topic().roles().stream()
            .filter(r -> vacant.stream().anyMatch(s -> s.role().equals(Optional.of(r.id()))))
            .toList();
    role = new Choice<>(Words.say("join.role"), roles, JoinForm::choice).toldLater();
    role.addClassName("explained");
    if (!roles.isEmpty()) role.setValue(roles.getFirst());
    role.setVisible(!roles.isEmpty());
    role.setReadOnly(roles.size() == 1);
    boolean watching = vacant.isEmpty() && panel.audience().admitted();
    name.setHelperText(Words.say(watching ? "join.watch.name" : "account.name.hint"));
    name.setVisible(account.isEmpty());
    add(role);
    if (roles.isEmpty()) vacant.stream().findFirst().map(JoinForm::seat).ifPresent(this::add);
    add(account.isPresent() ? as(account.get()) : name);
    add(notice);
  }

  private static Div choice(Role role) {
    var mandate = new Span(role.mandate());
    mandate.addClassName("small");
    var choice = new Div(new RoleLabel(Looks.of(role)), mandate);
    choice.addClassName("choice");
    return choice;
  }

  /// Where there is no role that says it.
  private static Paragraph seat(Seat seat) {
    return new Paragraph(
        Words.say(seat.kind() == Seat.Kind.CHAIR ? "join.seat.chair" : "join.seat.observer"));
  }

  private static Paragraph as(Account account) {
    return new Paragraph(Words.say("join.as", account.name()));
  }

  /// Runs what may find something wrong, and shows it.
  ///
  /// @param attempt answers why not, where it did not work
  /// @return whether nothing was wrong
  boolean accepts(Function<Chosen, Optional<String>> attempt) {
    name.setInvalid(false);
    notice.clear();
    var typed = account.map(Account::name).orElse(name.getValue());
    try {
      var why =
          attempt.apply(new Chosen(typed, Optional.ofNullable(role.getValue()).map(Role::id)));
      why.ifPresent(notice::refuse);
      return why.isEmpty();
    } catch (Invalid wrong) {
      name.setErrorMessage(Words.say("account.invalid.name." + wrong.problem()));
      name.setInvalid(true);
      return false;
    }
  }
}

package org.parley.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.people.ApiTokens.Scope;
import org.parley.people.ApiTokens.Token;
import org.parley.people.Consultations;
import org.parley.people.Consultations.Listing;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.Notice;

/// The tokens by which programs act for a host: made, listed and revoked. A token is shown once.
final class TokensCard extends Div {

  private static final int LABEL = 80;
  private static final List<Integer> DAYS = List.of(30, 90, 365);

  private final ApiTokens tokens;
  private final Account account;
  private final Runnable changed;
  private final List<Listing> hosted;
  private final TextField label = new TextField(Words.say("account.tokens.label"));
  private final Select<Scope> scope = new Select<>();
  private final Select<Optional<Listing>> consultation = new Select<>();
  private final Select<Integer> days = new Select<>();
  private final Div made = new Div();
  private final UnorderedList list = new UnorderedList();

  /// @param changed called when there is another token, or one less
  TokensCard(ApiTokens tokens, Consultations consultations, Account account, Runnable changed) {
    this.changed = changed;
    this.tokens = tokens;
    this.account = account;
    this.hosted = consultations.of(account.id());
    label.setMaxLength(LABEL);
    label.setHelperText(Words.say("account.tokens.label.hint"));
    scope.setLabel(Words.say("account.tokens.scope"));
    scope.setItems(Scope.values());
    scope.setItemLabelGenerator(TokensCard::words);
    scope.setValue(Scope.HOST);
    consultation.setLabel(Words.say("account.tokens.consultation"));
    var choices = new ArrayList<Optional<Listing>>();
    choices.add(Optional.empty());
    hosted.forEach(one -> choices.add(Optional.of(one)));
    consultation.setItems(choices);
    consultation.setItemLabelGenerator(
        one -> one.map(Listing::title).orElseGet(() -> Words.say("account.tokens.all")));
    consultation.setValue(Optional.empty());
    days.setLabel(Words.say("account.tokens.valid"));
    days.setItems(DAYS);
    days.setItemLabelGenerator(number -> Words.say("account.tokens.days", number));
    days.setValue(DAYS.get(1));
    made.addClassNames("stack", "made");
    list.addClassName("list");
    var form =
        new Div(
            label,
            scope,
            consultation,
            days,
            new Button(Words.say("account.tokens.make"), _ -> make()));
    form.addClassName("form");
    var api = new Anchor("api/v1/try", Words.say("account.tokens.try"));
    // A document of its own, not a view.
    api.setRouterIgnore(true);
    add(
        Card.titled(
            Words.say("account.tokens"),
            new Paragraph(Words.say("account.tokens.about")),
            new Paragraph(api),
            list,
            form,
            made));
    show();
  }

  private void make() {
    if (label.getValue().isBlank()) {
      label.setErrorMessage(Words.say("account.tokens.label.missing"));
      label.setInvalid(true);
      return;
    }
    label.setInvalid(false);
    var issued =
        tokens.issue(
            account.id(),
            consultation.getValue().map(Listing::id),
            scope.getValue(),
            label.getValue().strip(),
            Duration.ofDays(days.getValue()));
    label.clear();
    var text = new Pre(issued.secret());
    text.addClassName("snippet");
    made.removeAll();
    made.add(
        new Notice(Notice.Kind.WARN, Words.say("account.tokens.once")),
        text,
        new CopyButton(
            Words.say("account.tokens.copy"), Words.say("seats.copied"), issued.secret()));
    show();
  }

  private void show() {
    changed.run();
    list.removeAll();
    tokens.of(account.id()).forEach(token -> list.add(line(token)));
  }

  private ListItem line(Token token) {
    var name = new Span(token.label());
    name.addClassName("grow");
    var about =
        new Span(
            Words.say(
                "account.tokens.line",
                words(token.scope()),
                token
                    .consultation()
                    .flatMap(id -> hosted.stream().filter(one -> one.id().equals(id)).findFirst())
                    .map(Listing::title)
                    .orElseGet(() -> Words.say("account.tokens.all")),
                Words.day(token.expires())));
    about.addClassName("small");
    var revoke =
        new Button(
            Words.say("account.tokens.revoke"),
            _ -> {
              tokens.revoke(account.id(), token.id());
              show();
            });
    revoke.addThemeName("tertiary");
    revoke.setAriaLabel(Words.say("account.tokens.revoke.which", token.label()));
    var item = new ListItem(name, about, revoke);
    item.addClassName("row");
    return item;
  }

  private static String words(Scope scope) {
    return Words.say("account.tokens.scope." + scope.name().toLowerCase(Locale.ROOT));
  }
}

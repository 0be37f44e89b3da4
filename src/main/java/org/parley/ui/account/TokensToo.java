package org.parley.ui.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.ui.Words;
import org.parley.ui.part.Wording;

/// Said where all sessions are ended: that tokens for programs are none and go on, unless they are
/// to be revoked with them. Nothing where there are no tokens.
final class TokensToo extends Div {

  private final ApiTokens tokens;
  private final Account.Id account;
  private final Paragraph about = new Paragraph();
  private final Checkbox too = new Checkbox(Words.say("account.credentials.tokens.revoke"));

  TokensToo(ApiTokens tokens, Account.Id account) {
    this.tokens = tokens;
    this.account = account;
    addClassName("stack");
    add(about, too);
    show();
  }

  void show() {
    int number = tokens.of(account).size();
    setVisible(number > 0);
    Wording.put(about, Words.say("account.credentials.tokens", number));
  }

  void sessionsEnded() {
    if (isVisible() && too.getValue()) tokens.revokeAll(account);
  }
}

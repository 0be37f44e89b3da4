package org.parley.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.people.Account;
import org.parley.people.ApiTokens;
import org.parley.people.ApiTokens.Scope;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of tokens for programs when all sessions of an account are ended.
class AccountViewTest extends ViewTest {

  private static final String TOO = "Revoke all tokens for programs when I save this";

  @Autowired private ApiTokens tokens;

  private BrowserlessUIContext account(Account person) {
    var window = window(person);
    go(window, Routes.ACCOUNT);
    return window;
  }

  private String issue(Account host) {
    return tokens
        .issue(host.id(), Optional.empty(), Scope.HOST, "Counter", Duration.ofDays(30))
        .secret();
  }

  private static String read(BrowserlessUIContext window) {
    return seen(window.find(AccountView.class).single());
  }

  private static void newPassword(BrowserlessUIContext window) {
    var passwords = window.find(PasswordField.class).all();
    window.test(passwords.getFirst()).setValue("correct horse battery");
    window.test(passwords.getLast()).setValue("wrong donkey battery");
    window.test(window.find(Button.class).withText("Save").all().getLast()).click();
  }

  @Test
  void tokens_go_on_when_sessions_end_and_the_page_says_so() {
    var host = people.host("Ann");
    var secret = issue(host);
    var window = account(host);
    assertThat(read(window)).contains("all your other sessions end", "goes on until it is revoked");

    newPassword(window);

    assertThat(tokens.find(secret)).isPresent();
  }

  @Test
  void they_are_revoked_with_them_for_whoever_asks_it() {
    var host = people.host("Ann");
    var secret = issue(host);
    var others = issue(people.host("Ben"));
    var window = account(host);

    window.test(window.find(Checkbox.class).withCaption(TOO).single()).click();
    newPassword(window);

    assertThat(tokens.find(secret)).isEmpty();
    assertThat(tokens.find(others)).isPresent();
  }

  @Test
  void a_password_that_is_refused_revokes_nothing() {
    var host = people.host("Ann");
    var secret = issue(host);
    var window = account(host);
    window.test(window.find(Checkbox.class).withCaption(TOO).single()).click();

    window.test(window.find(PasswordField.class).all().getLast()).setValue("wrong donkey battery");
    window.test(window.find(Button.class).withText("Save").all().getLast()).click();

    assertThat(tokens.find(secret)).isPresent();
  }

  @Test
  void who_has_none_is_not_told_and_a_new_one_is_at_once() {
    var window = account(people.host("Ann"));
    assertThat(read(window)).doesNotContain("until it is revoked");

    window.test(window.find(TextField.class).withCaption("Label").single()).setValue("Counter");
    window.test(window.find(Button.class).withText("Make a token").single()).click();
    assertThat(read(window)).contains("until it is revoked");

    window.test(window.find(Button.class).withText("Revoke").single()).click();
    assertThat(read(window)).doesNotContain("until it is revoked");
  }
}

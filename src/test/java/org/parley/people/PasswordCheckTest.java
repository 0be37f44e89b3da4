package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Who guesses passwords.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
class PasswordCheckTest {

  private static final String RIGHT = "correct horse battery";

  @Autowired private PasswordCheck check;
  @Autowired private Accounts accounts;

  private static int hosts;

  private String email = "";

  @BeforeEach
  void host() {
    email = "guessed" + ++hosts + "@example.org";
    accounts.createHost("Host", email, RIGHT, false);
  }

  private Authentication signIn(String email, String password, String from) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    var asked = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
    asked.setDetails(new WebAuthenticationDetails(request));
    return check.authenticate(asked);
  }

  private void guess(int tries, String from) {
    for (int i = 0; i < tries; i++) {
      var guess = "a guess " + i;
      assertThatThrownBy(() -> signIn(email, guess, from))
          .isInstanceOf(BadCredentialsException.class);
    }
  }

  @Test
  void some_wrong_passwords_do_no_harm() {
    guess(9, "192.0.2.1");
    assertThat(signIn(email, RIGHT, "192.0.2.1").isAuthenticated()).isTrue();
  }

  @Test
  void after_ten_not_even_the_right_one_is_taken_however_the_address_is_written() {
    guess(10, "192.0.2.1");
    assertThatThrownBy(() -> signIn(email, RIGHT, "192.0.2.1")).isInstanceOf(LockedException.class);
    assertThatThrownBy(() -> signIn(" " + email.toUpperCase(Locale.ROOT), RIGHT, "192.0.2.1"))
        .isInstanceOf(LockedException.class);
  }

  @Test
  void many_at_once_are_not_more_than_ten() {
    assertThat(
            AtOnce.refused(
                20,
                i -> {
                  try {
                    signIn(email, "a guess " + i, "192.0.2.1");
                    return false;
                  } catch (LockedException e) {
                    return true;
                  } catch (BadCredentialsException e) {
                    return false;
                  }
                }))
        .isEqualTo(10);
  }

  @Test
  void right_ones_are_not_counted() {
    for (int i = 0; i < 12; i++)
      assertThat(signIn(email, RIGHT, "192.0.2.1").isAuthenticated()).isTrue();
  }

  @Test
  void whose_account_it_is_can_sign_in_from_elsewhere() {
    guess(10, "192.0.2.1");
    assertThat(signIn(email, RIGHT, "198.51.100.7").isAuthenticated()).isTrue();
  }

  @Test
  void somebody_who_is_not_there_is_refused_in_the_same_way() {
    email = "nobody@example.org";
    guess(10, "192.0.2.1");
    assertThatThrownBy(() -> signIn(email, RIGHT, "192.0.2.1")).isInstanceOf(LockedException.class);
  }

  private void change(String current, String from) {
    var account = accounts.findByEmail(email).orElseThrow().id();
    accounts.setCredentials(account, current, email, "another horse battery", from);
  }

  private String problem(String current, String from) {
    try {
      change(current, from);
      return "none";
    } catch (Invalid wrong) {
      assertThat(wrong.field()).isEqualTo(Invalid.Field.CURRENT_PASSWORD);
      return wrong.problem();
    }
  }

  @Test
  void whoever_sits_at_an_open_account_guesses_no_more_than_at_the_door() {
    for (int i = 0; i < 10; i++)
      assertThat(problem("a guess " + i, "192.0.2.1")).isEqualTo("wrong");

    assertThat(problem(RIGHT, "192.0.2.1")).isEqualTo("too-many-tries");
    assertThatThrownBy(() -> signIn(email, RIGHT, "192.0.2.1")).isInstanceOf(LockedException.class);
    assertThat(problem(RIGHT, "198.51.100.7")).isEqualTo("none");
  }

  @Test
  void nobody_finds_out_one_after_another_who_has_an_account() {
    for (int i = 0; i < 10; i++) {
      var known = "known" + i + "-" + email;
      accounts.createHost("Known", known, RIGHT, false);
      assertThat(taking(known, "192.0.2.9")).isEqualTo("taken");
    }

    assertThat(taking("nobody@example.org", "192.0.2.9")).isEqualTo("too-many-tries");
    assertThat(taking("nobody@example.org", "198.51.100.9")).isEqualTo("none");
  }

  private String taking(String other, String from) {
    var guest = accounts.createGuest("Guest").id();
    try {
      accounts.setCredentials(guest, "", other, "another horse battery", from);
      return "none";
    } catch (Invalid wrong) {
      assertThat(wrong.field()).isEqualTo(Invalid.Field.EMAIL);
      return wrong.problem();
    }
  }
}

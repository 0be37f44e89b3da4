package org.parley.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import org.junit.jupiter.api.Test;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;

class SignInViewTest extends ViewTest {

  private String said(AuthenticationException why) {
    var window = strangersWindow();
    VaadinRequest.getCurrent()
        .getWrappedSession()
        .setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, why);
    window.getUI().navigate(Routes.SIGN_IN, QueryParameters.fromString("error"));
    return seen(window.find(SignInView.class).single());
  }

  @Test
  void whoever_gave_a_wrong_password_reads_so() {
    assertThat(said(new BadCredentialsException("wrong")))
        .contains("Address or password is wrong.");
  }

  @Test
  void whoever_is_to_wait_is_not_told_that_the_right_one_is_wrong() {
    assertThat(said(new LockedException("too many tries")))
        .contains("There were too many wrong tries", "not even the right one")
        .doesNotContain("is wrong");
  }
}

package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;

/// Browsers that come back after their session is over.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
class RememberingTest {

  @Autowired private Remembering remembering;
  @Autowired private Accounts accounts;
  @Autowired private TestPeople people;

  private Cookie cookie(Authentication signedIn) {
    var response = new MockHttpServletResponse();
    remembering.always().loginSuccess(new MockHttpServletRequest(), response, signedIn);
    return response.getCookie("parley-remember");
  }

  private Authentication comeBack(Cookie cookie) {
    var request = new MockHttpServletRequest();
    request.setCookies(cookie);
    return remembering.always().autoLogin(request, new MockHttpServletResponse());
  }

  @Test
  void whoever_came_by_an_invitation_is_known_again() {
    var guest = people.person("Pia");
    var back = comeBack(cookie(people.signedIn(guest)));
    assertThat(back).isNotNull();
    assertThat(((SignedIn) back.getPrincipal()).account()).isEqualTo(guest.id());
  }

  @Test
  void the_cookie_is_for_this_site_alone() {
    var cookie = cookie(people.signedIn(people.person("Pia")));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  @Test
  void whoever_signed_in_by_password_is_known_again() {
    var host = accounts.createHost("Host", "remembered@example.org", "correct horse", false);
    UserDetails user = new SignedIn(host.id(), 0, "an encoded password");
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
    assertThat(comeBack(cookie(signedIn))).isNotNull();
  }

  @Test
  void nobody_is_known_again_once_all_sessions_have_been_ended() {
    var guest = people.person("Pia");
    var cookie = cookie(people.signedIn(guest));
    accounts.setCredentials(
        guest.id(), "", guest.id().value() + "@example.org", "correct horse", "192.0.2.1");
    assertThat(comeBack(cookie)).isNull();
  }
}

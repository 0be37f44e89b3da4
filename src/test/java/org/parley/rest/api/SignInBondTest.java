package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Consultation;
import org.parley.people.TestKeys;
import org.springframework.mock.web.MockHttpServletRequest;

/// What ties a sign-in to the browser that began it.
class SignInBondTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-29T12:00:00Z"));
  private final SignInBond bond = new SignInBond(TestKeys.key(), () -> now.get());
  private final Consultation.Id id = new Consultation.Id(UUID.randomUUID());
  private final SignInBond.Begun begun = bond.begin(id, "uni");
  private final String state = bond.secrets(begun).state();

  private static MockHttpServletRequest with(String cookie) {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie("parley_sign_in", cookie));
    return request;
  }

  @Test
  void whoever_began_it_ends_it_within_ten_minutes() {
    assertThat(bond.begun(with(begun.cookie()), state)).contains(begun);
    now.updateAndGet(at -> at.plus(SignInBond.GOOD).plusSeconds(1));
    assertThat(bond.begun(with(begun.cookie()), state)).isEmpty();
  }

  @Test
  void nothing_in_the_cookie_can_be_changed_nor_another_state_put_to_it() {
    var other = bond.begin(id, "uni");
    assertThat(bond.begun(with(begun.cookie()), bond.secrets(other).state())).isEmpty();
    assertThat(bond.begun(with(begun.cookie()), "")).isEmpty();
    for (var bad :
        new String[] {
          begun.cookie().replace(".uni.", ".other."),
          begun.cookie().replaceFirst("\\.(\\d+)\\.", ".9$1."),
          begun.cookie() + "x",
          "",
          "....",
          "a.b.c.d.e",
          "x".repeat(5_000)
        }) assertThat(bond.begun(with(bad), state)).as(bad).isEmpty();
    assertThat(bond.begun(new MockHttpServletRequest(), state)).isEmpty();
  }

  @Test
  void the_cookie_tells_no_secret_and_stays_with_this_server() {
    var secrets = bond.secrets(begun);
    assertThat(begun.cookie()).doesNotContain(secrets.state(), secrets.nonce(), secrets.verifier());
    assertThat(secrets.verifier()).hasSizeBetween(43, 128);
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    assertThat(bond.cookie(begun, request).toString())
        .startsWith("__Host-parley_sign_in=")
        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600")
        .doesNotContain("Domain");
  }
}

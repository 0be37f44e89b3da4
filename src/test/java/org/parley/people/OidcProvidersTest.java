package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings.Entry;
import org.parley.people.OidcProviders.Settings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// What the operator may set, and what is left out.
class OidcProvidersTest {

  private static final Settings.Given RIGHT =
      new Settings.Given("https://id.example", "parley", "secret", "The university");

  private static OidcProviders providers(String address, Map<String, Settings.Given> given) {
    return new OidcProviders(new Settings(address, given));
  }

  @Test
  void people_come_back_to_the_address_the_operator_gave() {
    var providers = providers("https://parley.example/in/", Map.of("uni", RIGHT));

    assertThat(providers.back()).isEqualTo("https://parley.example/in/c/sign-in/callback");
    assertThat(providers.find("uni")).map(OidcProvider::label).contains("The university");
    assertThat(providers.find("other")).isEmpty();
    assertThat(providers.problem(Entry.OIDC)).isEmpty();
  }

  @Test
  void without_a_provider_or_an_address_nobody_can_sign_in() {
    for (var none :
        new OidcProviders[] {
          providers("https://parley.example", Map.of()),
          providers("", Map.of("uni", RIGHT)),
          providers("http://parley.example", Map.of("uni", RIGHT))
        }) {
      assertThat(none.all()).isEmpty();
      assertThat(none.problem(Entry.OIDC)).contains(new Refusal.NoSignIn());
      assertThat(none.problem(Entry.ANYONE)).isEmpty();
    }
  }

  @Test
  void what_could_be_overheard_or_lacks_something_is_left_out() {
    var providers =
        providers(
            "https://parley.example",
            Map.of(
                "plain", new Settings.Given("http://id.example", "parley", "", ""),
                "nobody", new Settings.Given("https://id.example", " ", "", ""),
                "a/b", RIGHT,
                "here", new Settings.Given("http://localhost:9000", "parley", "", "")));

    assertThat(providers.all()).extracting(OidcProvider::id).containsExactly("here");
  }

  @Test
  void providers_are_named_by_variables_of_the_environment() {
    var variables =
        new SystemEnvironmentPropertySource(
            "systemEnvironment",
            Map.of(
                "PARLEY_ADDRESS", "https://parley.example",
                "PARLEY_OIDC_UNI_ISSUER", "https://id.example",
                "PARLEY_OIDC_UNI_CLIENTID", "parley",
                "PARLEY_OIDC_UNI_CLIENTSECRET", "secret",
                "PARLEY_OIDC_UNI_LABEL", "The university",
                "PARLEY_KEY", "ab"));
    var binder = new Binder(ConfigurationPropertySources.from(variables));

    var providers = new OidcProviders(binder.bindOrCreate("parley", Settings.class));

    assertThat(providers.all())
        .containsExactly(
            new OidcProvider("uni", "The university", "https://id.example", "parley", "secret"));
  }

  @Test
  void no_secret_gets_into_a_log_by_the_name_of_its_provider() {
    var provider = providers("https://parley.example", Map.of("uni", RIGHT)).all().getFirst();

    assertThat(provider.toString()).doesNotContain("secret");
  }
}

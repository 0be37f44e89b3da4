package org.parley.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/// Where people can sign in to take part, as the operator has set it. Read when Parley runs, not
/// when it is built.
@Component
@EnableConfigurationProperties(OidcProviders.Settings.class)
public class OidcProviders {

  private static final Logger log = LoggerFactory.getLogger(OidcProviders.class);
  private static final String BACK = "/c/sign-in/callback";

  private final String address;
  private final List<OidcProvider> providers;

  /// @param address under which people reach this server, with its path if it has one
  @ConfigurationProperties("parley")
  record Settings(@DefaultValue("") String address, @DefaultValue Map<String, Given> oidc) {

    record Given(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String label) {}
  }

  OidcProviders(Settings settings) {
    this.address = settings.address().strip().replaceAll("/+$", "");
    this.providers = usable(settings);
  }

  /// Who redirects people back does so to a fixed address, which is not taken from whoever asks.
  private List<OidcProvider> usable(Settings settings) {
    if (settings.oidc().isEmpty()) return List.of();
    if (!OidcProvider.isSafe(address)) {
      log.warn("Nobody can sign in: parley.address has to be the https address of this server");
      return List.of();
    }
    var usable = new ArrayList<OidcProvider>();
    new TreeMap<>(settings.oidc())
        .forEach(
            (id, given) -> {
              var name = "parley.oidc." + id;
              if (!id.matches("[a-z0-9-]{1,40}"))
                log.warn("{} is left out: its name may have a to z, digits and hyphens", name);
              else if (!OidcProvider.isSafe(given.issuer()))
                log.warn("{} is left out: its issuer has to be an https address", name);
              else if (given.clientId().isBlank())
                log.warn("{} is left out: it has no client-id", name);
              else
                usable.add(
                    new OidcProvider(
                        id,
                        given.label().isBlank() ? id : given.label(),
                        given.issuer(),
                        given.clientId(),
                        given.clientSecret()));
            });
    return List.copyOf(usable);
  }

  /// In the order of their names in the settings.
  public List<OidcProvider> all() {
    return providers;
  }

  public Optional<OidcProvider> find(String id) {
    return providers.stream().filter(provider -> provider.id().equals(id)).findFirst();
  }

  /// Where providers send people back to.
  public String back() {
    return address + BACK;
  }

  /// Why a consultation cannot be entered like this; empty where it can.
  public Optional<Refusal> problem(Entry entry) {
    return entry == Entry.OIDC && providers.isEmpty()
        ? Optional.of(new Refusal.NoSignIn())
        : Optional.empty();
  }
}

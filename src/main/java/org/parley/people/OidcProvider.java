package org.parley.people;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/// Somebody at whom people sign in, by OpenID Connect.
///
/// @param id short, as it stands in addresses
/// @param label what people know it by
/// @param clientSecret empty where it takes Parley without one
public record OidcProvider(
    String id, String label, String issuer, String clientId, String clientSecret) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /// Without the secret, so that no log gets it.
  @Override
  public String toString() {
    return "provider " + id;
  }

  /// Whether what is sent to an address stays between it and this server.
  static boolean isSafe(String address) {
    try {
      var uri = URI.create(address);
      if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null)
        return false;
      return "https".equals(uri.getScheme())
          || "http".equals(uri.getScheme())
              && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package org.parley.people;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.parley.people.SignInFailed.Why;

/// What a provider says of itself (OpenID Connect Discovery 1.0).
///
/// @param secretInHeader whether it takes Parley's secret in the header of a request, which is the
///   usual way, and not only in its body
record OidcMetadata(URI authorization, URI token, URI keys, boolean secretInHeader) {

  private static final int LARGEST = 100_000;

  static URI address(OidcProvider provider) {
    return URI.create(
        provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
  }

  /// @throws SignInFailed also where it speaks for another issuer than the one that was asked
  static OidcMetadata read(OidcProvider provider, String json) throws SignInFailed {
    try {
      var said = JSONObjectUtils.parse(json, LARGEST);
      if (!provider.issuer().equals(JSONObjectUtils.getString(said, "issuer")))
        throw new SignInFailed(Why.UNTRUSTED);
      var ways = JSONObjectUtils.getStringList(said, "token_endpoint_auth_methods_supported");
      return new OidcMetadata(
          endpoint(said, "authorization_endpoint"),
          endpoint(said, "token_endpoint"),
          endpoint(said, "jwks_uri"),
          ways == null || ways.contains("client_secret_basic"));
    } catch (ParseException e) {
      throw new SignInFailed(Why.UNREACHABLE);
    }
  }

  private static URI endpoint(Map<String, Object> said, String name)
      throws ParseException, SignInFailed {
    var address = JSONObjectUtils.getString(said, name);
    if (address == null || !OidcProvider.isSafe(address)) throw new SignInFailed(Why.UNTRUSTED);
    return URI.create(address);
  }
}

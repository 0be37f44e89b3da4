package org.parley.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.parley.people.SignInFailed.Why;

/// Believes ID tokens of one provider, or does not (OpenID Connect Core 1.0, 3.1.3.7).
final class IdTokens {

  /// Only by keys of which the provider alone has the secret half: a token without a signature, or
  /// with one that whoever knows Parley's secret or the provider's public key can make, says
  /// nothing.
  private static final Set<JWSAlgorithm> SIGNED =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int LONGEST_SUBJECT = 255;

  private final OidcProvider provider;
  private final JWKSource<SecurityContext> keys;
  private final InstantSource clock;

  IdTokens(OidcProvider provider, JWKSource<SecurityContext> keys, InstantSource clock) {
    this.provider = provider;
    this.keys = keys;
    this.clock = clock;
  }

  /// Whom the token is about, as the provider knows them.
  ///
  /// @param nonce what it was asked to put into the token
  String subject(String token, String nonce) throws SignInFailed {
    try {
      return subject(processor(nonce).process(token, null));
    } catch (KeySourceException e) {
      throw new SignInFailed(Why.UNREACHABLE);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new SignInFailed(Why.UNTRUSTED);
    }
  }

  private DefaultJWTProcessor<SecurityContext> processor(String nonce) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNED, keys));
    var exact = new JWTClaimsSet.Builder().issuer(provider.issuer()).claim("nonce", nonce).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(provider.clientId(), exact, Set.of("sub", "exp", "iat")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
    return processor;
  }

  private String subject(JWTClaimsSet claims) throws ParseException, SignInFailed {
    var meant = claims.getStringClaim("azp");
    boolean forAnother = meant != null && !meant.equals(provider.clientId());
    boolean forMany = meant == null && claims.getAudience().size() > 1;
    var subject = claims.getSubject();
    if (forAnother || forMany || subject.isBlank() || subject.length() > LONGEST_SUBJECT)
      throw new SignInFailed(Why.UNTRUSTED);
    return subject;
  }
}

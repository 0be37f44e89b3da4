package org.parley.rest.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/// A file of the page as the bundler made it, to stand within a document.
///
/// @param hash by which a Content-Security-Policy allows just this text
record Built(String text, String hash) {

  private static final String FOLDER = "/META-INF/VAADIN/consultation/";

  /// @throws IllegalStateException if the front end has not been built
  static Built of(String file) {
    try (var in = Built.class.getResourceAsStream(FOLDER + file)) {
      if (in == null)
        throw new IllegalStateException(
            "the page for participants is not built: ./parley start builds it, and so does mvn package");
      // Within a document nothing may look like the end of the script.
      var text = new String(in.readAllBytes(), UTF_8).strip().replace("</", "<\\/");
      return new Built(text, hash(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

package org.parley.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The server's own secret, from which links and cookies are derived, so that a copy of the
/// database opens no door. It lies in the data folder, or is given as `parley.key` where several
/// nodes share one.
@Component
public class ServerKey {

  private static final String HMAC = "HmacSHA256";

  /// With the key in it; each use takes a copy.
  private final Mac keyed;

  ServerKey(@Value("${parley.key:}") String given, @Value("${parley.data}") Path data) {
    var key = given.isBlank() ? fromFile(data) : HexFormat.of().parseHex(given.strip());
    if (key.length < 32)
      throw new IllegalStateException("parley.key needs at least 64 hexadecimal digits");
    this.keyed = keyed(key);
  }

  private static Mac keyed(byte[] key) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static byte[] fromFile(Path data) {
    var file = data.resolve("server.key");
    try {
      if (Files.exists(file)) return HexFormat.of().parseHex(Files.readString(file).strip());
      var key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.createDirectories(data);
      Files.writeString(file, HexFormat.of().formatHex(key), StandardOpenOption.CREATE_NEW);
      if (Files.getFileStore(file).supportsFileAttributeView("posix"))
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("the server's key cannot be kept in " + file, e);
    }
  }

  /// A secret of 128 bits for this purpose and subject, in 22 characters that may stand in an
  /// address.
  public String derive(String purpose, String subject) {
    try {
      var mac = (Mac) keyed.clone();
      var full = mac.doFinal((purpose + "\n" + subject).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(full).substring(0, 22);
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's own " + HMAC + " can be copied", e);
    }
  }

  /// What is stored to recognise a secret by.
  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

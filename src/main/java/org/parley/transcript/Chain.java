package org.parley.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The hash chain. All hashes are SHA-256, numbers are big-endian, texts UTF-8 after their length
/// as four bytes:
///
/// ```
/// genesis      = H("parley transcript 1" ‖ stream)
/// payload hash = H(salt ‖ payload)
/// hash         = H(hash before ‖ sequence(8) ‖ at in milliseconds(8) ‖ type ‖ version(4) ‖ payload hash)
/// ```
///
/// where salt are its 16 bytes and stream the 16 bytes of the UUID.
public final class Chain {

  private static final byte[] DOMAIN = "parley transcript 1".getBytes(UTF_8);

  private Chain() {}

  static Hash genesis(UUID stream) {
    var digest = sha256();
    digest.update(DOMAIN);
    digest.update(
        ByteBuffer.allocate(16)
            .putLong(stream.getMostSignificantBits())
            .putLong(stream.getLeastSignificantBits())
            .flip());
    return Hash.of(digest.digest());
  }

  /// Makes entries of drafts, each following the one before.
  public static List<Entry> seal(UUID stream, Head head, List<Draft> drafts) {
    var entries = new ArrayList<Entry>(drafts.size());
    for (var draft : drafts) {
      var at = draft.at().truncatedTo(ChronoUnit.MILLIS);
      var content = new Entry.Content(draft.salt(), draft.payload());
      var payloadHash = payloadHash(content);
      long sequence = head.sequence() + 1;
      var hash = hash(head.hash(), sequence, at, draft.type(), draft.version(), payloadHash);
      entries.add(
          new Entry(
              stream,
              sequence,
              at,
              draft.type(),
              draft.version(),
              Optional.of(content),
              payloadHash,
              hash));
      head = new Head(sequence, hash);
    }
    return entries;
  }

  /// Checks a whole stream, or what of it follows `from`.
  ///
  /// @param from where the entries go on; [Head#start] for a whole stream
  /// @param expected the head that was witnessed elsewhere, on a receipt or a report; without it an
  ///   end that was cut off cannot be noticed
  public static Verification verify(
      UUID stream, Head from, List<Entry> entries, Optional<Head> expected) {
    var head = from;
    boolean seen = expected.isEmpty() || expected.get().equals(head);
    for (var entry : entries) {
      var fault = fault(stream, head, entry);
      if (fault.isPresent()) return new Verification.Broken(head.sequence() + 1, fault.get());
      head = entry.head();
      if (expected.isPresent() && expected.get().sequence() == head.sequence()) {
        if (!expected.get().equals(head))
          return new Verification.Broken(head.sequence(), Verification.Fault.OTHER_HISTORY);
        seen = true;
      }
    }
    return seen
        ? new Verification.Intact(head)
        : new Verification.Broken(head.sequence() + 1, Verification.Fault.CUT_OFF);
  }

  private static Optional<Verification.Fault> fault(UUID stream, Head head, Entry entry) {
    if (!entry.stream().equals(stream)) return Optional.of(Verification.Fault.FOREIGN_ENTRY);
    if (entry.sequence() != head.sequence() + 1)
      return Optional.of(Verification.Fault.OUT_OF_SEQUENCE);
    if (entry.content().isPresent()
        && !payloadHash(entry.content().get()).equals(entry.payloadHash()))
      return Optional.of(Verification.Fault.PAYLOAD_CHANGED);
    var hash =
        hash(
            head.hash(),
            entry.sequence(),
            entry.at(),
            entry.type(),
            entry.version(),
            entry.payloadHash());
    return hash.equals(entry.hash())
        ? Optional.empty()
        : Optional.of(Verification.Fault.ENTRY_CHANGED);
  }

  private static Hash payloadHash(Entry.Content content) {
    var digest = sha256();
    digest.update(HexFormat.of().parseHex(content.salt()));
    digest.update(content.payload().getBytes(UTF_8));
    return Hash.of(digest.digest());
  }

  private static Hash hash(
      Hash before, long sequence, Instant at, String type, int version, Hash payloadHash) {
    var name = type.getBytes(UTF_8);
    var digest = sha256();
    digest.update(before.bytes());
    digest.update(
        ByteBuffer.allocate(24 + name.length)
            .putLong(sequence)
            .putLong(at.toEpochMilli())
            .putInt(name.length)
            .put(name)
            .putInt(version)
            .flip());
    digest.update(payloadHash.bytes());
    return Hash.of(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

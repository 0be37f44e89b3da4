package org.parley.transcript;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Vouches for a log of votes: SHA-256 over its rows in their order, each as participant(4),
/// statement(4), choice(1), important(1), sequence(8) and time in milliseconds(8), big-endian. Not
/// for several threads.
public final class VoteDigest {

  private static final int ROW = 26;

  private final MessageDigest digest;
  private final ByteBuffer row = ByteBuffer.allocate(ROW);
  private long rows;

  public VoteDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public void add(VoteRow vote) {
    row.clear()
        .putInt(vote.participant())
        .putInt(vote.statement())
        .put((byte) vote.choice())
        .put((byte) (vote.important() ? 1 : 0))
        .putLong(vote.sequence())
        .putLong(vote.at());
    digest.update(row.flip());
    rows++;
  }

  /// How many rows went in.
  public long rows() {
    return rows;
  }

  /// In hexadecimal digits; more rows may follow.
  public String hash() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 can be copied in every Java", e);
    }
  }
}

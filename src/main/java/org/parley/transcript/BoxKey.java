package org.parley.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one sealed box. All that is stored of a voter's slip is made with it, and once it is
/// destroyed none of that can be made or read again:
///
/// ```
/// slot    = HMAC-SHA-256(key, "slot" ‖ voter)
/// receipt = the first 80 bits of HMAC-SHA-256(key, "receipt" ‖ voter), in base 32
/// sealed  = nonce ‖ AES-256-GCM(HMAC-SHA-256(key, "slip"), nonce, voter ‖ length ‖ slip ‖ holder ‖ padding; slot)
/// ```
///
/// The holder follows the slip so that one sealed before there were any reads as the first's.
public final class BoxKey {

  public static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RECEIPT_DIGITS = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;

  private BoxKey(byte[] key) {
    if (key.length != BYTES) throw new IllegalArgumentException("a key of " + key.length);
    this.key = key;
  }

  /// What a voter puts in.
  ///
  /// @param holder which of those who came after each other as this voter put it in, from 0
  record Slip(int voter, int holder, String text) {}

  public static BoxKey random() {
    var key = new byte[BYTES];
    RANDOM.nextBytes(key);
    return new BoxKey(key);
  }

  public static BoxKey of(byte[] key) {
    return new BoxKey(key.clone());
  }

  public byte[] bytes() {
    return key.clone();
  }

  /// Where a voter's slip lies.
  public Hash slot(int voter) {
    return Hash.of(mac("slot", voter));
  }

  /// The code by which a voter finds their ballot in the list of those counted: the same however
  /// often the ballot is changed.
  public String receipt(int voter) {
    long bits = 0;
    int held = 0;
    var code = new StringBuilder();
    for (byte next : mac("receipt", voter)) {
      bits = bits << 8 | next & 0xff;
      held += 8;
      for (; held >= 5 && digits(code) < RECEIPT_DIGITS; held -= 5) {
        if (digits(code) > 0 && digits(code) % 4 == 0) code.append('-');
        code.append(DIGITS.charAt((int) (bits >> held - 5) & 31));
      }
    }
    return code.toString();
  }

  private static int digits(StringBuilder code) {
    return code.length() - (int) code.chars().filter(c -> c == '-').count();
  }

  /// @param size of the padded text, at least [#size] of the slip
  byte[] seal(Slip slip, int size) {
    var slot = slot(slip.voter());
    var text = slip.text().getBytes(UTF_8);
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var padded =
        ByteBuffer.allocate(size)
            .putInt(slip.voter())
            .putInt(text.length)
            .put(text)
            .putInt(slip.holder())
            .array();
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, slot, padded);
    return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
  }

  /// @throws IllegalStateException if it was not sealed with this key for this slot
  Slip open(Hash slot, byte[] sealed) {
    var nonce = Arrays.copyOf(sealed, NONCE);
    var padded =
        ByteBuffer.wrap(
            cipher(
                Cipher.DECRYPT_MODE,
                nonce,
                slot,
                Arrays.copyOfRange(sealed, NONCE, sealed.length)));
    int voter = padded.getInt();
    var text = new byte[padded.getInt()];
    padded.get(text);
    int holder = padded.remaining() < Integer.BYTES ? 0 : padded.getInt();
    return new Slip(voter, holder, new String(text, UTF_8));
  }

  /// How long a slip is before it is padded.
  static int size(Slip slip) {
    return 3 * Integer.BYTES + slip.text().getBytes(UTF_8).length;
  }

  private byte[] cipher(int mode, byte[] nonce, Hash slot, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(mac("slip".getBytes(UTF_8)), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(slot.bytes());
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a slip cannot be sealed or opened", e);
    }
  }

  private byte[] mac(String purpose, int voter) {
    var name = purpose.getBytes(UTF_8);
    return mac(ByteBuffer.allocate(name.length + 4).put(name).putInt(voter).array());
  }

  private byte[] mac(byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}

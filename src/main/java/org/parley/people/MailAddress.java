package org.parley.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address mail can be sent to.
///
/// @param text as it was typed, but for blanks around it
/// @param person the same for all ways of writing an address that lead to the same mailbox: in
///   small letters, without what stands behind a plus
public record MailAddress(String text, String person) {

  private static final int LONGEST = 254;

  /// What practically all mail servers give out; nothing that means something in a header.
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*/=?^_`{|}~+-]{1,64}");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  /// Empty if it can be no address.
  public static Optional<MailAddress> of(String typed) {
    var text = typed.strip();
    int at = text.lastIndexOf('@');
    if (text.length() > LONGEST || at < 1) return Optional.empty();
    var local = text.substring(0, at);
    if (!LOCAL.matcher(local).matches() || local.startsWith(".") || local.contains(".."))
      return Optional.empty();
    return domain(text.substring(at + 1))
        .map(
            domain ->
                new MailAddress(
                    local + "@" + domain, plain(local).toLowerCase(Locale.ROOT) + "@" + domain));
  }

  private static String plain(String local) {
    int plus = local.indexOf('+');
    return plus > 0 ? local.substring(0, plus) : local;
  }

  private static Optional<String> domain(String typed) {
    try {
      var ascii = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package org.parley;

import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// What Spring Security allows in names and values of headers: characters that are assigned and do
/// not control anything, and in values the tab. The same as its own rule, without a regular
/// expression for each header of each request.
final class HeaderRules {

  private HeaderRules() {}

  static HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderNames(HeaderRules::isName);
    firewall.setAllowedHeaderValues(HeaderRules::isValue);
    return firewall;
  }

  static boolean isName(String name) {
    return isPlain(name) || name.codePoints().allMatch(HeaderRules::isText);
  }

  static boolean isValue(String value) {
    return isPlain(value) || value.codePoints().allMatch(c -> c == '\t' || isText(c));
  }

  /// Nearly all are.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++)
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') return false;
    return true;
  }

  private static boolean isText(int c) {
    return Character.isDefined(c) && Character.getType(c) != Character.CONTROL;
  }
}

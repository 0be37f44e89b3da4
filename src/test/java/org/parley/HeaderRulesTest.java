package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The rule of Spring Security's `StrictHttpFirewall`, held against every character there is.
class HeaderRulesTest {

  private static final Pattern NAME = Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*");
  private static final Pattern VALUE =
      Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*");

  @Test
  void allows_what_spring_security_allows() {
    for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
      var text = "a" + Character.toString(c) + "b";
      assertThat(HeaderRules.isName(text)).isEqualTo(NAME.matcher(text).matches());
      assertThat(HeaderRules.isValue(text)).isEqualTo(VALUE.matcher(text).matches());
    }
  }
}

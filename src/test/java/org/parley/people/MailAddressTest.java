package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  private static String person(String typed) {
    return MailAddress.of(typed).orElseThrow().person();
  }

  @Test
  void one_mailbox_is_one_person_however_it_is_written() {
    assertThat(person(" Ann@Home.Example "))
        .isEqualTo(person("ann@home.example"))
        .isEqualTo(person("ANN+news@home.example"))
        .isNotEqualTo(person("ann@other.example"));
    assertThat(person("ann@bücher.example")).isEqualTo("ann@xn--bcher-kva.example");
  }

  @Test
  void mail_goes_to_what_was_typed() {
    assertThat(MailAddress.of("Ann+News@Home.Example").orElseThrow().text())
        .isEqualTo("Ann+News@home.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@home.example",
        "ann@",
        "ann@localhost",
        "ann@127.0.0.1",
        "ann@[127.0.0.1]",
        "ann@home..example",
        "ann@-home.example",
        ".ann@home.example",
        "ann@home.example\nBcc: all@home.example",
        "ann\r\n@home.example",
        "a b@home.example",
        "ann@home.example,ben@home.example",
        "ann@ben@home.example",
        "\u202eann@home.example",
        "änn@home.example"
      })
  void what_is_no_address_gets_no_mail(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }
}

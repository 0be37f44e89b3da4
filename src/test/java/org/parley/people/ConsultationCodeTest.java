package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.consultation.Consultation;

class ConsultationCodeTest {

  private static final Consultation.Id ID =
      new Consultation.Id(UUID.fromString("01939a5e-1b2c-7def-8123-00f8c9d01234"));

  @Test
  void a_code_has_eight_signs_and_stands_for_the_end_of_the_identifier() {
    var code = ConsultationCode.of(ID);

    assertThat(code.toString()).isEqualTo("z34x04hm").hasSize(8);
    assertThat(ID.toString()).endsWith(code.digits());
  }

  @ParameterizedTest
  @ValueSource(strings = {"z34x04hm", "Z34X-04HM", "z34x o4hm"})
  void a_code_is_read_as_people_type_it(String typed) {
    assertThat(ConsultationCode.parse(typed)).contains(ConsultationCode.of(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "z34x04h", "z34x04hmm", "z34x04hu", "z34x04h%"})
  void what_can_be_no_code_is_none(String typed) {
    assertThat(ConsultationCode.parse(typed)).isEmpty();
  }
}

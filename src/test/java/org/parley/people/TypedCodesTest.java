package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.parley.course.Attendance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// Who guesses the codes of panels and courses.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
class TypedCodesTest {

  private static final int MANY = 200;

  @Autowired private Welcoming welcoming;
  @Autowired private Attendance attendance;

  private static boolean isRefused(Supplier<?> tried) {
    try {
      tried.get();
      return false;
    } catch (TooManyTries e) {
      return true;
    }
  }

  @Test
  void many_codes_of_panels_at_once_are_not_more_than_ten() {
    assertThat(
            AtOnce.refused(
                MANY,
                i ->
                    isRefused(
                        () ->
                            welcoming.byCode(
                                "guess " + i, "203.0.113.1", Optional::of, Optional::empty))))
        .isEqualTo(MANY - 10);
  }

  @Test
  void many_codes_of_courses_at_once_are_not_more_than_ten() {
    assertThat(
            AtOnce.refused(
                MANY, i -> isRefused(() -> attendance.byCode("guess " + i, "203.0.113.1"))))
        .isEqualTo(MANY - 10);
  }
}

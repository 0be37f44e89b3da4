package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// Who guesses, and who does not.
class ThrottleTest {

  private static final String PLACE = "192.0.2.1";

  private Instant now = Instant.parse("2026-11-30T09:00:00Z");
  private final Throttle throttle = new Throttle(() -> now);
  private final AtomicInteger lookedUp = new AtomicInteger();

  private Optional<String> attempt(String typed, String address) {
    return throttle.attempt(
        "code",
        address,
        () -> {
          lookedUp.incrementAndGet();
          return Optional.of(typed).filter("right"::equals);
        });
  }

  private boolean isRefused(String typed, String address) {
    try {
      assertThat(attempt(typed, address).isPresent()).isEqualTo(typed.equals("right"));
      return false;
    } catch (TooManyTries e) {
      return true;
    }
  }

  private void guess(int times) {
    for (int i = 0; i < times; i++) assertThat(isRefused("wrong", PLACE)).isFalse();
  }

  @Test
  void after_ten_wrong_ones_nothing_is_looked_up() {
    guess(10);
    assertThat(isRefused("right", PLACE)).isTrue();
    assertThat(lookedUp).hasValue(10);
  }

  @Test
  void many_wrong_ones_at_once_are_not_more_than_ten() {
    assertThat(AtOnce.refused(200, _ -> isRefused("wrong", PLACE))).isEqualTo(190);
    assertThat(lookedUp).hasValue(10);
  }

  @Test
  void a_class_that_comes_at_once_is_let_in() {
    assertThat(AtOnce.refused(200, _ -> isRefused("right", PLACE))).isZero();
  }

  @Test
  void right_ones_neither_count_nor_let_wrong_ones_be_forgotten() {
    guess(9);
    for (int i = 0; i < 20; i++) assertThat(isRefused("right", PLACE)).isFalse();
    guess(1);
    assertThat(isRefused("wrong", PLACE)).isTrue();
  }

  @Test
  void a_look_up_that_fails_counts_for_nothing() {
    for (int i = 0; i < 20; i++)
      assertThatThrownBy(
              () ->
                  throttle.attempt(
                      "code",
                      PLACE,
                      () -> {
                        throw new IllegalStateException("the database is away");
                      }))
          .isInstanceOf(IllegalStateException.class);
    guess(10);
    assertThat(isRefused("wrong", PLACE)).isTrue();
  }

  @Test
  void a_quarter_of_an_hour_after_the_first_wrong_one_there_are_ten_more() {
    guess(9);
    now = now.plus(Duration.ofMinutes(14));
    guess(1);
    assertThat(isRefused("right", PLACE)).isTrue();
    now = now.plus(Duration.ofMinutes(1));
    guess(10);
    assertThat(isRefused("right", PLACE)).isTrue();
  }

  @Test
  void other_places_and_other_kinds_are_not_concerned() {
    guess(10);
    assertThat(isRefused("right", "192.0.2.2")).isFalse();
    assertThat(throttle.attempt("password", PLACE, () -> Optional.of("right"))).isPresent();
  }

  @Test
  void the_addresses_of_one_network_are_one_place() {
    for (int i = 0; i < 10; i++)
      assertThat(isRefused("wrong", "2001:db8:1:2::" + i)).as("address " + i).isFalse();
    assertThat(isRefused("right", "2001:db8:1:2:a:b:c:d")).isTrue();
    assertThat(isRefused("right", "2001:db8:1:3::1")).isFalse();
  }
}

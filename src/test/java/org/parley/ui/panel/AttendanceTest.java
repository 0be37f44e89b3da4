package org.parley.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Who counts as present while their page comes and goes.
class AttendanceTest {

  private boolean reached = true;
  private int present;
  private final Attendance attendance = new Attendance(() -> reached, this::enter);

  private Runnable enter() {
    present++;
    return () -> present--;
  }

  private int after(boolean... reached) {
    for (boolean now : reached) {
      this.reached = now;
      attendance.look();
    }
    return present;
  }

  @Test
  void whoever_opens_a_page_is_present_before_its_connection_stands() {
    assertThat(present).isEqualTo(1);
    assertThat(after(false, true)).isEqualTo(1);
  }

  @Test
  void whose_page_cannot_be_reached_twice_is_not_present_any_more() {
    assertThat(after(true, false)).isEqualTo(1);
    assertThat(after(false)).isZero();
    assertThat(after(false, false)).isZero();
  }

  @Test
  void a_connection_that_comes_back_in_between_is_forgiven() {
    assertThat(after(false, true, false)).isEqualTo(1);
  }

  @Test
  void whoever_can_be_reached_again_is_present_again() {
    assertThat(after(false, false, true)).isEqualTo(1);
    assertThat(after(true)).isEqualTo(1);
  }

  @Test
  void a_page_that_is_closed_is_over_whatever_is_still_looked_for() {
    attendance.end();
    assertThat(present).isZero();
    assertThat(after(true, true)).isZero();
    attendance.end();
    assertThat(present).isZero();
  }
}

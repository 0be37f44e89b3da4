package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parley.panel.Panel;
import org.parley.panel.Seat;

class PresenceTest {

  private static final Seat.Id ONE = new Seat.Id(1);
  private static final Seat.Id TWO = new Seat.Id(2);

  private final Presence presence = new Presence(new Panel.Id(new UUID(0, 1)));

  @Test
  void a_seat_is_present_while_it_has_a_window_open() {
    var first = presence.enter(ONE);
    var second = presence.enter(ONE);
    presence.enter(TWO);

    assertThat(presence.present()).containsExactly(ONE, TWO);
    first.run();
    assertThat(presence.present()).containsExactly(ONE, TWO);
    second.run();
    assertThat(presence.present()).containsExactly(TWO);
  }

  @Test
  void a_window_closes_once() {
    var first = presence.enter(ONE);
    presence.enter(ONE);

    first.run();
    first.run();

    assertThat(presence.present()).containsExactly(ONE);
  }

  @Test
  void listeners_hear_who_came_and_went_but_not_of_further_windows() {
    var heard = new CopyOnWriteArrayList<Set<Seat.Id>>();
    presence.listen(heard::add);

    var leave = presence.enter(ONE);
    Awaitility.await().untilAsserted(() -> assertThat(heard).containsExactly(Set.of(ONE)));
    presence.enter(ONE).run();
    leave.run();

    Awaitility.await().untilAsserted(() -> assertThat(heard).last().isEqualTo(Set.of()));
    assertThat(heard).hasSize(2);
  }

  @Test
  void a_slow_listener_hears_of_the_last_change_only() throws Exception {
    var heard = new CopyOnWriteArrayList<Set<Seat.Id>>();
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    presence.listen(
        present -> {
          heard.add(present);
          started.countDown();
          await(go);
        });

    presence.enter(ONE);
    started.await();
    for (int seat = 2; seat <= 100; seat++) presence.enter(new Seat.Id(seat));
    go.countDown();

    Awaitility.await().untilAsserted(() -> assertThat(heard).last().isEqualTo(presence.present()));
    assertThat(heard).hasSize(2);
  }

  @Test
  void a_listener_that_failed_with_an_error_hears_of_the_next_change() {
    var heard = new CopyOnWriteArrayList<Set<Seat.Id>>();
    presence.listen(
        present -> {
          heard.add(present);
          throw new AssertionError("deliberately");
        });

    presence.enter(ONE);
    Awaitility.await().until(() -> heard.size() == 1);
    presence.enter(TWO);

    Awaitility.await().until(() -> heard.size() == 2);
  }

  @Test
  void a_listener_that_ended_hears_nothing_more() {
    var heard = new CopyOnWriteArrayList<Set<Seat.Id>>();
    var others = new CopyOnWriteArrayList<Set<Seat.Id>>();
    presence.listen(heard::add).run();
    presence.listen(others::add);

    presence.enter(ONE);

    Awaitility.await().until(() -> !others.isEmpty());
    assertThat(heard).isEmpty();
    assertThat(presence.isIdle()).isFalse();
  }

  @Test
  void windows_opened_and_closed_at_once_are_counted_exactly() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1_000; i++) {
        var seat = new Seat.Id(1 + i % 10);
        threads.submit(() -> presence.enter(seat).run());
      }
    }

    assertThat(presence.present()).isEmpty();
    assertThat(presence.isIdle()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

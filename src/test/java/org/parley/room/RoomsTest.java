package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.another;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.voting;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.InstantSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Convene;
import org.parley.panel.Seat;
import org.parley.panel.Story;

class RoomsTest {

  private static final Timing RESTLESS =
      new Timing(
          Duration.ofSeconds(3),
          Duration.ofMillis(20),
          Duration.ofMinutes(2),
          Duration.ofMillis(1));

  private final MemoryTranscripts transcripts = new MemoryTranscripts();
  private final Rooms node = new Rooms(transcripts, InstantSource.system(), RESTLESS);
  private final Convene convene = Story.convene(1);

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void a_room_nobody_uses_is_let_go_and_opened_again_when_asked_for() {
    var room = new WeakReference<>(voting(node, convene));

    awaitGone(room);

    cast(node.room(convene.panel()), 2, "support");
  }

  @Test
  void a_room_somebody_listens_to_stays() {
    var listened = new WeakReference<>(voting(node, convene));
    listened.get().listen(panel -> assertThat(panel.id()).isEqualTo(convene.panel()));
    var idle = another(convene);
    awaitGone(new WeakReference<>(voting(node, idle)));

    assertThat(node.room(convene.panel())).isSameAs(listened.get());
  }

  @Test
  void a_room_somebody_is_present_in_stays() {
    var visited = new WeakReference<>(voting(node, convene));
    var leave = visited.get().presence().enter(new Seat.Id(1));
    awaitGone(new WeakReference<>(voting(node, another(convene))));

    assertThat(node.room(convene.panel())).isSameAs(visited.get());
    leave.run();
    awaitGone(visited);
  }

  @Test
  void a_room_somebody_holds_on_to_stays_the_only_one_of_its_panel() throws Exception {
    var held = voting(node, convene);
    Thread.sleep(1_000);

    assertThat(node.room(convene.panel())).isSameAs(held);
  }

  @Test
  void there_is_no_room_without_a_panel() {
    assertThatThrownBy(() -> node.room(another(convene).panel())).isInstanceOf(NoSuchPanel.class);
    assertThatThrownBy(() -> node.room(convene.panel())).isInstanceOf(NoSuchPanel.class);

    var room = voting(node, convene);

    assertThat(node.room(convene.panel())).isSameAs(room);
  }

  private void awaitGone(WeakReference<Room> room) {
    Awaitility.await()
        .untilAsserted(
            () -> {
              System.gc();
              assertThat(room.get()).isNull();
            });
  }
}

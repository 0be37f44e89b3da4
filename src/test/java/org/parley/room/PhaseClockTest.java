package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Pace;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Phase;
import org.parley.panel.Seat;
import org.parley.panel.Story;
import org.parley.transcript.Entry;

class PhaseClockTest {

  private final MemoryTranscripts transcripts = new MemoryTranscripts();
  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  private final InstantSource clock = time::get;
  private final Rooms node = new Rooms(transcripts, clock);
  private final Rooms other = new Rooms(transcripts, clock);
  private final Convene convene = timed();

  private static Convene timed() {
    var usual = Story.convene(1);
    return new Convene(
        usual.panel(),
        usual.topic(),
        usual.settings().paced(Pace.BY_THE_CLOCK),
        usual.seats(),
        true,
        false);
  }

  @AfterEach
  void close() {
    node.close();
    other.close();
  }

  @Test
  void the_next_phase_opens_once_however_many_nodes_have_the_panel_open() {
    var told = new CopyOnWriteArrayList<Panel>();
    node.whenAdvanced(told::add);
    other.whenAdvanced(told::add);
    var room = opened();
    other.room(convene.panel());

    time.updateAndGet(now -> now.plus(Duration.ofMinutes(30)));

    Awaitility.await().until(() -> !told.isEmpty());
    assertThat(room.panel().openPhase().map(Phase::number)).contains(2);
    other.room(convene.panel()).readOn();
    Awaitility.await()
        .until(() -> other.room(convene.panel()).panel().openPhase().orElseThrow().number() == 2);
    assertThat(types()).endsWith("phase-opened", "phase-closed", "phase-opened");
  }

  @Test
  void a_phase_whose_time_ran_out_while_the_server_was_down_ends_when_the_room_is_opened() {
    opened();
    node.close();
    time.updateAndGet(now -> now.plus(Duration.ofHours(1)));

    var room = other.room(convene.panel());

    Awaitility.await().until(() -> room.panel().openPhase().orElseThrow().number() == 2);
  }

  private Room opened() {
    node.convene(convene).join();
    var room = node.room(convene.panel());
    var chair = new Seat.Id(1);
    room.submit(Actor.invitedTo(chair), new PanelCommand.TakeSeat(chair)).join();
    room.submit(Actor.on(chair), new PanelCommand.OpenPhase(1)).join();
    return room;
  }

  private List<String> types() {
    return transcripts.all(convene.panel().value()).stream().map(Entry::type).toList();
  }
}

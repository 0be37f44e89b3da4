package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.voting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Reply;
import org.parley.panel.Story;

class PastTest {

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Rooms node = new Rooms(new MemoryTranscripts(), () -> now);

  @AfterEach
  void close() {
    node.close();
  }

  private void later() {
    now = now.plusSeconds(60);
  }

  @Test
  void a_panel_can_be_seen_as_it_stood_at_any_moment() {
    var room = voting(node, Story.convene(1));
    var stood = new LinkedHashMap<Instant, Panel>();
    stood.put(now, room.panel());
    for (int seat = 2; seat <= 4; seat++) {
      later();
      cast(room, seat, "support");
      stood.put(now, room.panel());
    }
    later();
    assertThat(room.submit(Story.CHAIR, new PanelCommand.CloseRound(Table.ROUND)).join())
        .isInstanceOf(Answer.Done.class);
    stood.put(now, room.panel());
    assertThat(stood.values().stream().map(Panel::length).distinct()).hasSize(5);

    for (var moment : stood.reversed().entrySet())
      assertThat(room.panelAt(moment.getKey())).isEqualTo(moment.getValue());
    for (var moment : stood.entrySet())
      assertThat(room.panelAt(moment.getKey().plusSeconds(30))).isEqualTo(moment.getValue());
  }

  @Test
  void however_many_moments_are_asked_for_the_answers_stay_right() {
    var room = voting(node, Story.convene(1));
    var stood = new LinkedHashMap<Instant, Panel>();
    for (int i = 0; i < 2 * Past.MOST; i++) {
      later();
      cast(room, 2, i % 2 == 0 ? "support" : "abstain");
      stood.put(now, room.panel());
    }
    for (var moments : List.of(stood, stood.reversed(), stood))
      for (Map.Entry<Instant, Panel> moment : moments.entrySet())
        assertThat(room.panelAt(moment.getKey()).length()).isEqualTo(moment.getValue().length());
  }

  @Test
  void what_is_hidden_now_is_hidden_in_the_past() {
    var room = voting(node, Story.convene(1));
    assertThat(Table.submitReply(room, 2, "Words that go too far.").join())
        .isInstanceOf(Answer.Done.class);
    var said = new Reply.Target.ToReply(new Reply.Id(1));
    var before = now;
    later();
    assertThat(room.panelAt(before).isOpenToAll(said)).isTrue();

    room.submit(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(said, Moderation.Reason.PERSONAL_ATTACK, ""))
        .join();
    assertThat(room.panelAt(before).isOpenToAll(said)).isFalse();

    room.submit(Story.CHAIR, new PanelCommand.Moderating.Restore(said)).join();
    assertThat(room.panelAt(before).isOpenToAll(said)).isTrue();
  }

  @Test
  void before_its_beginning_a_panel_is_as_it_was_convened() {
    var room = voting(node, Story.convene(1));
    assertThat(room.panelAt(Instant.EPOCH).length()).isEqualTo(1);
  }
}

package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.Anonymity;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.panel.Story;

/// Pseudonyms as rooms draw them and read them again.
class PseudonymsOfRoomsTest {

  private final MemoryTranscripts transcripts = new MemoryTranscripts();

  private static Convene underPseudonyms() {
    var convene = Story.convene(2);
    return Table.another(
        new Convene(
            convene.panel(),
            convene.topic(),
            convene.settings().with(Story.underPseudonyms(Anonymity.Of.REPLIES)),
            convene.seats(),
            convene.withDrafts(),
            convene.sample()));
  }

  private static List<String> pseudonyms(Panel panel) {
    return panel.seats().stream()
        .map(Seat::id)
        .map(seat -> panel.pseudonym(seat).orElseThrow())
        .toList();
  }

  @Test
  void each_panel_draws_its_own_and_keeps_them_when_it_is_read_again() {
    var first = underPseudonyms();
    var second = underPseudonyms();
    List<String> drawn;
    try (var node = new Rooms(transcripts, InstantSource.system())) {
      drawn = pseudonyms(Table.seated(node, first).panel());
      assertThat(pseudonyms(Table.seated(node, second).panel())).isNotEqualTo(drawn);
    }

    try (var node = new Rooms(transcripts, InstantSource.system())) {
      assertThat(pseudonyms(node.room(first.panel()).panel())).isEqualTo(drawn);
    }
  }
}

package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.ui.TestPanels.Table;

class OpinionCardTest extends RoomTest {

  private static final String BEFORE = "What do you think yourself, before it begins?";
  private static final String AFTER = "And what do you think now?";

  private Table asked() {
    var table = panels.seated(1);
    var settings = table.panel().settings().asking(Optional.of(OpinionQuestion.OF_THE_TOPIC));
    return table.does(table.chair(), new PanelCommand.Edit(settings)).phase(PhaseKind.BRIEFING);
  }

  private static String card(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(OpinionCard.class).single());
  }

  @Test
  void an_opinion_once_stated_makes_room_for_the_work_of_the_next_phase() {
    var table = asked();
    var law = room(table, table.panelist(LAW, 1));
    assertThat(card(law)).contains(BEFORE);

    table.does(table.panelist(LAW, 1), new PanelCommand.StateOpinion(Opinion.AGAINST));
    table.phase(PhaseKind.POSITIONS);

    eventually(
        law, () -> assertThat(card(law)).isEqualTo("What you think yourself: Against. Change it"));
    law.test(law.find(Button.class).withText("Change it").single()).click();
    assertThat(card(law)).contains(BEFORE).doesNotContain("Change it");
  }

  @Test
  void whoever_has_stated_none_is_asked_on_and_all_are_asked_anew_at_the_end() {
    var table = asked().phase(PhaseKind.POSITIONS);
    var law = room(table, table.panelist(LAW, 1));
    assertThat(card(law)).contains(BEFORE);
    table.does(table.panelist(LAW, 1), new PanelCommand.StateOpinion(Opinion.AGAINST));

    table.phase(PhaseKind.REPORT);

    eventually(law, () -> assertThat(card(law)).contains(AFTER, "Before, you said: Against."));
  }
}

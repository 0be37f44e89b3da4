package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.parley.panel.PhaseKind;
import org.parley.panel.Role;
import org.parley.ui.TestPanels.Table;

class SwapViewTest extends RoomTest {

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  private static Role other(Table table) {
    return table
        .panel()
        .arguesFor(table.seat(LAW, 1).id())
        .flatMap(table.panel().topic()::role)
        .orElseThrow();
  }

  @Test
  void who_argues_for_another_role_is_told_so_when_the_phase_opens_and_when_it_is_over() {
    var table = panels.swapping(1).phase(PhaseKind.EXCHANGE);
    var law = room(table, table.panelist(LAW, 1));
    assertThat(seen(law)).doesNotContain("You now argue for");

    table.phase(PhaseKind.SWAP);

    var other = other(table);
    eventually(
        law,
        () ->
            assertThat(seen(law.find(SwapCard.class).single()))
                .startsWith("You now argue for " + other.name())
                .contains(other.mandate(), "argues for"));
    table.phase(PhaseKind.RECOMMENDATIONS);
    eventually(law, () -> assertThat(seen(law)).doesNotContain("You now argue for"));
  }

  @Test
  void whoever_presides_sees_who_argues_for_whom() {
    var table = panels.swapping(1).phase(PhaseKind.SWAP);

    var chair = room(table, table.chair());

    assertThat(seen(chair.find(SwapCard.class).single()))
        .contains("Law enforcement argues for " + other(table).name())
        .doesNotContain("You now");
    assertThat(seen(chair)).contains("0 of 4 panelists have made their case.");
  }

  @Test
  void a_case_is_made_in_the_room_and_marked_as_written_for_the_other_role() {
    var table =
        panels
            .swapping(1)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.SWAP);
    var law = room(table, table.panelist(LAW, 1));
    var form = law.find(PositionForm.class).single();
    law.test(law.find(TextField.class, form).single()).setValue("Keep it closed");
    law.test(law.find(TextArea.class, form).withLabel("Why").single()).setValue("Because.");
    law.test(law.find(Button.class, form).withText("Make the case").single()).click();

    var privacy = room(table, table.panelist(PRIVACY, 1));

    assertThat(table.panel().cases()).hasSize(1);
    var cards = privacy.find(PositionCard.class).all();
    assertThat(cards).hasSize(2);
    assertThat(seen(cards.getFirst()))
        .startsWith("for " + other(table).name() + " by Law enforcement 1")
        .contains("Keep it closed");
    assertThat(seen(cards.getLast())).startsWith("Law enforcement 1").contains("A warrant");
  }

  @Test
  void what_somebody_was_writing_for_themselves_when_roles_were_swapped_is_not_sent_for_another() {
    var table =
        panels
            .swapping(1)
            .phase(PhaseKind.POSITIONS)
            .position(PRIVACY, 1, "Keep it closed")
            .phase(PhaseKind.EXCHANGE);
    var law = room(table, table.panelist(LAW, 1));
    law.test(law.find(NativeButton.class).withText("Reply").single()).click();
    var form = law.find(ReplyForm.class).single();
    law.test(law.find(TextArea.class, form).withLabel("Text").single()).setValue("For ourselves");

    table.phase(PhaseKind.SWAP);

    eventually(
        law,
        () ->
            assertThat(seen(form)).contains("Roles are swapped now", "What you wrote stays here"));
    assertThat(law.find(TextArea.class, form).withLabel("Text").single().getValue())
        .isEqualTo("For ourselves");
    assertThat(table.panel().replies()).isEmpty();
  }
}

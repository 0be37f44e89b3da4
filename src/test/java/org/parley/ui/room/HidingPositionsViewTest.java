package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.ui.TestPanels.Table;

class HidingPositionsViewTest extends RoomTest {

  private static final Position.Id P1 = new Position.Id(1);
  private static final Target POSITION = new Target.ToPosition(P1);

  /// Law enforcement has revised its position, and Privacy signed it.
  private Table stated() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var law = table.panelist(LAW, 1);
    return table
        .does(law, new PanelCommand.FilePosition(Story.position("Call 555 0100")))
        .does(law, new PanelCommand.RevisePosition(P1, Story.position("A warrant"), 1))
        .does(table.panelist(PRIVACY, 1), new SignPosition(P1, 2));
  }

  private static void hide(Table table) {
    table.does(table.chair(), new Hide(POSITION, Reason.PERSONAL_DATA, ""));
  }

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(PositionCard.class).single());
  }

  private static boolean offers(BrowserlessUIContext window, String words) {
    window.activate();
    var card = window.find(PositionCard.class).single();
    return window.find(NativeButton.class, card).withText(words).all().stream()
        .anyMatch(button -> button.isVisible() && button.getParent().orElseThrow().isVisible());
  }

  @Test
  void its_author_reads_why_and_how_to_appeal_and_is_not_asked_to_revise() {
    var table = stated();
    var law = room(table, table.panelist(LAW, 1));
    assertThat(offers(law, "Revise")).isTrue();

    hide(table);

    eventually(
        law,
        () ->
            assertThat(seen(law))
                .contains(
                    "A warrant",
                    "Hidden by Chair",
                    "personal data",
                    "Until it is shown again it rests as it is. You can appeal"));
    assertThat(offers(law, "Revise")).isFalse();
    assertThat(offers(law, "Appeal")).isTrue();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    assertThat(seen(technology))
        .contains("Hidden by Chair")
        .doesNotContain("A warrant", "555 0100", "rests", "Appeal");
    assertThat(offers(technology, "Sign it")).isFalse();
  }

  @Test
  void whoever_is_revising_it_is_told_that_it_is_hidden_and_keeps_what_was_written() {
    var table = stated();
    var law = room(table, table.panelist(LAW, 1));
    law.test(law.find(NativeButton.class).withText("Revise").single()).click();
    var form = law.find(PositionForm.class).single();
    law.test(law.find(TextField.class, form).single()).setValue("Any warrant");

    hide(table);

    eventually(
        law,
        () ->
            assertThat(seen(law.find(PositionForm.class).single()))
                .contains("This position is hidden."));
    assertThat(law.find(TextField.class, form).single().getValue()).isEqualTo("Any warrant");

    table.does(table.chair(), new Restore(POSITION));
    eventually(
        law,
        () ->
            assertThat(seen(law.find(PositionForm.class).single()))
                .doesNotContain("This position is hidden."));
  }

  @Test
  void the_speaker_of_a_role_is_told_too() {
    var table =
        panels
            .seated(1)
            .settles(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER))
            .phase(PhaseKind.POSITIONS);
    table.does(table.panelist(LAW, 1), new PanelCommand.FilePosition(Story.position("A warrant")));
    var law = room(table, table.panelist(LAW, 1));
    law.test(law.find(NativeButton.class).withText("Revise together").single()).click();

    hide(table);

    eventually(
        law,
        () ->
            assertThat(seen(law.find(RoleForm.class).single()))
                .contains("This position is hidden."));
  }

  @Test
  void shown_again_all_its_versions_and_the_names_under_it_are_back() {
    var table = stated();
    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());
    var before = seen(stranger);
    assertThat(before).contains("A warrant", "Privacy 1");
    hide(table);
    eventually(stranger, () -> assertThat(seen(stranger)).doesNotContain("A warrant"));

    table.does(table.chair(), new Restore(POSITION));

    eventually(stranger, () -> assertThat(seen(stranger)).isEqualTo(before));
  }
}

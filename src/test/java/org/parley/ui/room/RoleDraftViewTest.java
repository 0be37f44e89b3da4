package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.ui.TestPanels.Table;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the seats of a role write together before their speaker files it.
class RoleDraftViewTest extends RoomTest {

  @Autowired private JdbcClient jdbc;

  private Table byRole(Anonymity whoStates) {
    var table = panels.seated(2);
    return table
        .does(
            table.chair(),
            new PanelCommand.Edit(
                table
                    .panel()
                    .settings()
                    .following(Story.agendaWithSwap())
                    .with(
                        new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER)
                            .showing(Anonymity.Of.POSITIONS, whoStates))))
        .phase(PhaseKind.POSITIONS);
  }

  private static RoleForm form(BrowserlessUIContext window) {
    window.activate();
    return window.find(RoleForm.class).single();
  }

  private static TextField title(BrowserlessUIContext window) {
    return window.find(TextField.class, form(window)).single();
  }

  private static TextArea why(BrowserlessUIContext window) {
    return window.find(TextArea.class, form(window)).withLabel("Why").single();
  }

  private static void write(BrowserlessUIContext window, String title) {
    type(window, title(window), title);
  }

  /// As a browser does that has all that was put into the field.
  private static void type(
      BrowserlessUIContext window, TextFieldBase<?, String> field, String text) {
    window.activate();
    field.getElement().setProperty("had", field.getElement().getProperty("filled", 0));
    switch (field) {
      case TextField line -> window.test(line).setValue(text);
      case TextArea area -> window.test(area).setValue(text);
      default -> throw new IllegalArgumentException("no field for text: " + field);
    }
  }

  private static void press(BrowserlessUIContext window, String button) {
    window.activate();
    window.test(window.find(Button.class, form(window)).withText(button).single()).click();
  }

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  private int kept(Table table) {
    return jdbc.sql("select count(*) from role_draft where panel = :panel")
        .param("panel", table.panel().id().value())
        .query(Integer.class)
        .single();
  }

  @Test
  void what_a_role_revises_opens_for_its_seats_alone_whatever_a_browser_keeps() {
    var table = byRole(Anonymity.NAMED).position(PRIVACY, 1, "Keep it closed");
    var kept = List.of("revise-position-1@1");
    var chair = room(table, table.chair());
    chair.find(RoomParts.class).single().drafts().told(kept);
    assertThat(chair.find(RoleForm.class).all()).isEmpty();

    var law = room(table, table.panelist(LAW, 1));
    law.find(RoomParts.class).single().drafts().told(kept);
    assertThat(law.find(RoleForm.class, law.find(PositionCard.class).single()).all()).isEmpty();

    var ours = room(table, table.panelist(PRIVACY, 2));
    ours.find(RoomParts.class).single().drafts().told(kept);
    assertThat(ours.find(RoleForm.class).all()).hasSize(1);
  }

  @Test
  void what_one_seat_writes_the_other_seats_of_the_role_see_and_nobody_else() {
    var table = byRole(Anonymity.NAMED);
    var first = room(table, table.panelist(PRIVACY, 1));
    var second = room(table, table.panelist(PRIVACY, 2));
    var law = room(table, table.panelist(LAW, 1));
    var chair = room(table, table.chair());
    var length = table.panel().length();

    write(second, "Keep it closed");

    eventually(first, () -> assertThat(title(first).getValue()).isEqualTo("Keep it closed"));
    for (var other : new BrowserlessUIContext[] {law, chair}) {
      eventually(other, () -> assertThat(seen(other)).contains("0 of 4 roles"));
      assertThat(seen(other)).doesNotContain("Keep it closed");
    }
    assertThat(title(law).getValue()).isEmpty();
    assertThat(table.panel().length()).isEqualTo(length);
  }

  @Test
  void it_is_there_again_in_a_new_window_and_gone_once_it_is_filed() {
    var table = byRole(Anonymity.NAMED);
    var second = room(table, table.panelist(PRIVACY, 2));
    write(second, "Keep it closed");
    type(second, why(second), "Because.");

    var first = room(table, table.panelist(PRIVACY, 1));

    assertThat(title(first).getValue()).isEqualTo("Keep it closed");
    assertThat(seen(form(first))).startsWith("You speak for Privacy");
    assertThat(seen(form(second))).startsWith("Privacy 1 · privacy 1 speaks for Privacy");
    assertThat(second.find(Button.class, form(second)).withText("File the position").all())
        .allMatch(button -> !button.getParent().orElseThrow().isVisible());
    press(first, "File the position");
    assertThat(table.panel().positions()).hasSize(1);
    assertThat(kept(table)).isZero();
    var law = room(table, table.panelist(LAW, 1));
    assertThat(seen(law.find(PositionCard.class).single()))
        .startsWith("Privacy")
        .contains("Keep it closed")
        .doesNotContain("Privacy 1", "privacy 1");
    assertThat(seen(law)).contains("1 of 4 roles have filed");
  }

  @Test
  void two_who_write_in_the_same_field_both_keep_their_words_until_one_gives_in() {
    var table = byRole(Anonymity.NAMED);
    var first = room(table, table.panelist(PRIVACY, 1));
    var second = room(table, table.panelist(PRIVACY, 2));
    form(first);
    title(first).setValue("Open it");
    write(second, "Keep it closed");

    eventually(
        first, () -> assertThat(seen(form(first))).contains("This was changed", "Keep it closed"));
    assertThat(title(first).getValue()).isEqualTo("Open it");
    press(first, "File the position");
    assertThat(table.panel().positions()).isEmpty();
    press(first, "Keep my text and save it over this");

    eventually(second, () -> assertThat(title(second).getValue()).isEqualTo("Open it"));
  }

  @Test
  void what_was_typed_before_the_others_words_arrived_does_not_replace_them_unseen() {
    var table = byRole(Anonymity.NAMED);
    var first = room(table, table.panelist(PRIVACY, 1));
    var second = room(table, table.panelist(PRIVACY, 2));
    write(second, "Keep it closed");
    eventually(first, () -> assertThat(title(first).getValue()).isEqualTo("Keep it closed"));

    first.test(title(first)).setValue("Open it");

    assertThat(seen(form(first)))
        .contains("(by your role: Your stance in one sentence). It now reads:")
        .contains("Keep it closed");
    assertThat(title(first).getValue()).isEqualTo("Open it");
    eventually(second, () -> assertThat(title(second).getValue()).isEqualTo("Keep it closed"));
    press(first, "Drop mine and go on from this");
    assertThat(title(first).getValue()).isEqualTo("Keep it closed");
    write(first, "Keep it closed, with a warrant");
    eventually(
        second,
        () -> assertThat(title(second).getValue()).isEqualTo("Keep it closed, with a warrant"));
  }

  @Test
  void whoever_is_apart_in_two_fields_chooses_having_seen_both() {
    var table = byRole(Anonymity.NAMED);
    var first = room(table, table.panelist(PRIVACY, 1));
    var second = room(table, table.panelist(PRIVACY, 2));
    write(second, "Keep it closed");
    type(second, why(second), "A door is a door.");
    eventually(first, () -> assertThat(why(first).getValue()).isEqualTo("A door is a door."));

    first.test(title(first)).setValue("Open it");
    assertThat(seen(form(first))).doesNotContain("A door is a door.");
    first.test(why(first)).setValue("Because.");

    assertThat(seen(form(first)))
        .contains("by your role: Your stance in one sentence, Why")
        .contains("A door is a door.");
  }

  @Test
  void a_role_revises_together_and_only_its_speaker_saves() {
    var table = byRole(Anonymity.NAMED).position(PRIVACY, 1, "Keep it closed");
    var first = room(table, table.panelist(PRIVACY, 1));
    var second = room(table, table.panelist(PRIVACY, 2));
    for (var window : new BrowserlessUIContext[] {first, second}) {
      window.activate();
      window.test(window.find(NativeButton.class).withText("Revise together").single()).click();
    }

    write(second, "Keep it closed, with a warrant");

    eventually(
        first,
        () -> assertThat(title(first).getValue()).isEqualTo("Keep it closed, with a warrant"));
    press(first, "Save as a new version");
    assertThat(table.panel().positions().getFirst().versions()).hasSize(2);
    assertThat(kept(table)).isZero();
  }

  @Test
  void what_was_drafted_goes_when_the_panel_is_closed() {
    var table = byRole(Anonymity.NAMED);
    var first = room(table, table.panelist(PRIVACY, 1));
    write(first, "Keep it closed");
    assertThat(kept(table)).isPositive();

    table.does(table.chair(), new PanelCommand.ClosePanel());

    assertThat(kept(table)).isZero();
  }

  @Test
  void whoever_takes_the_seat_of_another_role_sees_nothing_of_it_any_more() {
    var table = byRole(Anonymity.NAMED);
    var second = room(table, table.panelist(PRIVACY, 2));
    var first = room(table, table.panelist(PRIVACY, 1));
    table.does(table.panelist(PRIVACY, 2), new PanelCommand.LeaveSeat(table.seat(PRIVACY, 2).id()));

    write(first, "Keep it closed");

    eventually(
        second,
        () -> {
          second.activate();
          assertThat(second.find(RoleForm.class).all()).isEmpty();
        });
    assertThat(seen(second)).doesNotContain("Keep it closed");
  }

  @Test
  void where_nobody_sees_who_states_what_a_position_of_a_role_is_shown_by_nobody() {
    var table = byRole(Anonymity.SECRET).position(PRIVACY, 1, "Keep it closed");

    var law = room(table, table.panelist(LAW, 1));

    assertThat(seen(law.find(PositionCard.class).single()))
        .startsWith("Somebody at the table")
        .doesNotContain("Privacy");
    assertThat(
            table.panel().isAuthor(table.seat(PRIVACY, 2).id(), new Reply.Target.ToPosition(id())))
        .isTrue();
  }

  private static Position.Id id() {
    return new Position.Id(1);
  }
}

package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.SubmitReply;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.Pressing;
import org.parley.ui.TestPanels.Table;

/// What can be done below a reply, by whom, and that nobody else can do it by naming it.
class ReplyCardTest extends RoomTest {

  private static final Target REPLY = new Target.ToReply(new Reply.Id(1));

  private Table exchange() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.EXCHANGE);
    var position = new Target.ToPosition(new Position.Id(1));
    return table.does(
        table.panelist(PRIVACY, 1),
        new SubmitReply(position, Reply.Kind.CHALLENGES, "Whose warrant?"));
  }

  private static ReplyCard card(BrowserlessUIContext window) {
    window.activate();
    return window.find(ReplyCard.class).all().getFirst();
  }

  @Test
  void each_reader_is_offered_what_they_may_do() {
    var table = exchange();

    assertThat(Pressing.ways(card(room(table, table.panelist(PRIVACY, 1)))))
        .containsExactly("Edit");
    assertThat(Pressing.ways(card(room(table, table.panelist(LAW, 1)))))
        .containsExactly("I find this convincing", "Reply");
    assertThat(Pressing.ways(card(room(table, table.chair())))).containsExactly("Reply", "Hide");
  }

  @Test
  void a_mark_is_set_and_taken_back() {
    var table = exchange();
    var law = room(table, table.panelist(LAW, 1));

    Pressing.press(card(law), "I find this convincing");
    eventually(
        law,
        () ->
            assertThat(seen(card(law))).contains("Convincing to 1", "No longer convincing to me"));

    Pressing.press(card(law), "No longer convincing to me");
    eventually(law, () -> assertThat(seen(card(law))).doesNotContain("Convincing to 1"));
  }

  @Test
  void a_form_takes_the_place_of_its_button_until_it_is_put_away() {
    var table = exchange();
    var law = room(table, table.panelist(LAW, 1));

    Pressing.press(card(law), "Reply");
    assertThat(Pressing.ways(card(law))).containsExactly("I find this convincing");
    Pressing.pressNamed(card(law), "reply");
    var form = law.find(ReplyForm.class, card(law)).single();

    law.test(law.find(Button.class, form).withText("Discard").single()).click();
    assertThat(law.find(ReplyForm.class).all()).isEmpty();
    assertThat(Pressing.ways(card(law))).containsExactly("I find this convincing", "Reply");
  }

  @Test
  void a_form_stands_above_what_was_said_to_it_before() {
    var table = exchange();
    table.does(
        table.panelist(TECHNOLOGY, 1), new SubmitReply(REPLY, Reply.Kind.SUPPORTS, "A judge's."));
    var law = room(table, table.panelist(LAW, 1));

    Pressing.press(card(law), "Reply");

    assertThat(card(law).getChildren().map(Object::getClass).toList())
        .isEqualTo(List.of(ReplyForm.class, Replies.class));
  }

  @Test
  void its_author_changes_it() {
    var table = exchange();
    var privacy = room(table, table.panelist(PRIVACY, 1));

    Pressing.press(card(privacy), "Edit");
    var form = privacy.find(EditReplyForm.class).single();
    privacy.test(privacy.find(TextArea.class, form).single()).setValue("Which warrant?");
    privacy.test(privacy.find(Button.class, form).withText("Save").single()).click();

    eventually(privacy, () -> assertThat(seen(card(privacy))).contains("Which warrant?"));
  }

  @Test
  void what_is_not_offered_is_not_done_for_whoever_names_it() {
    var table = exchange();
    var author = room(table, table.panelist(PRIVACY, 1));
    var other = room(table, table.panelist(LAW, 1));
    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());

    for (var name : new String[] {"convincing", "reply", "hide", "nothing", ""})
      Pressing.pressNamed(card(author), name);
    for (var name : new String[] {"edit", "hide"}) Pressing.pressNamed(card(other), name);
    for (var name : new String[] {"convincing", "reply", "edit", "hide"})
      Pressing.pressNamed(card(stranger), name);

    assertThat(table.panel().discussion().voices().convinced(REPLY)).isEmpty();
    for (var window : new BrowserlessUIContext[] {author, other, stranger}) {
      window.activate();
      assertThat(window.find(Writing.class, card(window)).all()).isEmpty();
    }
  }
}

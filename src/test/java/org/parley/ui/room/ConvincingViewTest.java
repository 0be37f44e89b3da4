package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.Test;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.ui.TestPanels.Table;

/// The mark that somebody finds something convincing, as it is set and taken back in the room.
class ConvincingViewTest extends RoomTest {

  private static final Target POSITION = new Target.ToPosition(new Position.Id(1));

  private Table exchange() {
    return panels
        .seated(2)
        .phase(PhaseKind.POSITIONS)
        .position(LAW, 1, "A warrant")
        .phase(PhaseKind.EXCHANGE);
  }

  private static NativeButton mark(BrowserlessUIContext window) {
    window.activate();
    return window.find(NativeButton.class).all().stream()
        .filter(button -> button.getText().contains("convincing"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_click_marks_what_convinces_and_the_next_takes_it_back_before_all() {
    var table = exchange();
    var privacy = room(table, table.panelist(PRIVACY, 1));
    var author = room(table, table.panelist(LAW, 1));

    privacy.test(mark(privacy)).click();
    eventually(
        author,
        () ->
            assertThat(seen(author.find(PositionCard.class).single())).contains("Convincing to 1"));
    eventually(
        privacy, () -> assertThat(mark(privacy).getText()).isEqualTo("No longer convincing to me"));

    privacy.test(mark(privacy)).click();
    eventually(
        author,
        () ->
            assertThat(seen(author.find(PositionCard.class).single()))
                .doesNotContain("Convincing to"));
  }

  @Test
  void the_second_click_of_a_double_click_does_not_take_the_mark_back() {
    var table = exchange();
    var privacy = room(table, table.panelist(PRIVACY, 1));
    var button = mark(privacy);

    privacy.test(button).click();
    ComponentUtil.fireEvent(
        button, new ClickEvent<>(button, true, 0, 0, 0, 0, 2, 0, false, false, false, false));

    assertThat(table.panel().discussion().voices().convinced(POSITION))
        .containsExactly(table.seat(PRIVACY, 1).id());
  }
}

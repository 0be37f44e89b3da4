package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.parley.panel.PhaseKind;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.people.Account;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

class RoomViewTest extends ViewTest {

  private BrowserlessUIContext room(Table table, Account person) {
    var window = window(person);
    open(window, RoomView.class, table.panel());
    return window;
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.test(window.find(Button.class).withText(words).single()).click();
  }

  @Test
  void a_private_panel_does_not_exist_for_strangers() {
    var table = panels.convened(Visibility.PRIVATE, 1);

    var window = strangersWindow();
    go(window, Routes.room(table.panel().id()));

    assertThat(window.find(H1.class).single().getText()).isEqualTo("Nothing here");
  }

  @Test
  void a_panelist_files_a_position_and_sees_it_as_a_card() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));

    window.test(window.find(TextField.class).single()).setValue("Keep it shut");
    window
        .test(window.find(TextArea.class).withLabel("Why").single())
        .setValue("A door is a door.");
    press(window, "File the position");

    assertThat(window.find(PositionCard.class).single().getId()).contains("position-1");
    assertThat(window.find(H2.class, window.find(PositionCard.class).single()).single().getText())
        .isEqualTo("Keep it shut");
    assertThat(table.panel().positions()).hasSize(1);
  }
}

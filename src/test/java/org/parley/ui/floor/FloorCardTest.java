package org.parley.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Floor;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Story;
import org.parley.people.Account;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

class FloorCardTest extends ViewTest {

  private BrowserlessUIContext room(Table table, Account person) {
    var window = window(person);
    go(window, Routes.room(table.panel().id()));
    return window;
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.activate();
    window.test(window.find(Button.class).withText(words).all().getFirst()).click();
  }

  private static String floor(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(FloorCard.class).single());
  }

  @SuppressWarnings("unchecked")
  private static Select<Floor.Kind> kinds(BrowserlessUIContext window) {
    window.activate();
    return window.find(Select.class).all().stream()
        .filter(select -> "What for".equals(select.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_panelist_asks_speaks_and_gives_the_floor_back_and_all_see_it() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var law = room(table, table.panelist(Story.LAW, 1));
    var privacy = room(table, table.panelist(Story.PRIVACY, 1));
    assertThat(floor(law)).contains("Nobody has the floor.");

    press(law, "Ask for the floor");
    eventually(privacy, () -> assertThat(floor(privacy)).contains("One waits:", "Contribution"));
    table.does(table.chair(), new PanelCommand.GiveFloor(table.seat(Story.LAW, 1).id(), ""));

    eventually(law, () -> press(law, "I have finished"));
    assertThat(table.panel().floor().speeches()).hasSize(1);
    eventually(privacy, () -> assertThat(floor(privacy)).contains("Nobody has the floor.", "0:0"));
  }

  @Test
  void an_answer_is_offered_to_those_who_were_asked() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var law = room(table, table.panelist(Story.LAW, 1));
    assertThat(kinds(law).getListDataView().getItems()).doesNotContain(Floor.Kind.ANSWER);

    var asking = table.seat(Story.PRIVACY, 1).id();
    table
        .does(
            table.panelist(Story.PRIVACY, 1),
            new PanelCommand.AskForFloor(asking, Floor.Kind.QUESTION, Optional.of(Story.LAW)))
        .does(table.chair(), new PanelCommand.GiveFloor(asking, ""));

    eventually(law, () -> assertThat(kinds(law).getValue()).isEqualTo(Floor.Kind.ANSWER));
    press(law, "Ask for the floor");
    assertThat(table.panel().floor().request(table.seat(Story.LAW, 1).id()).orElseThrow().kind())
        .isEqualTo(Floor.Kind.ANSWER);
    eventually(law, () -> assertThat(floor(law)).contains("Question to Law enforcement"));
  }

  @Test
  void a_request_is_withdrawn() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var law = room(table, table.panelist(Story.LAW, 1));
    press(law, "Ask for the floor");

    eventually(law, () -> press(law, "Withdraw"));

    assertThat(table.panel().floor().requests()).isEmpty();
  }

  @Test
  void observers_and_strangers_watch() {
    var table = panels.seated(1);
    var observer = table.observer("Olga");
    table.phase(PhaseKind.EXCHANGE);

    var window = room(table, observer);

    assertThat(floor(window)).contains("Nobody has the floor.").doesNotContain("Ask for");
  }
}

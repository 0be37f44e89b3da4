package org.parley.ui.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.AllowProxies;
import org.parley.panel.PanelCommand.GiveProxy;
import org.parley.panel.PhaseKind;
import org.parley.panel.Weights;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.votes.VotesCard;

class VotesCardTest extends ViewTest {

  private BrowserlessUIContext seats(Table table, Account person) {
    var window = window(person);
    open(window, SeatsView.class, table.panel());
    return window;
  }

  private static String card(BrowserlessUIContext window) {
    return window.find(VotesCard.class).single().getElement().getTextRecursively();
  }

  private static void press(BrowserlessUIContext window, String words) {
    var card = window.find(VotesCard.class).single();
    window.test(window.find(Button.class, card).withText(words).single()).click();
  }

  private static IntegerField number(BrowserlessUIContext window, String label) {
    return window.find(IntegerField.class).all().stream()
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_chair_settles_who_may_cast_for_others_and_what_votes_count() {
    var table = panels.seated(1);
    var window = seats(table, table.chair());
    window.find(VotesCard.class).single();
    window.find(Details.class).all().forEach(details -> details.setOpened(true));
    window.test(window.find(Select.class).single()).selectItem("2");
    press(window, "Set it");
    window.test(number(window, "Privacy")).setValue(3);
    window.test(number(window, "Technology 1 · technology 1")).setValue(2);
    press(window, "Set the weights");
    assertThat(table.panel().proxies().mostEach()).isEqualTo(2);
    assertThat(table.panel().weights())
        .isEqualTo(new Weights(Map.of(PRIVACY, 3), Map.of(table.seat(TECHNOLOGY, 1).id(), 2)));
    eventually(
        window,
        () ->
            assertThat(card(window))
                .contains("Votes count by weight: Privacy: 3, Technology 1: 2, all others: 1."));
    number(window, "Privacy").setValue(0);
    press(window, "Set the weights");
    assertThat(number(window, "Privacy").isInvalid()).isTrue();
  }

  @Test
  @SuppressWarnings("unchecked")
  void a_panelist_gives_her_vote_and_takes_it_back() {
    var table = panels.seated(1);
    table.does(table.chair(), new AllowProxies(1));
    var window = seats(table, table.panelist(PRIVACY, 1));
    var to = window.find(ComboBox.class).withLabel("Who casts my vote").single();
    window.test(to).selectItem("Technology 1 · technology 1");
    press(window, "Give my vote");
    assertThat(table.panel().proxies().from(table.seat(PRIVACY, 1).id())).isPresent();
    eventually(
        window,
        () ->
            assertThat(card(window))
                .contains("Technology 1 · technology 1 casts the vote of Privacy 1 · privacy 1."));
    press(window, "Take back");
    assertThat(table.panel().proxies().given()).isEmpty();
  }

  @Test
  void all_see_who_casts_for_whom_and_only_the_chair_may_end_it_for_others() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    table.does(table.chair(), new AllowProxies(1));
    table.does(
        table.chair(),
        new GiveProxy(
            table.seat(PRIVACY, 1).id(), table.seat(TECHNOLOGY, 1).id(), Optional.empty()));
    var other = seats(table, table.panelist(TECHNOLOGY, 1));
    assertThat(card(other)).contains("casts the vote of Privacy 1");
    assertThat(
            other.find(Button.class).withText("Take back").all().stream().filter(Button::isVisible))
        .isEmpty();
    var chair = seats(table, table.chair());
    press(chair, "Take back");
    assertThat(table.panel().proxies().given()).isEmpty();
  }

  @Test
  void where_each_casts_one_vote_nothing_is_said_of_it_to_panelists() {
    var table = panels.seated(1);
    assertThat(seats(table, table.panelist(PRIVACY, 1)).find(VotesCard.class).all()).isEmpty();
  }
}

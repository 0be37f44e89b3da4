package org.parley.ui.audience;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.people.Account;
import org.parley.people.Invitations;
import org.parley.people.Reception;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.part.Page;
import org.parley.ui.room.WhoIsHere;
import org.springframework.beans.factory.annotation.Autowired;

class AudienceCardTest extends ViewTest {

  @Autowired private Invitations invitations;
  @Autowired private Reception reception;

  private BrowserlessUIContext room(Table table, Account person) {
    var window = window(person);
    go(window, Routes.room(table.panel().id()));
    return window;
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.test(buttons(window, words).getFirst()).click();
  }

  private static List<Button> buttons(BrowserlessUIContext window, String words) {
    window.activate();
    return window.find(Button.class).withText(words).all();
  }

  private static String card(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(AudienceCard.class).single());
  }

  private static void ask(BrowserlessUIContext window, String text) {
    window.activate();
    window
        .test(window.find(TextArea.class).withLabel("Your question to the panel").single())
        .setValue(text);
    press(window, "Ask");
  }

  private Table admitted() {
    var table = panels.seated(1);
    return table.does(table.chair(), new PanelCommand.AdmitAudience(true));
  }

  @Test
  void the_code_leads_a_stranger_into_the_audience_once_it_is_admitted() {
    var table = panels.seated(1);
    var code = invitations.ofAudience(table.panel().id());
    var window = strangersWindow();
    go(window, Routes.join(code.token()));
    assertThat(window.find(Button.class).withText("Watch from the audience").exists()).isFalse();

    table.does(table.chair(), new PanelCommand.AdmitAudience(true));
    go(window, Routes.join(code.token()));
    window.test(window.find(TextField.class).single()).setValue("Olga");
    press(window, "Watch from the audience");

    assertThat(table.panel().seats())
        .filteredOn(seat -> seat.kind() == Seat.Kind.OBSERVER && seat.isHeld())
        .hasSize(1);
  }

  @Test
  void who_watches_is_a_number_to_others_and_a_name_to_the_chair() {
    var table = admitted();
    var olga = room(table, table.observer("Olga"));
    room(table, table.observer("Omar"));
    var panelist = room(table, table.panelists().getFirst());
    var chair = room(table, table.chair());

    eventually(chair, () -> assertThat(here(chair)).contains("Olga", "Omar"));
    eventually(
        panelist,
        () ->
            assertThat(here(panelist))
                .contains("Chair and observers 3 of 3", "and 2 in the audience")
                .doesNotContain("Olga", "Omar"));
    eventually(
        olga,
        () ->
            assertThat(here(olga))
                .contains("3 of 3", "Olga and 1 in the audience")
                .doesNotContain("Omar"));
    go(panelist, Routes.seats(table.panel().id()));
    assertThat(seen(panelist.find(Page.class).single())).doesNotContain("Olga", "Omar");
    go(chair, Routes.seats(table.panel().id()));
    assertThat(seen(chair.find(Page.class).single())).contains("Olga", "Omar");
  }

  private static String here(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(WhoIsHere.class).single());
  }

  @Test
  void the_audience_asks_and_votes_and_the_chair_puts_a_question_to_the_panel() {
    var table = admitted();
    var olga = table.observer("Olga");
    var omar = table.observer("Omar");
    table.phase(PhaseKind.EXCHANGE);
    var asking = room(table, olga);
    var voting = room(table, omar);
    var panelist = room(table, table.panelists().getFirst());
    var desk = window(table.chair());
    go(desk, Routes.chair(table.panel().id()));

    ask(asking, "Who keeps the key?");
    eventually(voting, () -> press(voting, "I want this asked"));
    eventually(asking, () -> assertThat(card(asking)).contains("your question, one vote"));
    assertThat(card(asking)).doesNotContain("I want this asked");
    eventually(desk, () -> press(desk, "Put it to the panel"));

    eventually(
        panelist,
        () ->
            assertThat(card(panelist))
                .contains("Who keeps the key?", "before the panel now; one vote")
                .doesNotContain("Ask "));
    eventually(
        asking,
        () -> assertThat(card(asking)).contains("your question, before the panel now; one vote"));
    eventually(desk, () -> press(desk, "Answered"));
    eventually(panelist, () -> assertThat(card(panelist)).doesNotContain("Who keeps the key?"));
  }

  @Test
  void the_chair_has_the_code_and_the_link_for_the_audience_on_the_desk_and_nobody_else() {
    var table = panels.seated(1);
    var desk = window(table.chair());
    go(desk, Routes.chair(table.panel().id()));
    var code = invitations.ofAudience(table.panel().id()).code().orElseThrow();
    assertThat(card(desk)).doesNotContain(code);

    press(desk, "Admit an audience");

    eventually(desk, () -> assertThat(card(desk)).contains(code, "Copy the link for the audience"));
    assertThat(card(desk)).contains("/join").doesNotContain("http");
    var others = window(table.panelists().getFirst());
    go(others, Routes.chair(table.panel().id()));
    assertThat(card(others)).doesNotContain(code);
    press(desk, "Admit nobody more");
    eventually(desk, () -> assertThat(card(desk)).doesNotContain(code));
  }

  @Test
  void what_waits_to_be_let_through_is_judged_in_one_place_to_which_the_card_leads() {
    var usual = Speech.USUAL;
    var table =
        panels
            .seated(1)
            .settles(new Speech(usual.support(), usual.positions(), Speech.Screening.BEFORE));
    table.does(table.chair(), new PanelCommand.AdmitAudience(true));
    var olga = table.observer("Olga");
    var omar = table.observer("Omar");
    table.phase(PhaseKind.EXCHANGE);
    var asking = room(table, olga);
    var others = room(table, omar);
    ask(asking, "Who keeps the key?");
    ask(asking, "Who is a fool?");
    var desk = window(table.chair());
    go(desk, Routes.chair(table.panel().id()));

    assertThat(card(asking)).contains("Who is a fool?", "waits until the chair has read it");
    assertThat(card(others)).doesNotContain("Who", "to be judged");
    for (var window : List.of(desk, room(table, table.chair()))) {
      assertThat(card(window)).contains("2 questions wait to be judged").doesNotContain("Who");
      assertThat(window.find(Anchor.class).withText("2 questions wait to be judged").single())
          .extracting(Anchor::getHref)
          .isEqualTo(Routes.judging(table.panel().id()));
    }
    assertThat(buttons(desk, "Let it through")).hasSize(2);
    press(desk, "Let it through");
    eventually(desk, () -> assertThat(buttons(desk, "Let it through")).hasSize(1));
    desk.test(buttons(desk, "Set aside").getFirst()).click();

    eventually(
        asking, () -> assertThat(card(asking)).contains("your question, set aside by the chair"));
    eventually(
        others,
        () -> assertThat(card(others)).contains("Who keeps the key?").doesNotContain("fool"));
    eventually(
        desk,
        () ->
            assertThat(card(desk))
                .contains("Who keeps the key?", "Put it to the panel")
                .doesNotContain("fool", "to be judged"));
  }

  @Test
  void who_comes_after_somebody_reads_none_of_what_the_chair_keeps_of_them() {
    var usual = Speech.USUAL;
    var table =
        panels
            .seated(1)
            .settles(new Speech(usual.support(), usual.positions(), Speech.Screening.BEFORE));
    table.does(table.chair(), new PanelCommand.AdmitAudience(true)).phase(PhaseKind.EXCHANGE);
    var code = invitations.ofAudience(table.panel().id());
    var olga = people.person("Olga");
    reception.watch(olga.id(), code).join();
    ask(room(table, olga), "Who is a fool?");
    table.does(olga, new PanelCommand.LeaveSeat(table.panel().seats().getLast().id()));

    var omar = people.person("Omar");
    reception.watch(omar.id(), code).join();

    assertThat(card(room(table, omar))).contains("Ask").doesNotContain("fool");
  }

  @Test
  void whoever_asks_the_same_again_is_told_that_it_can_be_voted_for() {
    var table = admitted();
    var olga = table.observer("Olga");
    var omar = table.observer("Omar");
    table.phase(PhaseKind.EXCHANGE);
    ask(room(table, olga), "Who keeps the second half of each key?");
    var window = room(table, omar);
    var field = window.find(TextArea.class).withLabel("Your question to the panel").single();

    window.test(field).setValue("Who will keep the other half of the keys?");
    assertThat(card(window))
        .contains("A similar question was asked already: “Who keeps the second half of each key?”");

    window.test(field).setValue("What does it cost?");
    assertThat(card(window)).doesNotContain("A similar question");
  }

  @Test
  void too_many_questions_are_refused_in_words() {
    var table = admitted();
    var olga = table.observer("Olga");
    table.phase(PhaseKind.EXCHANGE);
    var window = room(table, olga);

    for (int i = 0; i < 4; i++) ask(window, "Again?");

    assertThat(card(window)).contains("You have 3 open questions");
    assertThat(table.panel().audience().questions()).hasSize(3);
  }

  @Test
  void a_panel_without_an_audience_says_nothing_of_it() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);

    var window = room(table, table.panelists().getFirst());

    assertThat(window.find(AudienceCard.class).exists()).isFalse();
  }

  @Test
  void on_a_narrow_screen_a_way_leads_past_the_positions_to_what_one_can_do() {
    var table = admitted();
    var olga = table.observer("Olga");
    table.phase(PhaseKind.EXCHANGE);
    var asking = room(table, olga);
    var panelist = room(table, table.panelists().getFirst());
    assertThat(ways(asking)).containsExactly("Ask the panel");

    ask(asking, "Who keeps the key?");

    eventually(
        asking,
        () -> assertThat(ways(asking)).containsExactly("Ask the panel · one question waits"));
    eventually(
        panelist, () -> assertThat(ways(panelist)).containsExactly("The floor", "Audience (1)"));
  }

  private static List<String> ways(BrowserlessUIContext window) {
    window.activate();
    return window.find(Nav.class).all().stream()
        .filter(it -> it.hasClassName("shortcuts"))
        .flatMap(Component::getChildren)
        .filter(Component::isVisible)
        .map(way -> way.getElement().getText())
        .toList();
  }
}

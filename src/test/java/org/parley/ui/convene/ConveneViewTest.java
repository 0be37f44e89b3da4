package org.parley.ui.convene;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Threshold;
import org.parley.consensus.ThresholdRule;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.people.Account;
import org.parley.people.Listings;
import org.parley.people.Reception;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.parley.ui.part.Choice;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Notice;
import org.springframework.beans.factory.annotation.Autowired;

class ConveneViewTest extends ViewTest {

  private static final String TOPIC = "encryption-and-lawful-access";

  @Autowired private Listings listings;
  @Autowired private Reception reception;

  private BrowserlessUIContext form(Account host) {
    var window = window(host);
    go(window, Routes.convene(TOPIC));
    return window;
  }

  private static void convene(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withText("Convene").single()).click();
  }

  private static TextField text(BrowserlessUIContext window, String label) {
    return window.find(TextField.class).withLabel(label).single();
  }

  private static IntegerField seats(BrowserlessUIContext window, String role) {
    return window.find(IntegerField.class).all().stream()
        .filter(field -> field.getAriaLabel().equals(Optional.of("Seats for " + role)))
        .findFirst()
        .orElseThrow();
  }

  private List<Panel> panels(Account host) {
    return listings.of(host.id()).stream()
        .map(listing -> reception.room(listing.panel(), Optional.of(host.id())).orElseThrow())
        .map(room -> room.panel())
        .toList();
  }

  private static List<String> refusals(BrowserlessUIContext window) {
    return window.find(Notice.class).all().stream()
        .filter(Notice::isVisible)
        .map(notice -> notice.getElement().getTextRecursively())
        .toList();
  }

  @Test
  void one_button_convenes_what_the_topic_suggests() {
    var host = people.host("Ada");
    var window = form(host);

    convene(window);

    var panel = panels(host).getFirst();
    assertThat(panel.settings().title()).isEqualTo("Encryption and lawful access");
    assertThat(panel.settings().visibility()).isEqualTo(Visibility.PUBLIC);
    assertThat(panel.settings().agenda()).hasSize(6);
    assertThat(panel.settings().rule()).isPresent();
    assertThat(panel.seats()).hasSize(17);
    assertThat(panel.recommendations()).isNotEmpty();
    assertThat(panel.seats().getFirst())
        .satisfies(
            chair -> {
              assertThat(chair.kind()).isEqualTo(Seat.Kind.CHAIR);
              assertThat(chair.isHeld()).isTrue();
            });
    assertThat(window.find(H1.class).single().getText()).isEqualTo("Seats");
  }

  @Test
  void a_private_panel_with_fewer_roles_and_another_chair() {
    var host = people.host("Ada");
    var window = form(host);

    window.test(text(window, "Title")).setValue("  Behind closed doors ");
    @SuppressWarnings("unchecked")
    Choice<Visibility> visibility = window.find(Choice.class).single();
    visibility.setValue(Visibility.PRIVATE);
    seats(window, "Technology").setValue(0);
    seats(window, "Privacy").setValue(2);
    window.find(Checkbox.class).withLabel("I take the chair").single().setValue(false);
    convene(window);

    var panel = panels(host).getFirst();
    assertThat(panel.settings().title()).isEqualTo("Behind closed doors");
    assertThat(panel.settings().visibility()).isEqualTo(Visibility.PRIVATE);
    assertThat(panel.seats()).noneMatch(Seat::isHeld);
    assertThat(count(panel, "technology")).isZero();
    assertThat(count(panel, "privacy")).isEqualTo(2);
    assertThat(reception.room(panel.id(), Optional.empty())).isEmpty();
  }

  private static long count(Panel panel, String role) {
    var id = Optional.of(new Role.Id(role));
    return panel.seats().stream().filter(seat -> seat.role().equals(id)).count();
  }

  @Test
  void thresholds_are_taken_as_people_write_them() {
    var host = people.host("Ada");
    var window = form(host);

    window.test(text(window, "Of all")).setValue(" 2/3 ");
    window.test(text(window, "In each role")).setValue(">50%");
    convene(window);

    var rule = (ThresholdRule) panels(host).getFirst().settings().rule().orElseThrow();
    assertThat(rule.overall()).isEqualTo(Threshold.of("2/3"));
    assertThat(rule.inEachRole()).isEqualTo(Threshold.of(">50%"));
  }

  @Test
  void rounds_can_be_made_secret() {
    var host = people.host("Ada");
    var window = form(host);

    window.find(Checkbox.class).withLabel("Secret rounds").single().setValue(true);
    convene(window);

    assertThat(panels(host).getFirst().settings().secrecy()).isEqualTo(Secrecy.SECRET);
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_procedure_says_in_one_line_what_the_chair_reads_first() {
    var window = form(people.host("Ada"));

    Select<Speech.Screening> first =
        window.find(Select.class).withLabel("The chair reads first").single();
    first.setValue(Speech.Screening.POSITIONS_BEFORE);

    assertThat(window.find(ProcedureFields.class).single().getElement().getTextRecursively())
        .contains("the chair reads positions, replies and questions first");
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_is_convened() {
    var host = people.host("Ada");
    var window = form(host);

    window.test(text(window, "Title")).setValue("");
    window.test(text(window, "Quorum")).setValue("most of them");
    convene(window);

    assertThat(text(window, "Quorum").isInvalid()).isTrue();
    assertThat(text(window, "Quorum").getErrorMessage()).startsWith("Write a share such as 75%");
    assertThat(text(window, "Title").getErrorMessage()).isEqualTo("Write the title.");
    assertThat(window.find(ProcedureFields.class).single().isOpened()).isTrue();
    assertThat(panels(host)).isEmpty();
  }

  @Test
  void what_the_panel_refuses_is_said_at_its_field() {
    var host = people.host("Ada");
    var window = form(host);

    window.test(text(window, "Title")).setValue("x".repeat(201));
    convene(window);
    assertThat(text(window, "Title").isInvalid()).isTrue();
    assertThat(text(window, "Title").getErrorMessage()).contains("201").contains("200");

    window.test(text(window, "Title")).setValue("Fine");
    window.find(IntegerField.class).withLabel("Disclosure minimum").single().setValue(21);
    convene(window);
    assertThat(
            window
                .find(IntegerField.class)
                .withLabel("Disclosure minimum")
                .single()
                .getErrorMessage())
        .isEqualTo("The disclosure minimum can be 1 to 20, not 21.");
    assertThat(panels(host)).isEmpty();
  }

  @Test
  void somebody_has_to_sit_at_the_table() {
    var host = people.host("Ada");
    var window = form(host);

    for (var role : List.of("Technology", "Privacy", "Law enforcement", "Intelligence"))
      seats(window, role).setValue(0);
    convene(window);

    assertThat(refusals(window)).contains("Give at least one role a seat.");
    assertThat(panels(host)).isEmpty();
  }

  @Test
  void phases_can_be_moved_added_and_removed() {
    var host = people.host("Ada");
    var window = form(host);

    press(window, "Move phase 2 down");
    press(window, "Remove phase 1");
    window.test(window.find(Button.class).withText("Add a phase").single()).click();
    convene(window);

    assertThat(panels(host).getFirst().settings().agenda())
        .extracting(item -> item.kind())
        .containsExactly(
            PhaseKind.EXCHANGE,
            PhaseKind.POSITIONS,
            PhaseKind.RECOMMENDATIONS,
            PhaseKind.ROUNDS,
            PhaseKind.REPORT,
            PhaseKind.EXCHANGE);
  }

  private static void press(BrowserlessUIContext window, String ariaLabel) {
    var button =
        window.find(Button.class).all().stream()
            .filter(b -> b.getAriaLabel().equals(Optional.of(ariaLabel)))
            .findFirst()
            .orElseThrow();
    window.test(button).click();
  }

  @Test
  void only_hosts_see_the_form() {
    var visitor = strangersWindow();
    go(visitor, Routes.convene(TOPIC));
    assertThat(visitor.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("Hosts convene panels", "Sign in");

    var panelist = window(people.person("Pia"));
    go(panelist, Routes.convene(TOPIC));
    assertThat(panelist.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("Your account cannot convene panels yet.");
    assertThat(panelist.find(ConveneForm.class).all()).isEmpty();
  }

  @Test
  void there_is_nothing_to_convene_on_an_unknown_topic() {
    var window = window(people.host("Ada"));
    go(window, Routes.convene("no-such-topic"));
    assertThat(window.find(H1.class).single().getText()).isEqualTo("Nothing here");
  }
}

package org.parley.ui.join;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Seat;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.people.Invitations;
import org.parley.people.Invitations.Invitation;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Who comes by a link.
class JoinViewTest extends ViewTest {

  @Autowired private Invitations invitations;

  /// The form is open, and filled in.
  private BrowserlessUIContext coming(Invitation by) {
    return coming(by, "Olga");
  }

  private BrowserlessUIContext coming(Invitation by, String name) {
    var window = strangersWindow();
    go(window, Routes.join(by.token()));
    window.test(window.find(TextField.class).single()).setValue(name);
    return window;
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.test(window.find(Button.class).withText(words).single()).click();
  }

  private static long held(Table table) {
    return table.panel().seats().stream().filter(Seat::isHeld).count();
  }

  @Test
  void a_link_that_is_taken_back_gives_no_seat_to_whoever_has_the_form_open() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var seat = table.seat(Story.PRIVACY, 1);
    var window = coming(invitations.toSeat(table.panel().id(), seat));
    invitations.toSeat(table.panel().id(), seat);

    press(window, "Sit down");

    assertThat(held(table)).isEqualTo(1);
    assertThat(seen(window.find(JoinView.class).single()))
        .contains("This invitation does not lead to this seat");
  }

  @Test
  void a_link_to_a_panel_that_is_over_promises_no_seat() {
    var table = panels.seated(1);
    var link = invitations.toSeat(table.panel().id(), table.seat(Story.PRIVACY, 1));
    table.phase(PhaseKind.REPORT).does(table.chair(), new PanelCommand.ClosePanel());
    var window = strangersWindow();
    go(window, Routes.join(link.token()));

    var place = window.find(JoinView.class).single();
    assertThat(seen(place)).contains(name(table) + " is closed").doesNotContain("Take a seat");
    assertThat(place.getPageTitle()).isEqualTo("No seat to take");
    assertThat(hrefs(window)).contains(Routes.report(table.panel().id()));
  }

  @Test
  void a_link_to_a_private_panel_that_is_over_shows_strangers_no_way_to_its_report() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var link = invitations.toSeat(table.panel().id(), table.seat(Story.PRIVACY, 1));
    table.phase(PhaseKind.REPORT).does(table.chair(), new PanelCommand.ClosePanel());
    var window = strangersWindow();
    go(window, Routes.join(link.token()));

    assertThat(seen(window.find(JoinView.class).single()))
        .contains(name(table) + " is closed", "can be read by those who took part");
    assertThat(hrefs(window)).doesNotContain(Routes.report(table.panel().id()));
  }

  private static String name(Table table) {
    return "“" + table.panel().settings().title() + "”";
  }

  private static List<String> hrefs(BrowserlessUIContext window) {
    return window.find(Anchor.class).all().stream().map(Anchor::getHref).toList();
  }

  @Test
  void a_code_that_is_renewed_lets_nobody_watch_who_has_the_form_open() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    table.does(table.chair(), new PanelCommand.AdmitAudience(true));
    var window = coming(invitations.ofAudience(table.panel().id()));
    assertThat(window.find(TextField.class).single().getHelperText()).contains("others do not see");
    invitations.renew(table.panel().id());

    press(window, "Watch from the audience");

    assertThat(held(table)).isEqualTo(1);
  }

  @Test
  void who_is_refused_leaves_no_account_however_often_they_press() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var seat = table.seat(Story.PRIVACY, 1);
    var window = coming(invitations.toSeat(table.panel().id(), seat), "Refused Rosa");
    invitations.toSeat(table.panel().id(), seat);

    press(window, "Sit down");
    press(window, "Sit down");

    assertThat(people.named("Refused Rosa")).isZero();
  }

  @Test
  void who_is_not_let_in_to_watch_leaves_no_account() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    table.does(table.chair(), new PanelCommand.AdmitAudience(true));
    var window = coming(invitations.ofAudience(table.panel().id()), "Refused Rita");
    invitations.renew(table.panel().id());

    press(window, "Watch from the audience");

    assertThat(people.named("Refused Rita")).isZero();
  }

  @Test
  void who_is_let_in_has_one() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var seat = table.seat(Story.PRIVACY, 1);
    var window = coming(invitations.toSeat(table.panel().id(), seat), "Admitted Ada");

    press(window, "Sit down");

    assertThat(people.named("Admitted Ada")).isOne();
    assertThat(held(table)).isEqualTo(2);
  }
}

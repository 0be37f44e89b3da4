package org.parley.ui.seats;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.Reply;
import org.parley.panel.Seat;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.people.Account;
import org.parley.people.Holders;
import org.parley.people.Invitations;
import org.parley.people.Reception;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.QrPicture;
import org.springframework.beans.factory.annotation.Autowired;

class SeatsViewTest extends ViewTest {

  @Autowired private Invitations invitations;
  @Autowired private Reception reception;
  @Autowired private Holders holders;

  private BrowserlessUIContext seats(Table table, Account person) {
    var window = window(person);
    open(window, SeatsView.class, table.panel());
    return window;
  }

  private static SeatRow row(BrowserlessUIContext window, String place) {
    return window.find(SeatRow.class).all().stream()
        .filter(row -> row.getElement().getTextRecursively().startsWith(place))
        .findFirst()
        .orElseThrow();
  }

  private static void press(BrowserlessUIContext window, String place, String words) {
    window.test(window.find(Button.class, row(window, place)).withText(words).single()).click();
  }

  private static List<String> links(BrowserlessUIContext window) {
    return window.find(CopyButton.class).all().stream()
        .map(button -> button.getElement().getAttribute("data-copy"))
        .toList();
  }

  @Test
  void the_chair_hides_interests_and_their_seat_reads_why_and_appeals() {
    var table = panels.seated(1);
    var author = table.panelist(Story.PRIVACY, 1);
    var declared = new Reply.Target.ToInterests(table.seat(Story.PRIVACY, 1).id(), 1);
    table.does(author, new PanelCommand.Saying.DeclareInterests("Call 555 0100."));
    var own = seats(table, author);
    var stranger = strangersWindow();
    open(stranger, SeatsView.class, table.panel());
    assertThat(interests(stranger)).contains("555 0100").doesNotContain("Hide");
    var chair = seats(table, table.chair());

    press(chair, "Privacy 1", "Hide");

    assertThat(table.panel().moderation().hidden(declared).orElseThrow().reason())
        .isEqualTo(Moderation.Reason.PERSONAL_DATA);
    eventually(
        stranger,
        () ->
            assertThat(interests(stranger))
                .contains("Hidden by Chair", "personal data")
                .doesNotContain("555 0100", "Appeal"));
    eventually(
        own,
        () ->
            assertThat(interests(own))
                .contains("555 0100", "personal data", "You can revise it, or appeal", "Appeal"));
    own.test(own.find(TextField.class, row(own, "Privacy 1")).single())
        .setValue("It is the office’s.");
    press(own, "Privacy 1", "Appeal");
    assertThat(table.panel().moderation().hidden(declared).orElseThrow().appeal())
        .contains("It is the office’s.");

    chair.activate();
    press(chair, "Privacy 1", "Show again");
    eventually(stranger, () -> assertThat(interests(stranger)).contains("555 0100"));
  }

  @Test
  void the_next_chair_is_not_named_beside_interests_that_their_predecessor_hid() {
    var table = panels.seated(1);
    var declared = new Reply.Target.ToInterests(table.seat(Story.PRIVACY, 1).id(), 1);
    table
        .does(
            table.panelist(Story.PRIVACY, 1),
            new PanelCommand.Saying.DeclareInterests("Call 555 0100."))
        .does(
            table.chair(),
            new PanelCommand.Moderating.Hide(declared, Moderation.Reason.PERSONAL_DATA, ""));
    var window = seats(table, table.panelist(Story.LAW, 1));
    assertThat(interests(window)).contains("Hidden by Chair · " + table.chair().name());

    var seat = table.panel().seats().getFirst();
    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));
    var next = table.sit("Next Nora", seat);

    eventually(
        window,
        () ->
            assertThat(interests(window))
                .contains("Hidden by Chair:")
                .doesNotContain("Chair ·", next.name()));
  }

  private static String interests(BrowserlessUIContext window) {
    window.activate();
    return window.find(InterestsPart.class).all().stream()
        .map(part -> seen(part))
        .collect(Collectors.joining(" "));
  }

  @Test
  void the_chair_finds_a_code_its_picture_and_a_link_for_each_role() {
    var table = panels.convened(Visibility.PRIVATE, 2);
    var window = seats(table, table.chair());

    var code =
        invitations.ofPanel(table.panel()).stream()
            .flatMap(invitation -> invitation.code().stream())
            .findFirst()
            .orElseThrow();
    assertThat(window.find(CodeCard.class).single().getElement().getTextRecursively())
        .contains(code);
    var picture = window.find(QrPicture.class).single().getElement();
    assertThat(picture.getAttribute("role")).isEqualTo("img");
    assertThat(picture.getAttribute("aria-label")).contains(code);
    assertThat(picture.getProperty("innerHTML")).contains("<svg", "<path");
    assertThat(links(window))
        .hasSize(5)
        .allMatch(link -> link.startsWith("http"))
        .anyMatch(link -> link.endsWith("/join?code=" + code));
  }

  @Test
  void others_see_who_sits_where_and_no_way_in() {
    var table = panels.seated(1);
    var panelist = table.panelist(Story.PRIVACY, 1);
    for (var window : List.of(seats(table, panelist), seats(table, people.person("Stranger")))) {
      assertThat(row(window, "Privacy 1").getElement().getTextRecursively())
          .contains(panelist.name());
      assertThat(links(window)).isEmpty();
      assertThat(window.find(CodeCard.class).all()).noneMatch(CodeCard::isVisible);
    }
  }

  @Test
  void a_private_panels_seats_do_not_exist_for_strangers() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var window = window(people.person("Stranger"));
    go(window, Routes.seats(table.panel().id()));
    assertThat(window.find(H1.class).single().getText()).isEqualTo("Nothing here");
  }

  @Test
  void a_link_to_one_seat_leads_to_it() {
    var table = panels.convened(Visibility.PUBLIC, 2);
    var window = seats(table, table.chair());

    press(window, "Technology 2", "Make a link");

    var link =
        window
            .find(CopyButton.class, row(window, "Technology 2"))
            .single()
            .getElement()
            .getAttribute("data-copy");
    var token = link.substring(link.lastIndexOf('/') + 1);
    assertThat(invitations.byToken(token).orElseThrow().seat())
        .contains(table.seat(Story.TECHNOLOGY, 2).id());
  }

  @Test
  void a_new_code_ends_the_one_before() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = seats(table, table.chair());
    var before = links(window);

    window.test(window.find(Button.class).withText("New code and links").single()).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(links(window)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
  }

  @Test
  void seats_are_added_and_removed() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = seats(table, table.chair());

    window.test(window.find(Button.class).withText("Add a seat").all().getFirst()).click();
    eventually(window, () -> row(window, "Technology 2"));
    press(window, "Technology 1", "Remove");

    assertThat(table.panel().seat(new Seat.Id(2)).orElseThrow().removed()).isTrue();
    assertThat(table.seat(Story.TECHNOLOGY, 2).removed()).isFalse();
  }

  @Test
  void a_panelist_leaves_after_being_asked() {
    var table = panels.seated(1);
    var panelist = table.panelist(Story.PRIVACY, 1);
    var window = seats(table, panelist);

    press(window, "Privacy 1", "Leave my seat");
    assertThat(table.seat(Story.PRIVACY, 1).isHeld()).isTrue();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(table.seat(Story.PRIVACY, 1).isHeld()).isFalse();
    assertThat(holders.seat(table.panel().id(), panelist.id())).isEmpty();
  }

  @Test
  void the_chair_frees_the_seat_of_somebody_who_does_not_come() {
    var table = panels.seated(1);
    var window = seats(table, table.chair());

    press(window, "Privacy 1", "Free the seat");
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    assertThat(table.seat(Story.PRIVACY, 1).isHeld()).isFalse();
  }

  @Test
  void a_refusal_is_shown_at_the_seat_it_is_about() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = seats(table, table.chair());
    var row = row(window, "Privacy 1");
    var remove = window.find(Button.class, row).withText("Remove").single();
    // Somebody sits down before the page hears of it.
    table.sit("Pia", table.seat(Story.PRIVACY, 1));

    remove.click();

    assertThat(row.getElement().getTextRecursively()).contains("Somebody holds this seat already.");
  }

  @Test
  void the_host_takes_the_chair_that_nobody_holds() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    table.does(table.chair(), new PanelCommand.LeaveSeat(new Seat.Id(1)));
    var window = seats(table, table.chair());

    window.test(window.find(Button.class).withText("Take the chair").single()).click();

    assertThat(table.panel().seat(new Seat.Id(1)).orElseThrow().isHeld()).isTrue();
    assertThat(reception.actor(table.panel(), Optional.of(table.chair().id())).seat())
        .contains(new Seat.Id(1));
  }

  @Test
  void a_deputys_chair_that_is_empty_does_not_make_the_chair_vacant() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    table.does(table.chair(), new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()));

    assertThat(seen(seats(table, table.chair()).find(SeatsView.class).single()))
        .contains("Chair 2")
        .doesNotContain("The chair is vacant");
  }

  @Test
  void nobody_is_invited_to_a_closed_panel() {
    var table = panels.seated(1);
    table.does(table.chair(), new PanelCommand.ClosePanel());
    var window = seats(table, table.chair());
    assertThat(links(window)).isEmpty();
    assertThat(window.find(Button.class).withText("Leave my seat").all()).isEmpty();
  }

  @Test
  void somebody_without_a_device_is_seated_by_name() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    open(window, SeatsView.class, table.panel());

    window.test(window.find(Button.class).withText("Seat by name").all().getFirst()).click();
    window.test(window.find(Button.class).withText("Seat them").single()).click();
    assertThat(table.panel().heldPanelistSeats()).isEmpty();
    window
        .test(
            window.find(TextField.class).withLabel("Name").all().stream()
                .filter(TextField::isVisible)
                .findFirst()
                .orElseThrow())
        .setValue("Maja Lind");
    window.test(window.find(Button.class).withText("Seat them").single()).click();

    assertThat(table.panel().heldPanelistSeats()).hasSize(1);
    eventually(
        window,
        () ->
            assertThat(window.find(SeatRow.class).all())
                .anySatisfy(row -> assertThat(seen(row)).contains("Maja Lind")));
  }

  @Test
  void seating_by_name_can_be_called_off() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    open(window, SeatsView.class, table.panel());
    int rows = window.find(Button.class).withText("Seat by name").all().size();

    window.test(window.find(Button.class).withText("Seat by name").all().getFirst()).click();
    window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Maja");
    window.test(window.find(Button.class).withText("Cancel").single()).click();

    assertThat(window.find(Button.class).withText("Seat them").all()).isEmpty();
    assertThat(window.find(Button.class).withText("Seat by name").all()).hasSize(rows);
    window.test(window.find(Button.class).withText("Seat by name").all().getFirst()).click();
    assertThat(window.find(TextField.class).withLabel("Name").single().getValue()).isEmpty();
    assertThat(table.panel().heldPanelistSeats()).isEmpty();
  }
}

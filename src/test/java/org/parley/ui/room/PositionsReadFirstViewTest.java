package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.ui.TestPanels.Table;

/// A room in which the chair reads positions before others do.
class PositionsReadFirstViewTest extends RoomTest {

  private static final Position.Id P1 = new Position.Id(1);
  private static final Target POSITION = new Target.ToPosition(P1);
  private static final Target V1 = new Target.ToVersion(P1, 1);
  private static final Target V2 = new Target.ToVersion(P1, 2);

  private Table stated() {
    return panels
        .seated(1)
        .settles(
            new Speech(
                Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE))
        .phase(PhaseKind.POSITIONS)
        .position(LAW, 1, "Call 555 0100");
  }

  private static void release(Table table, int version) {
    table.does(table.chair(), new ReleaseVersion(P1, version));
  }

  private static void revise(Table table, String title, int basedOn) {
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.RevisePosition(P1, Story.position(title), basedOn));
  }

  private BrowserlessUIContext stranger(Table table) {
    var window = strangersWindow();
    open(window, RoomView.class, table.panel());
    return window;
  }

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  private static String card(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(PositionCard.class).single());
  }

  private static boolean offers(BrowserlessUIContext window, String words) {
    window.activate();
    var card = window.find(PositionCard.class).single();
    return window.find(NativeButton.class, card).withText(words).all().stream()
            .anyMatch(button -> button.isVisible() && button.getParent().orElseThrow().isVisible())
        || window.find(Button.class, card).withText(words).all().stream()
            .anyMatch(button -> button.getParent().orElseThrow().isVisible());
  }

  @Test
  void a_position_appears_for_others_once_the_chair_has_let_it_through() {
    var table = panels.seated(1);
    table
        .settles(
            new Speech(
                Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE))
        .phase(PhaseKind.POSITIONS);
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    var stranger = stranger(table);
    var law = room(table, table.panelist(LAW, 1));
    var chair = room(table, table.chair());

    assertThat(seen(law)).contains("The chair reads it first");

    table.position(LAW, 1, "Call 555 0100");

    for (var other : List.of(technology, stranger))
      eventually(
          other,
          () ->
              assertThat(seen(other))
                  .contains("Law enforcement 1", "Waits for a chair to read it")
                  .doesNotContain("555 0100", "Because."));
    for (var reader : List.of(law, chair))
      eventually(
          reader,
          () -> assertThat(card(reader)).contains("555 0100", "Waits for a chair to read it"));
    assertThat(offers(technology, "Reply")).isFalse();
    assertThat(offers(technology, "Sign it")).isFalse();
    assertThat(offers(law, "Let it through")).isFalse();
    assertThat(offers(law, "Revise")).isTrue();

    chair.activate();
    var card = chair.find(PositionCard.class).single();
    chair.test(chair.find(Button.class, card).withText("Let it through").single()).click();

    for (var other : List.of(technology, stranger))
      eventually(
          other,
          () -> assertThat(seen(other)).contains("555 0100").doesNotContain("Waits for a chair"));
    assertThat(offers(technology, "Sign it")).isTrue();
    assertThat(log(stranger)).contains("let version 1 of position 1 of Law enforcement 1 through");
  }

  @Test
  void others_go_on_reading_the_version_before_one_that_waits() {
    var table = stated();
    release(table, 1);
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    var law = room(table, table.panelist(LAW, 1));
    var chair = room(table, table.chair());
    var before = card(technology);

    revise(table, "A warrant", 1);

    for (var reader : List.of(law, chair))
      eventually(
          reader,
          () ->
              assertThat(card(reader))
                  .contains("A warrant", "This version waits", "others read version 1"));
    assertThat(card(technology)).isEqualTo(before);
    assertThat(card(stranger(table))).doesNotContain("A warrant", "waits", "version 2");

    release(table, 2);
    eventually(
        technology,
        () -> assertThat(card(technology)).contains("A warrant", "One earlier version"));
  }

  @Test
  void what_was_never_let_through_is_in_no_earlier_versions() {
    var table = stated();
    revise(table, "A warrant", 1);
    release(table, 2);

    assertThat(card(stranger(table)))
        .contains("A warrant", "version 2")
        .doesNotContain("555 0100", "earlier version");
    assertThat(card(room(table, table.panelist(LAW, 1)))).contains("One earlier version");
  }

  @Test
  void the_chair_hides_a_version_with_a_reason_and_its_author_mends_it() {
    var table = stated();
    var law = room(table, table.panelist(LAW, 1));
    var chair = room(table, table.chair());
    var card = chair.find(PositionCard.class).single();
    chair.test(chair.find(NativeButton.class, card).withText("Hide").single()).click();
    @SuppressWarnings("unchecked")
    Select<Reason> reason = chair.find(Select.class, card).single();
    reason.setValue(Reason.PERSONAL_DATA);
    chair.test(chair.find(Button.class, card).withText("Hide").single()).click();

    assertThat(table.panel().moderation().hidden(V1).orElseThrow().reason())
        .isEqualTo(Reason.PERSONAL_DATA);
    eventually(
        law,
        () ->
            assertThat(card(law))
                .contains("Hidden by Chair", "personal data", "You can revise it, or appeal"));
    assertThat(offers(law, "Appeal")).isTrue();
    assertThat(offers(law, "Revise")).isTrue();
    assertThat(card(stranger(table)))
        .contains("Hidden by Chair", "personal data")
        .doesNotContain("555 0100");

    revise(table, "A warrant", 1);
    eventually(law, () -> assertThat(card(law)).contains("Waits for a chair"));
    eventually(chair, () -> assertThat(offers(chair, "Let it through")).isTrue());
    assertThat(offers(chair, "Show again")).isFalse();
  }

  @Test
  void how_often_an_author_wrote_what_nobody_reads_is_told_to_nobody() {
    var table = stated();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    var before = card(technology);
    revise(table, "A warrant", 1);
    assertThat(card(room(table, table.panelist(TECHNOLOGY, 1)))).isEqualTo(before);

    release(table, 2);
    revise(table, "A judge", 2);
    table.does(table.chair(), new Hide(POSITION, Reason.OFF_TOPIC, ""));

    assertThat(card(stranger(table))).contains("Hidden by Chair").doesNotContain("version");
    assertThat(card(room(table, table.panelist(LAW, 1)))).contains("version 3");
  }

  @Test
  void a_hidden_revision_is_told_to_its_author_and_the_chair_alone() {
    var table = stated();
    release(table, 1);
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    var before = card(technology);
    revise(table, "You are mad", 1);
    table.does(table.chair(), new Hide(V2, Reason.PERSONAL_ATTACK, ""));

    assertThat(card(technology)).isEqualTo(before);
    assertThat(card(room(table, table.panelist(LAW, 1))))
        .contains("You are mad", "Hidden by Chair", "personal attack", "Others read version 1.");
  }

  @Test
  void no_browser_gets_at_what_waits_by_saying_that_it_keeps_a_form_on_it() {
    var table = stated();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    technology.find(RoomParts.class).single().drafts().told(List.of("revise-position-1@1"));
    assertThat(technology.find(PositionForm.class).all()).noneMatch(it -> isOnTheCard(it));

    release(table, 1);
    revise(table, "A warrant", 1);
    var again = room(table, table.panelist(TECHNOLOGY, 1));
    again.find(RoomParts.class).single().drafts().told(List.of("revise-position-1@2"));

    assertThat(seen(again)).doesNotContain("A warrant");
    assertThat(again.find(TextField.class).all())
        .noneMatch(field -> field.getValue().contains("A warrant"));
  }

  private static boolean isOnTheCard(PositionForm form) {
    return form.getParent()
        .flatMap(Component::getParent)
        .flatMap(Component::getParent)
        .filter(PositionCard.class::isInstance)
        .isPresent();
  }

  @Test
  void nobody_signs_a_version_that_others_do_not_read() {
    var table = stated();
    release(table, 1);
    table.does(table.panelist(PRIVACY, 1), new SignPosition(P1, 1));
    revise(table, "A warrant", 1);

    assertThat(card(room(table, table.panelist(TECHNOLOGY, 1))))
        .contains("Signed by Privacy 1", "Sign it");
    assertThat(card(room(table, table.panelist(LAW, 1)))).doesNotContain("Signed by");
    table.does(table.chair(), new PanelCommand.HandChair(table.seat(TECHNOLOGY, 1).id()));
    assertThat(card(room(table, table.panelist(TECHNOLOGY, 1))))
        .contains("A warrant")
        .doesNotContain("Sign it");
  }

  @Test
  void the_map_tells_the_version_that_all_read() {
    var table = stated();
    release(table, 1);
    table
        .phase(PhaseKind.EXCHANGE)
        .does(
            table.chair(),
            new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose number is it?"));
    revise(table, "A warrant", 1);

    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    technology.find(ExchangeMap.class).single().setOpened(true);
    assertThat(seen(technology.find(ExchangeMap.class).single()))
        .contains("Call 555 0100")
        .doesNotContain("A warrant");
  }
}

package org.parley.ui.room;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.EditReply;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Moderating.Warn;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Support;
import org.parley.ui.Pressing;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

class ModerationViewTest extends RoomTest {

  private static final Target POSITION = new Target.ToPosition(new Position.Id(1));
  private static final Target REPLY = new Target.ToReply(new Reply.Id(1));

  private Table exchange() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.EXCHANGE);
    return table.does(
        table.panelist(PRIVACY, 1),
        new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Call me on 555 0100?"));
  }

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  @Test
  void what_is_hidden_disappears_for_all_but_its_author_and_the_chair() {
    var table = exchange();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    var privacy = room(table, table.panelist(PRIVACY, 1));
    var chair = room(table, table.chair());
    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());
    assertThat(seen(stranger)).contains("555 0100");

    table.does(table.chair(), new Hide(REPLY, Reason.PERSONAL_DATA, ""));

    eventually(technology, () -> assertThat(seen(technology)).doesNotContain("555 0100"));
    assertThat(seen(technology)).contains("Hidden by Chair", "personal data");
    assertThat(log(technology)).contains("hid reply 1 of Privacy 1, personal data");
    eventually(stranger, () -> assertThat(seen(stranger)).doesNotContain("555 0100"));
    eventually(
        privacy, () -> assertThat(seen(privacy)).contains("555 0100", "personal data", "Appeal"));
    eventually(chair, () -> assertThat(seen(chair)).contains("555 0100", "Show again"));
  }

  @Test
  void a_hidden_position_leaves_nothing_of_its_text() {
    var table = exchange();
    table.does(table.chair(), new Hide(POSITION, Reason.OFF_TOPIC, ""));

    var technology = room(table, table.panelist(TECHNOLOGY, 1));

    assertThat(seen(technology.find(PositionCard.class).single()))
        .contains("Hidden by Chair", "off topic")
        .doesNotContain("A warrant", "Because.");
  }

  @Test
  void a_reply_that_was_changed_says_so_where_it_is_read() {
    var table = exchange();
    var other = room(table, table.panelist(LAW, 1));
    assertThat(seen(other)).doesNotContain("· edited");
    table.does(table.panelist(PRIVACY, 1), new EditReply(new Reply.Id(1), "Call me?"));
    eventually(other, () -> assertThat(seen(other)).contains("Call me?", "· edited"));

    table.does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""));
    eventually(other, () -> assertThat(seen(other)).doesNotContain("· edited"));
  }

  @Test
  void the_chair_chooses_a_reason() {
    var table = exchange();
    var chair = room(table, table.chair());
    var card = chair.find(ReplyCard.class).single();
    Pressing.press(card, "Hide");
    @SuppressWarnings("unchecked")
    Select<Reason> reason = chair.find(Select.class, card).single();
    reason.setValue(Reason.DUPLICATE);
    chair.test(chair.find(Button.class, card).withText("Hide").single()).click();

    assertThat(table.panel().moderation().hidden(REPLY).orElseThrow().reason())
        .isEqualTo(Reason.DUPLICATE);
  }

  @Test
  void a_chair_hides_what_they_read_and_not_what_became_of_it() {
    var table = exchange();
    var chair = room(table, table.chair());
    var card = chair.find(ReplyCard.class).single();
    Pressing.press(card, "Hide");
    @SuppressWarnings("unchecked")
    Select<Reason> reason = chair.find(Select.class, card).single();
    reason.setValue(Reason.PERSONAL_DATA);
    table.does(table.panelist(PRIVACY, 1), new EditReply(new Reply.Id(1), "Call me?"));
    chair.activate();
    var hide = chair.find(Button.class, card).withText("Hide").single();

    chair.test(hide).click();
    assertThat(seen(chair)).contains("version 2 is the latest. Read it");
    assertThat(table.panel().isOpenToAll(REPLY)).isTrue();

    chair.test(hide).click();
    assertThat(table.panel().isOpenToAll(REPLY)).isFalse();
  }

  @Test
  void a_chair_lets_through_what_they_read_and_not_what_became_of_it() {
    var table =
        panels
            .seated(1)
            .settles(new Speech(Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.BEFORE))
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.EXCHANGE);
    var privacy = table.panelist(PRIVACY, 1);
    table.does(privacy, new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Why?"));
    var chair = room(table, table.chair());
    var read = release(chair);

    table.does(privacy, new EditReply(new Reply.Id(1), "Call me on 555 0100?"));
    eventually(chair, () -> assertThat(seen(chair)).contains("555 0100"));
    assertThat(read.isAttached()).isFalse();
    assertThat(table.panel().isOpenToAll(REPLY)).isFalse();

    chair.test(release(chair)).click();
    assertThat(table.panel().isOpenToAll(REPLY)).isTrue();
  }

  private static Button release(BrowserlessUIContext window) {
    window.activate();
    var card = window.find(ReplyCard.class).single();
    return window.find(Button.class, card).withText("Let it through").single();
  }

  @Test
  void an_appeal_that_was_turned_down_is_not_offered_to_be_turned_down_again() {
    var table = exchange();
    table
        .does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""))
        .does(table.panelist(PRIVACY, 1), new Appeal(REPLY, "It is the topic."))
        .does(table.chair(), new PanelCommand.HandChair(table.seat(TECHNOLOGY, 1).id()));
    var other = table.panelist(TECHNOLOGY, 1);
    var window = room(table, other);
    var author = room(table, table.panelist(PRIVACY, 1));
    assertThat(seen(window)).contains("Turn down the appeal");
    assertThat(seen(author)).contains("waits for another chair", "Appeal: “It is the topic.”");

    table.does(other, new RejectAppeal(REPLY, "It is not."));

    eventually(
        author,
        () ->
            assertThat(seen(author.find(ReplyCard.class).single()))
                .contains("Turned down by Technology 1", ": It is not.")
                .doesNotContain("waits for another chair"));

    eventually(
        window,
        () ->
            assertThat(seen(window)).contains("Show again").doesNotContain("Turn down the appeal"));
  }

  @Test
  void an_author_is_told_at_the_top_that_a_text_is_hidden_and_led_to_it_once() {
    var table = exchange();
    var author = room(table, table.panelist(PRIVACY, 1));
    var other = room(table, table.panelist(LAW, 1));
    assertThat(author.find(Told.class).all()).isEmpty();

    table.does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""));
    eventually(
        author,
        () -> assertThat(seen(told(author))).contains("hid your reply: off topic.", "Go to the"));
    other.activate();
    assertThat(other.find(Told.class).all()).isEmpty();

    author.activate();
    author.test(author.find(NativeButton.class, told(author)).single()).click();
    assertThat(author.find(Told.class).all()).isEmpty();
    open(author, RoomView.class, table.panel());
    assertThat(author.find(Told.class).all()).isEmpty();
  }

  @Test
  void an_author_is_told_what_became_of_an_appeal_and_by_whom_beside_the_text() {
    var table = exchange();
    var author = room(table, table.panelist(PRIVACY, 1));
    var technology = table.panelist(TECHNOLOGY, 1);
    table
        .does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""))
        .does(table.panelist(PRIVACY, 1), new Appeal(REPLY, "It is the topic."))
        .does(table.chair(), new PanelCommand.HandChair(table.seat(TECHNOLOGY, 1).id()))
        .does(technology, new RejectAppeal(REPLY, "It is not."));
    eventually(
        author,
        () ->
            assertThat(seen(told(author)))
                .contains("Technology 1", "turned down your appeal for your reply"));

    table.does(technology, new Restore(REPLY));
    eventually(
        author, () -> assertThat(seen(told(author))).contains("Technology 1", "showed your reply"));
    assertThat(seen(author.find(ReplyCard.class).single())).contains("Shown again by Technology 1");
    assertThat(seen(room(table, table.panelist(LAW, 1)))).doesNotContain("Shown again by");
  }

  private static Told told(BrowserlessUIContext window) {
    window.activate();
    return window.find(Told.class).single();
  }

  @Test
  void a_line_of_the_log_leads_to_the_text_where_the_reader_may_read_it() {
    var table = exchange();
    var author = room(table, table.panelist(PRIVACY, 1));
    var other = room(table, table.panelist(LAW, 1));
    table.does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""));

    eventually(author, () -> assertThat(log(author)).contains("hid reply 1", "Go to the"));
    eventually(
        other, () -> assertThat(log(other)).contains("hid reply 1").doesNotContain("Go to the"));
  }

  @Test
  void whoever_appeals_and_presides_is_not_offered_to_judge_it() {
    var table = exchange();
    table
        .does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""))
        .does(table.panelist(PRIVACY, 1), new Appeal(REPLY, "It is the topic."))
        .does(table.chair(), new PanelCommand.HandChair(table.seat(PRIVACY, 1).id()));

    assertThat(seen(room(table, table.panelist(PRIVACY, 1)).find(ReplyCard.class).single()))
        .contains("Hidden by Chair", "555 0100")
        .doesNotContain("Show again", "Turn down the appeal");
  }

  @Test
  void another_chair_is_told_in_the_room_that_an_appeal_waits() {
    var table = exchange();
    table.does(table.chair(), new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()));
    var deputy = room(table, table.sit("Ivo", table.panel().seats().getLast()));
    table.does(table.chair(), new Hide(REPLY, Reason.OFF_TOPIC, ""));
    assertThat(seen(deputy)).doesNotContain("An appeal waits");

    table.does(table.panelist(PRIVACY, 1), new Appeal(REPLY, "It is the topic."));

    eventually(
        deputy,
        () ->
            assertThat(seen(deputy.find(Told.class).single()))
                .contains("An appeal waits for another chair", "To the chair’s desk"));
    assertThat(seen(room(table, table.chair()))).doesNotContain("waits for another chair than");
    assertThat(seen(room(table, table.panelist(LAW, 1)))).doesNotContain("An appeal waits");
  }

  @Test
  void whoever_is_warned_is_told_so_and_nobody_else_is_addressed() {
    var table = exchange();
    var warned = room(table, table.panelist(PRIVACY, 1));
    var other = room(table, table.panelist(LAW, 1));

    table.does(table.chair(), new Warn(table.seat(PRIVACY, 1).id(), "Stay with the topic."));

    eventually(
        warned,
        () -> assertThat(atTop(warned)).contains("warned your seat", "Stay with the topic."));
    eventually(
        other, () -> assertThat(log(other)).contains("warned Privacy 1: Stay with the topic."));
    assertThat(atTop(other)).isEmpty();

    table.phase(PhaseKind.RECOMMENDATIONS);
    eventually(warned, () -> assertThat(atTop(warned)).isEmpty());
    assertThat(log(warned)).contains("warned Privacy 1: Stay with the topic.");
  }

  @Test
  void a_warning_is_not_for_whoever_takes_the_seat_over() {
    var table = exchange();
    var seat = table.seat(PRIVACY, 1);
    table.does(table.chair(), new Warn(seat.id(), "Stay with the topic."));
    assertThat(atTop(room(table, table.panelist(PRIVACY, 1)))).contains("warned your seat");

    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));

    assertThat(atTop(room(table, table.sit("Next", seat)))).isEmpty();
  }

  @Test
  void whoever_is_muted_is_told_so_before_they_write_a_reply() {
    var table = exchange();
    var seat = table.seat(TECHNOLOGY, 1).id();
    var muted = room(table, table.panelist(TECHNOLOGY, 1));

    table.does(table.chair(), new Mute(seat, "Have a rest."));

    eventually(
        muted,
        () -> assertThat(atTop(muted)).contains("You cannot reply for now.", "Have a rest."));
    muted.test(muted.find(NativeButton.class).withText("Reply").all().getFirst()).click();
    assertThat(seen(muted.find(ReplyForm.class).single())).contains("You cannot reply for now.");
    table.does(table.chair(), new PanelCommand.Moderating.Unmute(seat));
    eventually(muted, () -> assertThat(atTop(muted)).isEmpty());
  }

  @Test
  void whoever_presides_is_offered_to_judge_all_but_themselves() {
    var table = exchange();
    var seat = table.seat(TECHNOLOGY, 1).id();
    table
        .does(table.chair(), new Mute(seat, "Have a rest."))
        .does(table.chair(), new PanelCommand.HandChair(seat));
    var window = room(table, table.panelist(TECHNOLOGY, 1));

    assertThat(whom(window)).hasSize(3).doesNotContain(seat);
    assertThat(atTop(window)).contains("Have a rest.", "hand the chair to somebody");

    table.does(table.chair(), new PanelCommand.HandChair(table.seat(LAW, 1).id()));
    eventually(window, () -> assertThat(atTop(window)).doesNotContain("hand the chair"));
    assertThat(whom(room(table, table.panelist(LAW, 1)))).hasSize(3).contains(seat);
  }

  @Test
  void who_sits_down_on_a_seat_that_was_muted_is_told_so_unless_it_was_freed() {
    var table = exchange();
    var seat = table.seat(TECHNOLOGY, 1);
    table
        .does(table.chair(), new Mute(seat.id(), "Have a rest."))
        .does(table.panelist(TECHNOLOGY, 1), new PanelCommand.LeaveSeat(seat.id()));
    var chair = room(table, table.chair());
    choose(chair, seat.id());
    assertThat(seen(card(chair))).contains("Let them reply again").doesNotContain("Warn Mute");

    var next = room(table, table.sit("Next", seat));
    assertThat(atTop(next)).contains("whoever sat here before was muted").doesNotContain("rest");

    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));
    assertThat(atTop(room(table, table.sit("Another", seat)))).isEmpty();
    assertThat(whom(chair)).hasSize(4);
  }

  private static void choose(BrowserlessUIContext window, Seat.Id seat) {
    @SuppressWarnings("unchecked")
    Select<Seat.Id> whom = window.find(Select.class, card(window)).withLabel("Whom").single();
    whom.setValue(seat);
  }

  /// Who can be warned and muted.
  private static List<Seat.Id> whom(BrowserlessUIContext window) {
    @SuppressWarnings("unchecked")
    Select<Seat.Id> whom = window.find(Select.class, card(window)).withLabel("Whom").single();
    return whom.getListDataView().getItems().toList();
  }

  /// At the top of the room.
  private static String atTop(BrowserlessUIContext window) {
    window.activate();
    return window.find(Told.class).all().stream().map(ViewTest::seen).collect(joining());
  }

  @Test
  void a_form_that_is_open_follows_its_writer_being_muted_and_heard_again() {
    var table = exchange();
    var seat = table.seat(TECHNOLOGY, 1).id();
    var writer = room(table, table.panelist(TECHNOLOGY, 1));
    writer.test(writer.find(NativeButton.class).withText("Reply").all().getFirst()).click();
    var form = writer.find(ReplyForm.class).single();
    var text = writer.find(TextArea.class, form).withLabel("Text").single();
    var send = writer.find(Button.class, form).withText("Reply").single();
    writer.test(text).setValue("Who keeps the key?");

    table.does(table.chair(), new Mute(seat, "Have a rest."));
    eventually(writer, () -> assertThat(seen(form)).contains("You cannot reply for now."));
    assertThat(seen(form)).contains("What you wrote stays here");
    assertThat(send.isEnabled()).isFalse();
    assertThat(text.getElement().hasAttribute("readonly")).isTrue();

    table.does(table.chair(), new PanelCommand.Moderating.Unmute(seat));
    eventually(writer, () -> assertThat(seen(form)).doesNotContain("You cannot reply for now."));
    assertThat(send.isEnabled()).isTrue();
    assertThat(text.getElement().hasAttribute("readonly")).isFalse();
    assertThat(text.getValue()).isEqualTo("Who keeps the key?");
  }

  @Test
  void the_log_is_drawn_when_somebody_opens_it_and_its_last_lines_first() {
    var table = exchange();
    var seat = table.seat(PRIVACY, 1).id();
    for (int i = 1; i <= 60; i++) table.does(table.chair(), new Warn(seat, "Number " + i + "."));
    var window = room(table, table.panelist(LAW, 1));
    assertThat(seen(card(window))).doesNotContain("Number ");

    assertThat(log(window)).contains("Number 60.", "Number 11.").doesNotContain("Number 10.");
    table.does(table.chair(), new Warn(seat, "Number 61."));
    eventually(window, () -> assertThat(log(window)).contains("Number 61."));

    window.test(window.find(Button.class, card(window)).single()).click();
    assertThat(log(window)).contains("Number 61.", "Number 1.");
  }

  private static ModerationCard card(BrowserlessUIContext window) {
    window.activate();
    return window.find(ModerationCard.class).single();
  }

  @Test
  void the_log_is_open_to_all() {
    var table = exchange();
    var seat = table.seat(PRIVACY, 1).id();
    table.does(table.chair(), new Mute(seat, "Second time today."));

    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());

    assertThat(log(stranger))
        .contains("One entry in the log", "muted Privacy 1: Second time today.");
    assertThat(seen(card(stranger))).doesNotContain("Warn or mute");
  }
}

package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Reply;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

/// Whose name stands beside what was said from a seat that somebody else holds by now.
class TakenOverViewTest extends RoomTest {

  private static final Reply.Target REPLY = new Reply.Target.ToReply(new Reply.Id(1));
  private static final Reply.Target POSITION = new Reply.Target.ToPosition(new Position.Id(1));

  private static Account takesOver(Table table) {
    var seat = table.seat(PRIVACY, 1);
    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));
    return table.sit("Next Nora", seat);
  }

  private String card(Table table, Account reader) {
    var window = window(reader);
    open(window, RoomView.class, table.panel());
    return seen(window.find(PositionCard.class).all().getFirst());
  }

  /// A table where the chair hid a reply of whoever sits for Privacy.
  private Table hidden() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(PRIVACY, 1, "No key for all")
            .phase(PhaseKind.EXCHANGE);
    replies(table, table.panelist(PRIVACY, 1), "You are mad.");
    return table.does(table.chair(), new Hide(REPLY, Moderation.Reason.OFF_TOPIC, ""));
  }

  private static Account takesTheChair(Table table) {
    var seat = table.panel().seats().getFirst();
    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));
    return table.sit("Next Nora", seat);
  }

  private static String all(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  private static String cards(BrowserlessUIContext window) {
    window.activate();
    return window.find(ReplyCard.class).all().stream()
            .map(ViewTest::seen)
            .collect(Collectors.joining())
        + window.find(Told.class).all().stream().map(ViewTest::seen).collect(Collectors.joining());
  }

  @Test
  void the_next_chair_is_not_named_beside_what_their_predecessor_hid() {
    var table = hidden();
    var author = room(table, table.panelist(PRIVACY, 1));
    var other = room(table, table.panelist(LAW, 1));
    assertThat(cards(other)).contains("Hidden by Chair · " + table.chair().name() + ":");
    assertThat(cards(author)).contains("Chair · " + table.chair().name() + " hid your reply");

    var next = takesTheChair(table);

    for (var window : List.of(author, other, room(table, table.panelist(LAW, 1))))
      eventually(
          window,
          () ->
              assertThat(cards(window))
                  .contains("Hidden by Chair:")
                  .doesNotContain("Chair ·", next.name()));
    eventually(author, () -> assertThat(cards(author)).contains("Chair hid your reply"));
    assertThat(all(author)).contains("Chair · " + next.name());
    assertThat(log(author)).contains("hid reply 1").doesNotContain(next.name());
  }

  @Test
  void nor_beside_an_appeal_that_they_turned_down_or_what_they_showed_again() {
    var table = hidden();
    var technology = table.panelist(TECHNOLOGY, 1);
    var author = room(table, table.panelist(PRIVACY, 1));
    table
        .does(table.panelist(PRIVACY, 1), new Appeal(REPLY, "It is the topic."))
        .does(table.chair(), new PanelCommand.HandChair(table.seat(TECHNOLOGY, 1).id()))
        .does(technology, new RejectAppeal(REPLY, "It is not."));
    eventually(
        author,
        () ->
            assertThat(cards(author))
                .contains(
                    "Turned down by Technology 1 · " + technology.name(),
                    "Technology 1 · " + technology.name() + " turned down your appeal"));

    table.does(table.chair(), new PanelCommand.LeaveSeat(table.seat(TECHNOLOGY, 1).id()));
    var next = table.sit("Next Nora", table.seat(TECHNOLOGY, 1));
    eventually(
        author,
        () ->
            assertThat(cards(author))
                .contains("Turned down by Technology 1:", "Technology 1 turned down your appeal")
                .doesNotContain(next.name()));

    table.does(table.chair(), new Restore(REPLY));
    eventually(
        author,
        () ->
            assertThat(cards(author))
                .contains("Shown again by Chair · " + table.chair().name(), "showed your reply"));
    var chair = takesTheChair(table);
    eventually(
        author,
        () ->
            assertThat(cards(author))
                .contains("Shown again by Chair on", "Chair showed your reply")
                .doesNotContain(chair.name()));
  }

  @Test
  void what_a_chair_does_after_taking_the_seat_is_theirs() {
    var table = hidden();
    var next = takesTheChair(table);
    var second = new Reply.Target.ToReply(new Reply.Id(2));
    replies(table, table.panelist(PRIVACY, 1), "All of you are.");
    table.does(next, new Hide(second, Moderation.Reason.OFF_TOPIC, ""));

    assertThat(cards(room(table, table.panelist(LAW, 1))))
        .contains("Hidden by Chair:")
        .containsOnlyOnce("Hidden by Chair · " + next.name());
  }

  private static void replies(Table table, Account who, String text) {
    table.does(who, new PanelCommand.SubmitReply(POSITION, Reply.Kind.CHALLENGES, text));
  }

  @Test
  void the_next_holder_of_a_seat_is_not_named_beside_what_was_said_before() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(PRIVACY, 1, "No key for all")
            .phase(PhaseKind.EXCHANGE);
    var first = table.panelist(PRIVACY, 1);
    replies(table, first, "A court is no locksmith.");
    var open = window(table.chair());
    open(open, RoomView.class, table.panel());
    assertThat(card(table, table.chair())).contains(first.name());

    var next = takesOver(table);

    assertThat(card(table, table.chair()))
        .contains("Privacy 1")
        .doesNotContain(next.name(), first.name());
    eventually(
        open,
        () ->
            assertThat(seen(open.find(PositionCard.class).single()))
                .contains("A court is no locksmith.")
                .doesNotContain(next.name(), first.name()));

    replies(table, next, "Nor is a minister.");

    assertThat(card(table, table.chair())).containsOnlyOnce(next.name());
    eventually(
        open,
        () ->
            assertThat(seen(open.find(PositionCard.class).single())).containsOnlyOnce(next.name()));
  }

  @Test
  void a_text_that_they_revise_is_theirs() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS).position(PRIVACY, 1, "No key for all");
    var next = takesOver(table);
    assertThat(card(table, table.chair())).doesNotContain(next.name());

    table.does(
        next,
        new PanelCommand.RevisePosition(
            new Position.Id(1), new PositionText("A key for none", "Because.", "", "", ""), 1));

    assertThat(card(table, table.chair())).contains(next.name());
  }
}

package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.PRIVACY;

import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Reply;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

/// Whose name stands beside what was said from a seat that somebody else holds by now.
class TakenOverViewTest extends ViewTest {

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

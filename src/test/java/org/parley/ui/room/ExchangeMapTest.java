package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Kind;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

class ExchangeMapTest extends ViewTest {

  private static final Target POSITION = new Target.ToPosition(new Position.Id(1));

  private static Target reply(int number) {
    return new Target.ToReply(new Reply.Id(number));
  }

  private static Table says(Table table, Role.Id role, Target to, Kind kind, String text) {
    return table.does(table.panelist(role, 1), new PanelCommand.SubmitReply(to, kind, text));
  }

  private Table exchange() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.EXCHANGE);
    says(table, PRIVACY, POSITION, Kind.ASKS, "Whose key?");
    says(table, TECHNOLOGY, POSITION, Kind.CHALLENGES, "A key for one is a key for all.");
    says(table, LAW, reply(1), Kind.ANSWERS, "The court's.");
    return says(table, PRIVACY, reply(3), Kind.CHALLENGES, "Courts leak.");
  }

  private BrowserlessUIContext room(Table table, Account person) {
    var window = window(person);
    open(window, RoomView.class, table.panel());
    window.activate();
    window.find(ExchangeMap.class).single().setOpened(true);
    return window;
  }

  /// What stands in the map: each thing said on a line of its own, further in what was said to it.
  private static String map(BrowserlessUIContext window) {
    window.activate();
    return window.find(MapNode.class).all().stream()
        .map(node -> "  ".repeat(depth(node)) + seen(node.getChildren().findFirst().orElseThrow()))
        .collect(Collectors.joining("\n"));
  }

  private static int depth(Component node) {
    return node.getParent()
        .map(parent -> depth(parent) + (parent instanceof MapNode ? 1 : 0))
        .orElse(0);
  }

  @Test
  void what_was_said_to_something_stands_beside_it() {
    var table = exchange();

    assertThat(map(room(table, table.chair())))
        .isEqualTo(
            """
            Position Law enforcement 1 A warrant
              Asks Privacy 1 Whose key?
                Answers Law enforcement 1 The court's.
                  Challenges Privacy 1 Courts leak.
              Challenges Technology 1 A key for one is a key for all.""");
  }

  @Test
  void recommendations_stand_there_with_what_was_said_to_them_once_somebody_replied() {
    var table = exchange().phase(PhaseKind.RECOMMENDATIONS);
    var first = new Target.ToRecommendation(new Recommendation.Id(1));
    says(table, PRIVACY, first, Kind.SUPPORTS, "So be it.");

    assertThat(map(room(table, table.chair())))
        .contains("\n  Challenges Technology 1 A key for one is a key for all.\nR1 ")
        .endsWith("\n  Supports Privacy 1 So be it.")
        .doesNotContain("R2");
  }

  @Test
  void the_map_is_live_and_keeps_what_stands_there() {
    var table = exchange();
    var window = room(table, table.chair());
    map(window);
    var before = window.find(MapNode.class).all();

    says(table, TECHNOLOGY, reply(1), Kind.ANSWERS, "Nobody's, in the end.");

    eventually(
        window,
        () ->
            assertThat(map(window)).contains("\n    Answers Technology 1 Nobody's, in the end.\n"));
    assertThat(window.find(MapNode.class).all()).containsAll(before);
  }

  @Test
  void what_is_hidden_shows_that_something_stands_there_and_not_what() {
    var table = exchange();
    table.does(table.chair(), new Hide(reply(2), Reason.OFF_TOPIC, ""));

    assertThat(map(room(table, table.panelist(PRIVACY, 1))))
        .endsWith("\n  Challenges Technology 1 Not shown");
    assertThat(map(room(table, table.panelist(TECHNOLOGY, 1))))
        .endsWith("\n  Challenges Technology 1 A key for one is a key for all.");
  }

  @Test
  void a_map_that_is_closed_again_leaves_nothing_in_the_page() {
    var table = exchange();
    var window = room(table, table.panelist(PRIVACY, 1));
    assertThat(map(window)).contains("A key for one");
    var map = window.find(ExchangeMap.class).single();

    map.setOpened(false);
    table.does(table.chair(), new Hide(reply(2), Reason.OFF_TOPIC, ""));

    eventually(
        window, () -> assertThat(map.getElement().getTextRecursively()).doesNotContain("A key"));
    map.setOpened(true);
    assertThat(map(window)).endsWith("\n  Challenges Technology 1 Not shown");
  }
}

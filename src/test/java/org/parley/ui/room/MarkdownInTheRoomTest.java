package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Speech;
import org.parley.panel.TextChange;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.parley.ui.panel.Reasons;
import org.parley.ui.part.Page;
import org.parley.ui.part.Prose;
import org.parley.voting.Ballot;

/// Wherever people write Markdown it is shown as such, and nothing in it acts or loads.
class MarkdownInTheRoomTest extends ViewTest {

  private static String hostile(String name) {
    return "**"
        + name
        + "** ![spy](https://elsewhere.example/spy.png)"
        + " <img src=x onerror=alert(1)> <script>alert(1)</script> [go](javascript:alert(1))";
  }

  private static void assertSafe(String shown, String... names) {
    for (var name : names) assertThat(shown).contains("<strong>" + name + "</strong>");
    assertThat(shown).doesNotContain("<img", "<script", "elsewhere.example", "href=\"javascript");
  }

  @Test
  void what_is_said_in_the_room_is_shown_without_images_or_scripts() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var law = table.panelist(LAW, 1);
    var privacy = table.panelist(PRIVACY, 1);
    table
        .does(
            law,
            new PanelCommand.FilePosition(
                new PositionText(
                    "A warrant",
                    hostile("reasons"),
                    hostile("could"),
                    hostile("cannot"),
                    hostile("sources"))))
        .does(privacy, new PanelCommand.Saying.DeclareInterests(hostile("interests")))
        .phase(PhaseKind.EXCHANGE)
        .does(
            privacy,
            new PanelCommand.SubmitReply(
                new Reply.Target.ToPosition(new Position.Id(1)),
                Reply.Kind.CHALLENGES,
                hostile("reply")));
    var window = window(privacy);
    open(window, RoomView.class, table.panel());
    assertSafe(
        seen(window.find(PositionsWork.class).single()),
        "reasons",
        "could",
        "cannot",
        "sources",
        "reply");
    go(window, Routes.seats(table.panel().id()));
    assertSafe(seen(window.find(Page.class).single()), "interests");

    table
        .phase(PhaseKind.RECOMMENDATIONS)
        .does(
            law,
            new PanelCommand.ProposeRecommendation(
                new RecommendationText("Keys", hostile("body") + " Keep it.")));
    var draft = table.panel().recommendations().getLast();
    var body = draft.current().text().body();
    table
        .does(
            privacy,
            new PanelCommand.Drafting.ProposeAmendment(
                draft.id(),
                1,
                TextChange.between(TextChange.Part.BODY, body, body.replace("Keep", "Drop"))
                    .orElseThrow(),
                hostile("why")))
        .does(
            law, new PanelCommand.Drafting.RejectAmendment(new Amendment.Id(1), hostile("reason")));
    open(window, RoomView.class, table.panel());
    var card =
        window.find(RecommendationCard.class).all().stream()
            .filter(it -> seen(it).contains("Keys"))
            .findFirst()
            .orElseThrow();
    var prose =
        window.find(Prose.class, card).all().stream()
            .map(ViewTest::seen)
            .reduce("", String::concat);
    assertSafe(prose, "body", "why", "reason");
  }

  @Test
  void reasons_given_with_ballots_are_shown_without_images_or_scripts_wherever_they_stand() {
    var first = new Recommendation.Id(1);
    var table =
        panels
            .seated(3)
            .settles(Speech.USUAL.showing(Anonymity.Of.REASONS, Anonymity.NAMED))
            .phase(PhaseKind.ROUNDS)
            .openRound(1);
    var round = table.panel().openRound().orElseThrow().id();
    for (var voter : table.panelists())
      table.does(
          voter,
          new PanelCommand.CastBallot(
              round,
              Ballot.Grades.of("R1", "cannot-accept"),
              Map.of(first, hostile("Reason of " + voter.name()))));
    table.closeRound();
    var name = "Reason of " + table.panelist(LAW, 1).name();

    var window = window(table.panelist(LAW, 1));
    go(window, Routes.board(table.panel().id()));
    var row = window.find(NativeButton.class).withTextContaining("R1 ").single();
    window.test(row).click();
    var board = window.find(Reasons.class).all().stream().map(ViewTest::seen).toList();
    assertThat(board).anySatisfy(shown -> assertSafe(shown, name));
    assertThat(board).anySatisfy(shown -> assertThat(shown).contains("Law enforcement 1:"));

    table.openRound(1);
    go(window, Routes.ballot(table.panel().id()));
    assertSafe(seen(window.find(Reasons.class).single()), name);

    var chair = window(table.chair());
    open(chair, RoomView.class, table.panel());
    chair.find(Descent.class).all().forEach(it -> it.setOpened(true));
    assertSafe(seen(chair.find(ReasonsGiven.class).single()), name);
  }
}

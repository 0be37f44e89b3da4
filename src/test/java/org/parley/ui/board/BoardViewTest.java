package org.parley.ui.board;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.TextChange;
import org.parley.people.Account;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.part.Card;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Exports;
import org.parley.ui.part.MovementFlow;
import org.parley.ui.part.OpinionMapPicture;
import org.parley.ui.part.Stats;
import org.parley.ui.part.Timeline;
import org.parley.ui.part.TopBar;
import org.parley.voting.Ballot;

class BoardViewTest extends ViewTest {

  /// How the panel of the design votes: R1 finds consensus, R2 lacks one ballot, R3 divides.
  private static final Map<String, String> VOTES =
      Map.of(
          "R1", "lsss lsss rlls .als",
          "R2", "rlls crll llss .rls",
          "R3", "cccr cccc lsss .rls");

  private static Table round(Table table, Map<String, String> votes) {
    var recommendations =
        votes.keySet().stream().mapToInt(key -> Recommendation.Id.of(key).number()).toArray();
    table.openRound(recommendations);
    var round = table.panel().openRound().orElseThrow().id();
    var voters = table.panelists();
    for (int seat = 0; seat < voters.size(); seat++) {
      var grades = new TreeMap<String, String>();
      for (var vote : votes.entrySet()) {
        char letter = vote.getValue().replace(" ", "").charAt(seat);
        if (letter != '.') grades.put(vote.getKey(), Story.grade(letter));
      }
      if (grades.isEmpty()) continue;
      var reasons = new HashMap<Recommendation.Id, String>();
      if (votes.containsKey("R2"))
        reasons.put(new Recommendation.Id(2), "Reason of " + (char) ('p' - seat));
      table.does(voters.get(seat), new CastBallot(round, new Ballot.Grades(grades), reasons));
    }
    return table.closeRound();
  }

  @Test
  void the_receipts_of_each_secret_round_stand_in_sight_and_have_an_address() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    for (int i = 0; i < 2; i++) table.openSecretRound(1).vote("ssss").closeRound();
    var window = strangersWindow();
    go(window, Routes.board(table.panel().id()));
    assertThat(window.find(Details.class, receipts(window)).all())
        .extracting(Details::getSummaryText, Details::isOpened)
        .containsExactly(
            Tuple.tuple("Round 1, secret: 4 receipts", false),
            Tuple.tuple("Round 2, secret: 4 receipts", false));

    at(window, table, "receipts=2");
    assertThat(window.find(Details.class, receipts(window)).all())
        .extracting(Details::isOpened)
        .containsExactly(false, true);
    var codes = table.panel().rounds().getLast().published().orElseThrow().receipts();
    assertThat(seen(receipts(window))).contains(codes);

    at(window, table, "receipts=none");
    assertThat(window.find(Details.class, receipts(window)).all())
        .extracting(Details::isOpened)
        .containsOnly(false);
  }

  private static void at(BrowserlessUIContext window, Table table, String query) {
    window.activate();
    window.getUI().navigate(Routes.board(table.panel().id()), QueryParameters.fromString(query));
  }

  private static Receipts receipts(BrowserlessUIContext window) {
    window.activate();
    return window.find(Receipts.class).single();
  }

  private Table voted() {
    return round(panels.seated(4).phase(PhaseKind.ROUNDS), VOTES);
  }

  private BrowserlessUIContext board(Table table, Account person) {
    var window = window(person);
    open(window, BoardView.class, table.panel());
    return window;
  }

  private static String text(Component component) {
    return text(component.getElement());
  }

  /// All of it, rendered Markdown and what is not in sight included.
  private static String text(Element element) {
    return element.isTextNode()
        ? element.getText()
        : element.getProperty("innerHTML", "")
            + element.getChildren().map(BoardViewTest::text).collect(joining());
  }

  private static String whole(BrowserlessUIContext window) {
    return text(window.find(BoardView.class).single());
  }

  private static List<String> rows(BrowserlessUIContext window) {
    return window.find(BoardRow.class).all().stream().map(row -> text(row)).toList();
  }

  @Test
  void what_is_convincing_is_told_in_the_version_that_all_read() {
    var id = new Position.Id(1);
    var table =
        panels
            .seated(1)
            .settles(
                new Speech(
                    Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE))
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant");
    var author = table.panelist(LAW, 1);
    table
        .does(table.chair(), new PanelCommand.Moderating.ReleaseVersion(id, 1))
        .phase(PhaseKind.EXCHANGE)
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.Saying.MarkConvincing(new Reply.Target.ToPosition(id)))
        .does(author, new PanelCommand.RevisePosition(id, Story.position("A judge"), 1))
        .phase(PhaseKind.ROUNDS)
        .openRound(1)
        .closeRound();

    for (var person : List.of(author, table.panelist(PRIVACY, 1), table.chair()))
      assertThat(whole(board(table, person)))
          .contains("A warrant", "one of Privacy")
          .doesNotContain("A judge", "Privacy 1");
  }

  @Test
  void everybody_sees_the_same_exact_figures() {
    var table = voted();
    var people = List.of(table.chair(), table.panelist(PRIVACY, 1), table.observer("Observer"));
    for (var person : people) shows_the_round(board(table, person));
    var stranger = strangersWindow();
    open(stranger, BoardView.class, table.panel());
    shows_the_round(stranger);
  }

  private static void shows_the_round(BrowserlessUIContext window) {
    assertThat(text(window.find(Stats.class).single()))
        .isEqualTo("1consensus1within reach1divided0rejected15/16voted");
    assertThat(rows(window)).hasSize(3);
    assertThat(rows(window).get(0))
        .contains("93%of 14", "100%", "75%", "Consensus", "13 of 14 accept");
    assertThat(rows(window).get(1))
        .contains("73%of 15", "75%", "50%", "67%", "Within reach", "One more acceptance");
    assertThat(rows(window).get(2)).contains("40%of 15", "0%", "67%", "Divided");
    assertThat(
            window.find(DistributionBar.class).all().getFirst().getElement().getAttribute("title"))
        .isEqualTo(
            "13 of 14 accept (interval 69%–99%). Support: 8, Can live with it: 5, Reservations: 1. Not counted: Abstain: 1");
  }

  @Test
  void a_row_opens_into_measures_and_reasons_without_names() {
    var window = board(voted(), panels.convened(Visibility.PUBLIC, 1).chair());
    window.test(window.find(NativeButton.class).withText(title(window, 1)).single()).click();
    var details = text(window.find(StandingDetails.class).single());
    assertThat(details)
        .contains("Within reach: why", "15 of 16 voted; the quorum is 12.")
        .contains("73% (11 of 15; 48%–89%)", "Can live with it; range 1")
        .contains("Least support of any role: 0.5");
    assertThat(details)
        .contains("Why not yet", "One seat more would have to accept", "11 of 15", "one seat")
        .contains("What was tried", "round 1 on version 1: Within reach, 11 of 15 accept");
    var minority = details.substring(details.indexOf("Minority opinion"));
    var given = details.substring(details.indexOf("What would make them support it"));
    assertThat(minority).contains("Reason of l", "Reason of p");
    assertThat(given).contains("Reason of b", "Reason of o");
    assertThat(given).doesNotContain("Reason of p");
    assertThat(details).doesNotContain("panelist");
  }

  @Test
  void what_is_shown_of_each_recommendation_is_saved_under_a_name_of_its_own() {
    var window = board(voted(), panels.convened(Visibility.PUBLIC, 1).chair());
    for (int row = 0; row < VOTES.size(); row++)
      window.test(window.find(NativeButton.class).withText(title(window, row)).single()).click();

    var names =
        window.find(Exports.class).all().stream()
            .map(it -> it.getElement().getAttribute("name"))
            .toList();
    assertThat(names).hasSizeGreaterThan(VOTES.size()).doesNotHaveDuplicates();
    assertThat(names).filteredOn(name -> name.endsWith("-r3-measures")).hasSize(1);
  }

  private static String title(BrowserlessUIContext window, int row) {
    return window
        .find(NativeButton.class, window.find(BoardRow.class).all().get(row))
        .single()
        .getText();
  }

  @Test
  void words_that_moved_voters_leave_the_board_when_they_are_hidden_also_from_its_past() {
    var table = panels.seated(4).phase(PhaseKind.EXCHANGE);
    var voter = table.panelist(TECHNOLOGY, 1);
    var first = new Recommendation.Id(1);
    table
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(first), Reply.Kind.SUPPORTS, "Too far."))
        .phase(PhaseKind.ROUNDS)
        .openRound(1);
    var said = new Reply.Target.ToReply(new Reply.Id(1));
    table
        .does(
            voter,
            new CastBallot(
                table.panel().openRound().orElseThrow().id(),
                Ballot.Grades.of("R1", "support"),
                Map.of(),
                Map.of(first, said),
                Optional.empty()))
        .closeRound();
    round(table, Map.of("R1", "ssss ssss ssss ssss"));
    var window = board(table, voter);
    assertThat(whole(window)).contains("What moved them", "Too far.");

    table.does(
        table.chair(),
        new PanelCommand.Moderating.Hide(said, Moderation.Reason.PERSONAL_ATTACK, ""));

    eventually(window, () -> assertThat(whole(window)).doesNotContain("Too far."));
    step(window, "After round 1");
    assertThat(whole(window)).doesNotContain("Too far.");
  }

  @Test
  void what_was_drafted_and_is_hidden_leaves_the_board_and_its_past() {
    var table = panels.seated(4).phase(PhaseKind.RECOMMENDATIONS);
    var author = table.panelist(PRIVACY, 1);
    table.does(
        author, new PanelCommand.ProposeRecommendation(new RecommendationText("Ask 555 0100", "")));
    var draft = table.panel().recommendations().getLast().id();
    var first = table.panel().recommendations().getFirst();
    var title = first.current().text().title();
    table.does(
        author,
        new PanelCommand.Drafting.ProposeAmendment(
            first.id(),
            1,
            TextChange.between(TextChange.Part.TITLE, title, title + " for fools").orElseThrow(),
            ""));
    round(table.phase(PhaseKind.ROUNDS), Map.of("R1", "ssss ssss ssss ssss"));
    round(table, Map.of("R1", "ssss ssss ssss ssss"));
    var window = board(table, table.panelist(TECHNOLOGY, 1));
    window.test(window.find(NativeButton.class).withText(title(window, 0)).single()).click();
    assertThat(whole(window)).contains("555 0100", "for fools");

    for (var target :
        List.of(
            new Reply.Target.ToRecommendation(draft),
            new Reply.Target.ToAmendment(new Amendment.Id(1))))
      table.does(
          table.chair(),
          new PanelCommand.Moderating.Hide(target, Moderation.Reason.PERSONAL_DATA, ""));

    eventually(
        window,
        () ->
            assertThat(whole(window))
                .contains(draft + " (hidden: personal data)", "a change that is hidden")
                .doesNotContain("555 0100", "for fools"));
    step(window, "After round 1");
    assertThat(whole(window)).doesNotContain("555 0100", "for fools");
  }

  @Test
  void hidden_reasons_leave_the_board_those_of_the_minority_too() {
    var table = voted();
    var second = new Recommendation.Id(2);
    var window = board(table, table.observer("Observer"));
    window.test(window.find(NativeButton.class).withText(title(window, 1)).single()).click();
    assertThat(whole(window)).contains("Reason of p", "Reason of b");
    var panel = table.panel();
    var round = panel.rounds().getFirst();
    for (var reason : panel.reasons(round, second))
      if (List.of("Reason of p", "Reason of b").contains(reason.text()))
        table.does(
            table.chair(),
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToReason(round.id(), second, reason.number()),
                Moderation.Reason.PERSONAL_ATTACK,
                ""));

    eventually(
        window,
        () ->
            assertThat(whole(window))
                .contains("(hidden: personal attack)", "Reason of l", "Reason of o")
                .doesNotContain("Reason of p", "Reason of b"));
  }

  @Test
  void the_board_can_be_looked_at_as_it_was_at_any_moment() {
    var table = round(voted(), Map.of("R3", "ssss ssss ssss ssss"));
    var window = board(table, table.chair());
    assertThat(rows(window).get(2)).contains("Consensus", "100%of 16");
    step(window, "After round 1");
    assertThat(rows(window).get(2)).contains("Divided", "40%of 15");
    step(window, "Round 2 opens");
    assertThat(rows(window).get(2)).contains("Divided", "40%of 15");
    step(window, "Round 1 opens");
    assertThat(rows(window)).isEmpty();
    assertThat(text(window.find(EmptyState.class).single())).contains("no round was closed yet");
    step(window, "Now");
    assertThat(rows(window).get(2)).contains("Consensus", "100%of 16");
  }

  private static void step(BrowserlessUIContext window, String words) {
    var timeline = window.find(Timeline.class).single();
    var labels = timeline.marks().stream().map(Timeline.Mark::label).toList();
    for (int i = 0; i < labels.size(); i++)
      if (labels.get(i).startsWith(words)) {
        timeline.go(i);
        return;
      }
    throw new AssertionError(words + " is not among " + labels);
  }

  @Test
  void seats_stand_on_a_map_without_names_and_in_a_table() {
    var window = board(voted(), panels.convened(Visibility.PUBLIC, 1).chair());
    var picture = window.find(OpinionMapPicture.class).single().getElement();
    assertThat(picture.getProperty("summary")).startsWith("15 panelists");
    assertThat(text(window.find(Card.class).withClassName("seat-map").single()))
        .contains("Technology4", "Intelligence3");
  }

  @Test
  void minorities_are_signed_by_seat_and_give_reasons_without_names() {
    var window = board(voted(), panels.convened(Visibility.PUBLIC, 1).chair());
    window.test(window.find(NativeButton.class).withText(title(window, 1)).single()).click();
    assertThat(text(window.find(DissentSection.class).single()))
        .contains("4 do not accept it", "Privacy 1 (Cannot accept) and Privacy 2 (Reservations)");
  }

  @Test
  void movement_is_told_of_all_and_of_each_role() {
    var table = round(voted(), Map.of("R3", "cccs cccc lsss .rls"));
    var window = board(table, table.chair());
    assertThat(summary(window)).isEqualTo("1 moved towards support, 0 away from it, 14 stayed.");
    var who =
        window.find(Select.class).all().stream()
            .filter(select -> "Who".equals(select.getLabel()))
            .findFirst()
            .orElseThrow();
    window.test(who).selectItem("Technology");
    assertThat(summary(window)).isEqualTo("1 moved towards support, 0 away from it, 3 stayed.");
    assertThat(text(window.find(MovedTable.class).single()))
        .contains("R3, round 1 to 2, role by role")
        .contains("All1014", "1: Reservations → Support")
        .contains("Technology103", "Privacy004nobody moved");
  }

  private static String summary(BrowserlessUIContext window) {
    return window.find(MovementFlow.class).single().getElement().getProperty("summary");
  }

  @Test
  void before_a_round_is_closed_the_board_says_what_comes_next() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    assertThat(nothing(table, table.chair())).contains("Open the first round in the room");
    table.openRound(1);
    assertThat(nothing(table, table.panelist(TECHNOLOGY, 1))).contains("You can vote");
    assertThat(nothing(table, table.observer("Observer"))).contains("Nothing is counted");
  }

  private String nothing(Table table, Account person) {
    return text(board(table, person).find(EmptyState.class).single());
  }

  @Test
  void an_open_round_leaves_the_board_as_it_is() {
    var table = voted();
    var window = board(table, table.panelist(PRIVACY, 1));
    var before = window.find(BoardTable.class).single();
    table.openRound(3).vote("ssss ssss ssss sss.");
    eventually(
        window, () -> assertThat(text(window.find(TopBar.class).single())).contains("round 2"));
    assertThat(window.find(BoardTable.class).single()).isSameAs(before);
    table.closeRound();
    eventually(window, () -> assertThat(rows(window).get(2)).contains("Consensus", "100%of 15"));
  }
}

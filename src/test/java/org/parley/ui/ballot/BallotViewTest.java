package org.parley.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Chairing;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Secrecy;
import org.parley.panel.Speech;
import org.parley.panel.Terms;
import org.parley.panel.TextChange;
import org.parley.panel.Voting;
import org.parley.people.Account;
import org.parley.ui.Pressing;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.part.ChoiceScale;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.EmptyState;
import org.parley.voting.Ballot;

class BallotViewTest extends ViewTest {

  private Table voting(int seatsEach) {
    return panels.seated(seatsEach).phase(PhaseKind.ROUNDS);
  }

  private BrowserlessUIContext ballot(Table table, Account person) {
    var window = window(person);
    open(window, BallotView.class, table.panel());
    return window;
  }

  private BrowserlessUIContext mine(Table table) {
    return ballot(table, table.panelist(PRIVACY, 1));
  }

  private static Round.Ballot cast(Table table) {
    var round = table.panel().rounds().getLast();
    return round.ballot(table.seat(PRIVACY, 1).id()).orElseThrow();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static String face(BrowserlessUIContext window) {
    return text(window.find(Face.class).single());
  }

  /// All that the browser of a window has been told of the place: texts, attributes, properties.
  private static String everything(BrowserlessUIContext window) {
    var all = new StringBuilder();
    tell(window.find(BallotView.class).single().getElement(), all);
    return all.toString();
  }

  private static void tell(Element element, StringBuilder all) {
    if (element.isTextNode()) {
      all.append(element.getText()).append('\n');
      return;
    }
    all.append(element.getTag());
    element
        .getAttributeNames()
        // How long the record is, which the room says to all.
        .filter(a -> !a.equals("data-at"))
        .sorted()
        .forEach(a -> all.append(' ').append(element.getAttribute(a)));
    element
        .getPropertyNames()
        .sorted()
        .forEach(p -> all.append(' ').append(element.getPropertyRaw(p)));
    element.getChildren().forEach(child -> tell(child, all));
  }

  private static void choose(BrowserlessUIContext window, int item, String answer) {
    window.activate();
    Pressing.choose(window.find(ChoiceScale.class).all().get(item), answer);
  }

  private static void press(BrowserlessUIContext window, String name) {
    var button =
        window.find(NativeButton.class).all().stream()
            .filter(b -> b.getAriaLabel().filter(name::equals).isPresent())
            .findFirst()
            .orElseThrow();
    window.test(button).click();
  }

  private static void cast(BrowserlessUIContext window) {
    window.test(window.find(Button.class).withText("Cast ballot").single()).click();
  }

  @Test
  void a_voter_is_told_what_is_shown_beside_a_reason_and_shows_less() {
    var table = panels.seated(1);
    table
        .settles(Speech.USUAL.showing(Anonymity.Of.REASONS, Anonymity.NAMED))
        .phase(PhaseKind.ROUNDS)
        .openRound(1);
    var window = mine(table);
    assertThat(window.find(TextArea.class).all().getFirst().getHelperText())
        .startsWith("Shown with your seat once the round is closed");
    assertThat(face(window)).doesNotContain("Do not show who said it");
    choose(window, 0, "Support");
    window.test(window.find(TextArea.class).all().getFirst()).setValue("Fair.");
    cast(window);

    window.test(window.find(Button.class).withText("Do not show who said it").single()).click();
    window.test(window.find(ConfirmDialog.class).single()).confirm();

    var panel = table.panel();
    assertThat(panel.anonymityOfReasons(panel.rounds().getFirst(), cast(table).seat()))
        .isEqualTo(Anonymity.SECRET);
    eventually(
        window,
        () ->
            assertThat(seen(window.find(Face.class).single()))
                .contains("Others do not see which reasons are yours.")
                .doesNotContain("Show only my role"));
  }

  @Test
  void a_reason_that_is_hidden_leaves_the_sheets_that_are_open() {
    var table = voting(1).openRound(1);
    var round = table.panel().openRound().orElseThrow().id();
    var first = new Recommendation.Id(1);
    for (var voter : table.panelists())
      table.does(
          voter,
          new PanelCommand.CastBallot(
              round, Ballot.Grades.of("R1", "support"), Map.of(first, "Ask 555 0100.")));
    table.closeRound().openRound(1);
    var window = mine(table);
    var chair = ballot(table, table.chair());
    for (var one : List.of(window, chair)) one.activate();
    var panel = table.panel();
    for (var reason : panel.reasons(panel.rounds().getFirst(), first))
      table.does(
          table.chair(),
          new PanelCommand.Moderating.Hide(
              new Reply.Target.ToReason(round, first, reason.number()),
              Moderation.Reason.PERSONAL_DATA,
              ""));

    eventually(
        window,
        () ->
            assertThat(text(window.find(LastRound.class).single()))
                .contains("(hidden: personal data)")
                .doesNotContain("555 0100"));
    eventually(chair, () -> assertThat(face(chair)).doesNotContain("555 0100"));
  }

  @Test
  void what_is_hidden_is_no_longer_offered_as_what_moved_a_voter() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var title = table.panel().recommendations().getFirst().current().text().title();
    table
        .does(
            table.panelist(TECHNOLOGY, 1),
            new PanelCommand.Drafting.ProposeAmendment(
                new Recommendation.Id(1),
                1,
                TextChange.between(TextChange.Part.TITLE, title, "Ask 555 0100").orElseThrow(),
                ""))
        .phase(PhaseKind.ROUNDS)
        .openRound(1)
        .vote("ssss")
        .closeRound()
        .openRound(1);
    var window = mine(table);
    var change = new Reply.Target.ToAmendment(new Amendment.Id(1));
    assertThat(moved(window)).containsExactly(change);

    table.does(
        table.chair(),
        new PanelCommand.Moderating.Hide(change, Moderation.Reason.PERSONAL_DATA, ""));

    eventually(window, () -> assertThat(moved(window)).isEmpty());
  }

  private static List<Object> moved(BrowserlessUIContext window) {
    @SuppressWarnings("unchecked")
    Select<Object> select = window.find(Select.class).single();
    return select.getListDataView().getItems().toList();
  }

  @Test
  void a_panelist_casts_one_sheet_for_all_recommendations() {
    var table = voting(1).openRound(1, 2);
    var window = mine(table);
    assertThat(face(window)).contains("Acceptance scale · open ballot", "0 of 4 have voted.");
    choose(window, 0, "Can live with it");
    choose(window, 1, "Cannot accept");
    window.test(window.find(TextArea.class).all().get(1)).setValue("Say who supervises it.");
    cast(window);
    assertThat(cast(table).choices())
        .isEqualTo(new Ballot.Grades(Map.of("R1", "can-live-with", "R2", "cannot-accept")));
    assertThat(cast(table).reasons())
        .isEqualTo(Map.of(new Recommendation.Id(2), "Say who supervises it."));
    assertThat(face(window))
        .contains("Cast. You can change it until the round closes.", "1 of 4 have voted.");
    choose(window, 0, "Support");
    assertThat(face(window)).contains("Changed since you cast it.");
    cast(window);
    assertThat(cast(table).changes()).isEqualTo(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void whoever_holds_a_vote_casts_it_and_whoever_gave_it_can_take_it_back() {
    var table = voting(1);
    var giver = table.panelist(PRIVACY, 1);
    table
        .does(table.chair(), new PanelCommand.AllowProxies(1))
        .does(
            giver,
            new PanelCommand.GiveProxy(
                table.seat(PRIVACY, 1).id(), table.seat(TECHNOLOGY, 1).id(), Optional.empty()))
        .openRound(1);
    var given = mine(table);
    assertThat(face(given)).contains("You have given your vote to Technology 1");
    var holder = ballot(table, table.panelist(TECHNOLOGY, 1));
    var whose = holder.find(ComboBox.class).single();
    holder.test(whose).selectItem("Privacy 1 · privacy 1, whose vote you hold");
    assertThat(face(holder)).contains("Privacy 1 · privacy 1, whose vote you hold");
    choose(holder, 0, "Support");
    cast(holder);
    assertThat(cast(table).way()).contains(Round.Way.PROXY);
    assertThat(cast(table).seat()).isEqualTo(table.seat(PRIVACY, 1).id());
    given.test(given.find(Button.class).withText("Take my vote back").single()).click();
    eventually(given, () -> assertThat(face(given)).contains("Your ballot is cast"));
    eventually(holder, () -> assertThat(face(holder)).doesNotContain("whose vote you hold"));
  }

  @Test
  void the_chair_enters_papers_and_reads_no_ballot_that_was_cast_otherwise() {
    var table = voting(1).openRound(1);
    var own = mine(table);
    choose(own, 0, "Cannot accept");
    cast(own);
    var chair = ballot(table, table.chair());
    chair
        .test(chair.find(ComboBox.class).single())
        .selectItem("Privacy 1 · privacy 1, from paper – has voted");
    assertThat(face(chair)).contains("nobody else’s takes its place");
    assertThat(chair.find(ChoiceScale.class).single().getValue()).isNull();
    choose(chair, 0, "Support");
    chair.test(chair.find(Button.class).withText("Enter this ballot").single()).click();
    assertThat(cast(table).way()).isEmpty();
    chair
        .test(chair.find(ComboBox.class).single())
        .selectItem("Technology 1 · technology 1, from paper");
    choose(chair, 0, "Support");
    chair.test(chair.find(Button.class).withText("Enter this ballot").single()).click();
    assertThat(face(chair)).contains("Cast. You can change it");
  }

  @Test
  void what_was_cast_is_there_again() {
    var table = voting(1).openRound(1);
    var window = mine(table);
    choose(window, 0, "Reservations");
    cast(window);
    var again = mine(table);
    assertThat(again.find(ChoiceScale.class).single().getValue()).isEqualTo("reservations");
    assertThat(face(again)).contains("Your ballot is cast, and");
  }

  @Test
  void whoever_takes_a_seat_over_does_not_read_what_was_voted_from_it() {
    var table = voting(1).openRound(1);
    var own = mine(table);
    choose(own, 0, "Cannot accept");
    cast(own);

    table.does(table.chair(), new PanelCommand.LeaveSeat(table.seat(PRIVACY, 1).id()));
    var next = table.sit("Next", table.seat(PRIVACY, 1));

    var window = ballot(table, next);
    assertThat(window.find(ChoiceScale.class).single().getValue()).isNull();
    assertThat(cast(table).choices()).isEqualTo(Ballot.Grades.of("R1", "cannot-accept"));
    table.closeRound();
    var closed = ballot(table, next);
    assertThat(closed.find(ChoiceScale.class).single().getValue()).isNull();
    assertThat(face(closed)).contains("You did not vote in it.").doesNotContain("your receipt");
    table.openRound(1);
    assertThat(face(ballot(table, next))).contains("Round 1").doesNotContain("you: Cannot accept");
  }

  @Test
  void nor_do_they_learn_while_the_round_is_open_whether_reasons_were_given() {
    var table = panels.seated(1);
    table
        .settles(Speech.USUAL.showing(Anonymity.Of.REASONS, Anonymity.NAMED))
        .phase(PhaseKind.ROUNDS)
        .openRound(1);
    var own = mine(table);
    choose(own, 0, "Support");
    own.test(own.find(TextArea.class).all().getFirst()).setValue("Fair.");
    cast(own);
    assertThat(seen(own.find(Face.class).single())).contains("Do not show who said it");

    table.does(table.chair(), new PanelCommand.LeaveSeat(table.seat(PRIVACY, 1).id()));
    var next = ballot(table, table.sit("Next", table.seat(PRIVACY, 1)));

    assertThat(seen(next.find(Face.class).single())).doesNotContain("Do not show who said it");
  }

  @Test
  void nor_does_their_name_stand_beside_a_reason_that_was_given_from_it() {
    var table = panels.seated(4);
    table
        .settles(Speech.USUAL.showing(Anonymity.Of.REASONS, Anonymity.NAMED))
        .phase(PhaseKind.ROUNDS)
        .openRound(1);
    table.does(
        table.panelist(PRIVACY, 1),
        new PanelCommand.CastBallot(
            new Round.Id(1),
            Ballot.Grades.of("R1", "support"),
            Map.of(new Recommendation.Id(1), "Figures help.")));
    table.vote("ssss .sss ssss ssss").closeRound();
    table.does(table.chair(), new PanelCommand.LeaveSeat(table.seat(PRIVACY, 1).id()));
    var next = table.sit("Next Nora", table.seat(PRIVACY, 1));
    table.openRound(1);

    for (var reader : List.of(table.panelist(TECHNOLOGY, 1), table.panelist(PRIVACY, 2)))
      assertThat(seen(ballot(table, reader).find(Face.class).single()))
          .contains("Privacy 1:", "Figures help.")
          .doesNotContain(next.name());
  }

  @Test
  void an_answer_can_be_taken_back() {
    var table = voting(1).openRound(1, 2);
    var window = mine(table);
    choose(window, 0, "Support");
    choose(window, 1, "Support");
    window.test(window.find(Button.class).withText("Take back this answer").all().get(0)).click();
    assertThat(face(window)).contains("Not answered: R1.");
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Grades(Map.of("R2", "support")));
  }

  @Test
  void approvals_are_ticked() {
    var table = voting(1).openRound(Voting.by("approval"), 1, 2, 3);
    var window = mine(table);
    window.find(Checkbox.class).all().subList(1, 3).forEach(tick -> window.test(tick).click());
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Approvals(Set.of("R2", "R3")));
  }

  @Test
  void few_points_are_chosen_and_many_are_typed() {
    var table = voting(1).openRound(Voting.by("score"), 1, 2);
    var window = mine(table);
    choose(window, 0, "5");
    choose(window, 1, "0");
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Scores(Map.of("R1", 5, "R2", 0)));
    table.closeRound().openRound(hundred(), 1, 2);
    eventually(window, () -> assertThat(window.find(IntegerField.class).all()).hasSize(2));
    var fields = window.find(IntegerField.class).all();
    window.test(fields.get(0)).setValue(-50);
    window.test(fields.get(1)).setValue(100);
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Scores(Map.of("R1", -50, "R2", 100)));
  }

  private static Voting hundred() {
    return new Voting(
        "score", 1, Optional.of(new Voting.Options.Points(-100, 100, Optional.empty())));
  }

  @Test
  void a_refusal_is_shown_at_the_recommendation_it_names() {
    var table = voting(1).openRound(hundred(), 1, 2);
    var window = mine(table);
    window.find(IntegerField.class).all().get(1).setValue(101);
    cast(window);
    var cards = window.find(ItemCard.class).all();
    assertThat(text(cards.get(1))).contains("R2 can be given -100 to 100, not 101.");
    assertThat(text(cards.get(0))).doesNotContain("101");
    assertThat(table.panel().openRound().orElseThrow().voted()).isEmpty();
  }

  @Test
  void a_reason_that_is_too_long_is_refused_where_it_stands_and_stays() {
    var table = voting(1).openRound(1, 2);
    var window = mine(table);
    choose(window, 0, "Support");
    var reason = window.find(TextArea.class).all().get(1);
    window.test(reason).setValue("x".repeat(2001));
    cast(window);
    assertThat(reason.isInvalid()).isTrue();
    assertThat(reason.getErrorMessage()).contains("2,001");
    assertThat(reason.getValue()).hasSize(2001);
  }

  @Test
  void an_empty_ballot_is_refused() {
    var window = mine(voting(1).openRound(1));
    cast(window);
    assertThat(face(window)).contains("Answer at least one recommendation");
  }

  @Test
  void an_order_is_made_with_buttons_and_said_aloud() {
    var table = voting(1).openRound(Voting.by("schulze"), 1, 2, 3);
    var window = mine(table);
    press(window, "Rank R3");
    press(window, "Rank R1");
    press(window, "Move R1 up");
    assertThat(face(window)).contains("R1 is at place 1 of 2.");
    press(window, "Rank R2");
    press(window, "Let R2 share the place above");
    assertThat(face(window)).contains("R2 shares place 2 of 2.");
    press(window, "Take R1 out of the order");
    assertThat(face(window)).contains("R1 is not ranked.");
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Ranking(List.of(Set.of("R2", "R3"))));
  }

  @Test
  void places_are_not_shared_where_the_method_forbids_it() {
    var window = mine(voting(1).openRound(Voting.by("irv"), 1, 2));
    press(window, "Rank R1");
    press(window, "Rank R2");
    assertThat(
            window.find(NativeButton.class).all().stream().flatMap(b -> b.getAriaLabel().stream()))
        .contains("Move R2 up")
        .noneMatch(label -> label.contains("share"));
  }

  @Test
  void dots_are_laid_while_there_are_some_left() {
    var options = Optional.<Voting.Options>of(new Voting.Options.Dots(3, 2));
    var table = voting(1).openRound(new Voting("dots", 1, options), 1, 2);
    var window = mine(table);
    for (int i = 0; i < 3; i++) press(window, "One more for R1");
    press(window, "One more for R2");
    assertThat(face(window)).contains("0 of 3 dots left");
    press(window, "One less for R2");
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Allocation(Map.of("R1", 2)));
  }

  @Test
  void votes_are_bought_for_and_against() {
    var table = voting(1).openRound(Voting.by("quadratic"), 1, 2);
    var window = mine(table);
    for (int i = 0; i < 3; i++) press(window, "One more for R1");
    press(window, "One less for R2");
    assertThat(face(window)).contains("90 of 100 credits left", "3 votes, 9 credits", "1 against");
    cast(window);
    assertThat(cast(table).choices()).isEqualTo(new Ballot.Allocation(Map.of("R1", 3, "R2", -1)));
  }

  @Test
  void while_a_round_is_open_others_learn_how_many_voted_and_nothing_else() {
    var table = voting(4).openRound(1);
    var watching = List.of(table.chair(), table.panelist(TECHNOLOGY, 1), table.observer("Watcher"));
    var windows = watching.stream().map(person -> ballot(table, person)).toList();
    var before = windows.stream().map(BallotViewTest::everything).toList();
    var voter = mine(table);
    choose(voter, 0, "Cannot accept");
    voter.test(voter.find(TextArea.class).single()).setValue("A telling reason.");
    cast(voter);
    for (int i = 0; i < windows.size(); i++) {
      var window = windows.get(i);
      eventually(window, () -> assertThat(face(window)).contains("1 of 16 have voted."));
      assertThat(everything(window))
          .isEqualTo(before.get(i).replace("0 of 16 have voted.", "1 of 16 have voted."));
    }
  }

  @Test
  void those_who_may_not_vote_are_told_why_and_read_what_is_asked() {
    var table = voting(1).openRound(1);
    assertThat(face(ballot(table, table.chair()))).contains("R1 ", "Only panelists can do this.");
    assertThat(face(ballot(table, table.observer("Watcher")))).contains("Only panelists");
    var stranger = strangersWindow();
    open(stranger, BallotView.class, table.panel());
    assertThat(face(stranger)).contains("R1 ", "Only those who sit at this table");
    assertThat(stranger.find(ChoiceScale.class).all()).isEmpty();
    assertThat(stranger.find(TextArea.class).all()).isEmpty();
  }

  @Test
  void a_round_that_closes_meanwhile_leaves_the_sheet_to_be_read() {
    var table = voting(1).openRound(1);
    var window = mine(table);
    choose(window, 0, "Support");
    window.test(window.find(TextArea.class).single()).setValue("Not sent yet.");
    table.closeRound();
    eventually(
        window, () -> assertThat(face(window)).contains("Round 1 was closed before this was cast"));
    assertThat(window.find(TextArea.class).single().getValue()).isEqualTo("Not sent yet.");
    assertThat(window.find(TextArea.class).single().isReadOnly()).isTrue();
    assertThat(window.find(ChoiceScale.class).single().isReadOnly()).isTrue();
  }

  @Test
  void a_closed_sheet_says_what_was_counted() {
    var table = voting(1).openRound(1);
    var window = mine(table);
    choose(window, 0, "Support");
    cast(window);
    choose(window, 0, "Reservations");
    table.closeRound();
    eventually(
        window, () -> assertThat(face(window)).contains("before your last changes were cast"));
    assertThat(face(window)).contains("Counted: Support");
    assertThat(face(mine(table))).contains("This is your ballot as it was counted.");
  }

  @Test
  void the_next_round_shows_the_last_one_and_ones_own_answer() {
    var table = voting(4).openRound(1).vote("ssss llss rrll rrrr").closeRound();
    var window = mine(table);
    assertThat(window.find(EmptyState.class).all()).isEmpty();
    table.openRound(1);
    eventually(window, () -> assertThat(face(window)).contains("Round 1 · you: Can live with it"));
    assertThat(
            window
                .find(DistributionBar.class)
                .all()
                .getFirst()
                .getElement()
                .getAttribute("aria-label"))
        .isEqualTo("Reservations: 6, Can live with it: 4, Support: 6");
  }

  @Test
  void without_an_open_round_the_next_step_is_said() {
    var table = voting(1);
    assertThat(face(mine(table))).contains("As soon as the chair opens a round");
    assertThat(face(ballot(table, table.chair()))).contains("Open a round in the room");
    table.openRound(1).closeRound();
    assertThat(face(mine(table))).contains("Round 1 is closed. The board shows");
  }

  @Test
  void choices_that_were_not_cast_are_there_again_after_a_reload() {
    var table = voting(1).openRound(1, 2);
    var window = mine(table);
    choose(window, 0, "Reservations");
    choose(window, 1, "Support");
    cast(window);
    var again = mine(table);

    again.find(Sheet.class).single().resume("grades\nR1 can-live-with");

    assertThat(again.find(ChoiceScale.class).all())
        .extracting(group -> group.getValue())
        .containsExactly("can-live-with", null);
    assertThat(face(again)).contains("Changed since you cast it.", "Not answered: R2.");
  }

  @Test
  void what_somebody_else_put_into_the_browser_is_passed_over() {
    var window = mine(voting(1).openRound(1));
    var sheet = window.find(Sheet.class).single();

    sheet.resume("grades\nR9 support");
    sheet.resume("grades\nR1 enthusiastic");
    sheet.resume("scores\nR1 5");

    assertThat(window.find(ChoiceScale.class).single().getValue()).isNull();
  }

  @Test
  void a_secret_ballot_is_not_shown_again_and_can_be_replaced() {
    var table = voting(1).openSecretRound(1);
    var window = mine(table);
    choose(window, 0, "Cannot accept");
    cast(window);
    assertThat(window.find(ChoiceScale.class).single().getValue()).isNotNull();
    assertThat(face(window))
        .contains("You see here what you cast until you leave this page or load it again")
        .doesNotContain("shown to nobody again");

    var again = mine(table);

    assertThat(again.find(ChoiceScale.class).single().getValue()).isNull();
    assertThat(face(again)).contains("shown to nobody again, you included", "Your receipt:");
    assertThat(face(again))
        .containsPattern("At .* the record had \\d+ entries, .* began with: [0-9a-f]{8}Note it");
    // Said once, in the bar as well.
    assertThat(seen(again.find(CastBar.class).single()))
        .contains("Your ballot is in the box. Casting another replaces it.", receipt(again))
        .doesNotContain("You can change it");
    choose(again, 0, "Support");
    cast(again);
    assertThat(face(again)).doesNotContain("shown to nobody again");
    assertThat(seen(again.find(CastBar.class).single()))
        .contains("Cast. You can change it until the round closes.", receipt(again))
        .doesNotContain("still change it", "in the box");
  }

  @Test
  void once_a_secret_round_is_closed_nothing_is_said_of_an_open_one() {
    var table = voting(1).openSecretRound(1);
    var window = mine(table);
    choose(window, 0, "Support");
    cast(window);
    var receipt = receipt(window);

    table.closeRound();

    eventually(
        window,
        () ->
            assertThat(seen(window.find(Sheet.class).single()))
                .contains(
                    "secret ballot · closed", receipt, "The receipts of round 1", "the record had")
                .doesNotContain("in the box. You", "replaces it", "Write it down", "Once the")
                .doesNotContain("closes when"));
    assertThat(window.find(Anchor.class).all().stream().map(Anchor::getHref))
        .contains(Routes.receipts(table.panel().id(), new Round.Id(1)));
  }

  private static final Pattern RECEIPT = Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}");

  private static String receipt(BrowserlessUIContext window) {
    var code = RECEIPT.matcher(face(window));
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private static Account takesOver(Table table) {
    var seat = table.seat(PRIVACY, 1);
    table.does(table.chair(), new PanelCommand.LeaveSeat(seat.id()));
    return table.sit("Next", seat);
  }

  @Test
  void whoever_takes_a_seat_over_does_not_see_the_receipt_of_a_secret_ballot() {
    var table = voting(1).openSecretRound(1).vote(".sss");
    var first = mine(table);
    choose(first, 0, "Cannot accept");
    cast(first);
    var receipt = receipt(first);

    var next = takesOver(table);

    var window = ballot(table, next);
    assertThat(everything(window)).doesNotContain(receipt).doesNotContain("Your ballot is in");
    assertThat(face(window))
        .contains("from whoever held it before you")
        .doesNotContainPattern(RECEIPT);
    table.closeRound();
    eventually(
        window,
        () -> assertThat(face(window)).contains("that of whoever held the seat before you"));
    assertThat(everything(window)).doesNotContain(receipt);
    for (var person : List.of(next, takesOver(table)))
      assertThat(face(ballot(table, person))).startsWith("BallotNo round is open");
  }

  @Test
  void they_see_the_receipt_of_the_ballot_they_cast_themselves() {
    var table = voting(1).openSecretRound(1).vote("ssss");
    var receipt = receipt(mine(table));
    var next = takesOver(table);
    var window = ballot(table, next);
    assertThat(face(window)).doesNotContain(receipt);

    choose(window, 0, "Cannot accept");
    cast(window);

    assertThat(receipt(window)).isEqualTo(receipt);
    assertThat(face(window))
        .contains("You see here what you cast", "Your receipt:")
        .doesNotContain("from whoever held it before you");
    assertThat(face(ballot(table, next))).contains("Your ballot is in the box", receipt);
    table.closeRound();
    eventually(window, () -> assertThat(face(window)).contains("your ballot as it was counted"));
  }

  @Test
  void a_secret_sheet_casts_nothing_by_name_where_the_chair_opens_another_round_in_its_place() {
    var table = voting(1).openSecretRound(1);
    var window = mine(table);
    choose(window, 0, "Cannot accept");
    var button = window.find(Button.class).withText("Cast ballot").single();
    var sheet = window.find(ChoiceScale.class).single();

    // Both before the page is drawn again, or on its way to the browser.
    table
        .does(table.chair(), new PanelCommand.UndoStep(Chairing.Step.Kind.ROUND_OPENED, 1))
        .openRound(1);
    window.activate();
    sheet.setValue(null);
    button.click();

    assertThat(table.panel().openRound().orElseThrow().voted()).isEmpty();
    eventually(
        window,
        () ->
            assertThat(face(window))
                .contains("open ballot", "You can change it until the round closes.")
                .doesNotContain("secret ballot"));
  }

  @Test
  void a_secret_round_that_counted_it_says_so() {
    var table = voting(1).openSecretRound(1).vote("ssss");
    var window = mine(table);
    table.closeRound();
    eventually(window, () -> assertThat(face(window)).contains("and your ballot was counted"));
  }

  @Test
  void a_secret_round_in_which_too_few_voted_does_not_say_that_it_counted() {
    var table = voting(1).openSecretRound(1).vote(".s");
    var window = mine(table);
    choose(window, 0, "Support");
    cast(window);
    table.closeRound();
    eventually(window, () -> assertThat(face(window)).contains("destroyed uncounted"));
    assertThat(face(window)).doesNotContain("as it was counted", "Counted:");
  }

  @Test
  void each_seat_has_its_sheet_in_the_order_that_was_drawn_for_it() {
    var table = voting(2);
    table.does(
        table.chair(),
        new PanelCommand.OpenRound(
            table.panel().tabled().stream().map(Recommendation::id).collect(Collectors.toSet()),
            table.panel().settings().voting(),
            Optional.empty(),
            Secrecy.NAMED,
            Terms.USUAL.withShuffled(true)));
    var round = table.panel().openRound().orElseThrow();
    for (var number : List.of(1, 2)) {
      var window = ballot(table, table.panelist(PRIVACY, number));
      var order = round.items(table.seat(PRIVACY, number).id());
      var cards = window.find(ItemCard.class).all();
      for (int i = 0; i < order.size(); i++)
        assertThat(text(cards.get(i))).contains(order.get(i).recommendation() + " ");
    }
  }

  @Test
  void a_changed_ballot_can_say_what_moved_it() {
    var table = panels.seated(4).phase(PhaseKind.POSITIONS);
    table.position(TECHNOLOGY, 1, "There is no safe key").phase(PhaseKind.ROUNDS);
    table.openRound(1);
    assertThat(mine(table).find(Select.class).all()).isEmpty();
    table.vote("ssss rrrr ssss ssss").closeRound().openRound(1);
    var window = mine(table);

    choose(window, 0, "Support");
    window
        .test(window.find(Select.class).single())
        .selectItem("Technology 1: There is no safe key");
    cast(window);

    assertThat(cast(table).movedBy())
        .containsExactly(
            Map.entry(new Recommendation.Id(1), new Reply.Target.ToPosition(new Position.Id(1))));
    assertThat(face(window)).contains("Cast. You can change it");
  }

  @Test
  void a_voter_sees_the_panel_and_the_own_role_and_why_only_after_having_answered() {
    var table = voting(4).openRound(1);
    table.does(
        table.panelist(TECHNOLOGY, 1),
        new PanelCommand.CastBallot(
            new Round.Id(1),
            Ballot.Grades.of("R1", "support"),
            Map.of(new Recommendation.Id(1), "Figures help.")));
    table.vote(".sss rrr. ssss ssss").closeRound().openRound(1);

    assertThat(seen(mine(table).find(Face.class).single()))
        .contains("The panel", "Your role, Privacy", "Figures help.");
    assertThat(seen(ballot(table, table.panelist(PRIVACY, 4)).find(Face.class).single()))
        .contains("answer first without reading them")
        .doesNotContain("Figures help.");
  }
}

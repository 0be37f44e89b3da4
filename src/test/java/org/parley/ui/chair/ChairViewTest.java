package org.parley.ui.chair;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Floor;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.TextChange;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.floor.FloorCard;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.part.Notice;

class ChairViewTest extends ViewTest {

  private BrowserlessUIContext desk(Table table, Account person) {
    var window = window(person);
    open(window, ChairView.class, table.panel());
    return window;
  }

  private static List<Button> buttons(BrowserlessUIContext window, String words) {
    window.activate();
    return window.find(Button.class).withText(words).all();
  }

  private static void press(BrowserlessUIContext window, String words) {
    window.test(buttons(window, words).getFirst()).click();
  }

  private static void confirm(BrowserlessUIContext window) {
    window.test(window.find(ConfirmDialog.class).single()).confirm();
  }

  private static String page(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(Desk.class).single());
  }

  @SuppressWarnings("unchecked")
  private static void choose(BrowserlessUIContext window, String label, Seat seat) {
    window.activate();
    window.find(ComboBox.class).all().stream()
        .filter(box -> box.getLabel().equals(label))
        .findFirst()
        .orElseThrow()
        .setValue(seat);
  }

  @Test
  void while_a_round_runs_to_open_the_next_phase_does_not_stand_out_and_papers_may_be_entered() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS).openRound(1);
    var desk = desk(table, table.chair());
    assertThat(places(desk)).contains("Ballot");
    assertThat(buttons(desk, "Open: Report").getFirst().hasThemeName("primary")).isFalse();

    table.vote("llll").closeRound();

    eventually(desk, () -> assertThat(places(desk)).doesNotContain("Ballot"));
    assertThat(buttons(desk, "Open: Report").getFirst().hasThemeName("primary")).isTrue();
    assertThat(places(desk(table, table.panelists().getFirst()))).contains("Ballot");
  }

  private static String places(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(PanelTabs.class).single());
  }

  @Test
  void an_appeal_waits_on_the_desk_and_is_judged_by_another_chair_than_the_one_who_hid_it() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var author = table.panelist(Story.PRIVACY, 1);
    var target = new Reply.Target.ToReply(new Reply.Id(1));
    table
        .does(
            author,
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
                Reply.Kind.CHALLENGES,
                "No such thing."))
        .does(
            table.chair(),
            new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""));
    var window = desk(table, table.chair());
    assertThat(page(window)).doesNotContain("To be judged");

    table.does(author, new PanelCommand.Moderating.Appeal(target, "It is the topic."));
    eventually(
        window,
        () ->
            assertThat(page(window))
                .contains("To be judged", "One thing waits", "They say: It is the topic.")
                .contains("You hid this yourself")
                .doesNotContain("Why not"));
    table.does(table.chair(), new PanelCommand.HandChair(table.seat(Story.LAW, 1).id()));
    var deputy = desk(table, table.panelist(Story.LAW, 1));
    assertThat(page(deputy)).doesNotContain("You hid this yourself");
    press(deputy, "Turn down the appeal");
    assertThat(page(deputy)).contains("Why not", "Write the reason.");
    press(deputy, "Show again");

    assertThat(table.panel().moderation().hidden(target)).isEmpty();
    eventually(window, () -> assertThat(page(window)).doesNotContain("To be judged"));
  }

  @Test
  void another_chair_is_told_that_an_appeal_waits_and_takes_the_chair_to_judge_it() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var author = table.panelist(Story.PRIVACY, 1);
    var target = new Reply.Target.ToReply(new Reply.Id(1));
    table
        .does(table.chair(), new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()))
        .does(
            author,
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
                Reply.Kind.CHALLENGES,
                "No such thing."))
        .does(
            table.chair(),
            new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""));
    var window = desk(table, table.sit("Ivo", table.panel().seats().getLast()));
    assertThat(page(window)).doesNotContain("To be judged");

    table.does(author, new PanelCommand.Moderating.Appeal(target, "It is the topic."));
    eventually(
        window,
        () ->
            assertThat(page(window))
                .contains("To be judged", "An appeal waits for another chair")
                .doesNotContain("No such thing.", "It is the topic."));
    assertThat(page(desk(table, table.panelist(Story.LAW, 1)))).doesNotContain("An appeal waits");
    window.activate();
    window.test(window.find(Button.class).withText("Take the chair").all().getFirst()).click();
    eventually(
        window,
        () -> assertThat(page(window)).contains("No such thing.", "They say: It is the topic."));
    press(window, "Show again");
    assertThat(table.panel().moderation().hidden(target)).isEmpty();
  }

  @Test
  void whoever_appeals_and_presides_is_told_that_they_do_not_judge_it() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var author = table.panelist(Story.PRIVACY, 1);
    var target = new Reply.Target.ToReply(new Reply.Id(1));
    table
        .does(
            author,
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
                Reply.Kind.CHALLENGES,
                "No such thing."))
        .does(
            table.chair(),
            new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""))
        .does(author, new PanelCommand.Moderating.Appeal(target, "It is the topic."))
        .does(table.chair(), new PanelCommand.HandChair(table.seat(Story.PRIVACY, 1).id()));

    assertThat(page(desk(table, author)))
        .contains("They say: It is the topic.", "somebody else hid it", "hand the chair")
        .doesNotContain("Show again", "Turn down the appeal", "Why not");
  }

  @Test
  void whoever_judges_an_appeal_for_a_draft_reads_it_on_the_desk() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var author = table.panelist(Story.PRIVACY, 1);
    table.does(
        author,
        new PanelCommand.ProposeRecommendation(new RecommendationText("Ask them", "555 0100.")));
    var draft = table.panel().recommendations().getLast().id();
    var target = new Reply.Target.ToRecommendation(draft);
    table
        .does(
            table.chair(),
            new PanelCommand.Moderating.Hide(target, Moderation.Reason.PERSONAL_DATA, ""))
        .does(author, new PanelCommand.Moderating.Appeal(target, "It is the ministry's."));

    assertThat(page(desk(table, table.chair())))
        .contains(draft + " Ask them", "<p>555 0100.</p>", "They say: It is the ministry's.")
        .containsOnlyOnce("presides.");
  }

  @Test
  void interests_and_what_is_asked_for_are_drawn_there_as_others_read_them() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var author = table.panelist(Story.PRIVACY, 1);
    table.does(author, new PanelCommand.Saying.DeclareInterests("Paid by **both**."));
    var interests = new Reply.Target.ToInterests(table.seat(Story.PRIVACY, 1).id(), 1);
    table.does(
        table.panelist(Story.LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", "Keep it.")));
    var draft = table.panel().recommendations().getLast().id();
    var change = TextChange.between(TextChange.Part.BODY, "Keep it.", "Drop it.").orElseThrow();
    table.does(
        author, new PanelCommand.Drafting.ProposeAmendment(draft, 1, change, "Because of *them*."));
    for (var target : List.of(interests, new Reply.Target.ToAmendment(new Amendment.Id(1))))
      table
          .does(
              table.chair(),
              new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""))
          .does(author, new PanelCommand.Moderating.Appeal(target, "No."));

    assertThat(page(desk(table, table.chair())))
        .contains("Paid by <strong>both</strong>.")
        .contains("“Keep” becomes “Drop”.", "Because of <em>them</em>.");
  }

  @Test
  void a_position_that_is_read_first_waits_there_with_all_that_would_be_seen() {
    var id = new Position.Id(1);
    var table =
        panels
            .seated(1)
            .settles(
                new Speech(
                    Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE))
            .phase(PhaseKind.POSITIONS);
    table.does(
        table.panelist(Story.LAW, 1),
        new PanelCommand.FilePosition(
            new PositionText("A warrant", "Judges, **nobody** else.", "A log", "No key", "Books")));
    var window = desk(table, table.chair());

    assertThat(page(window))
        .contains("To be judged", "Position of Law enforcement 1", "version 1")
        .contains("A warrant", "Judges, <strong>nobody</strong> else.", "A log", "No key", "Books");
    press(window, "Let it through");

    assertThat(table.panel().isOpenToAll(new Reply.Target.ToPosition(id))).isTrue();
    eventually(window, () -> assertThat(page(window)).doesNotContain("To be judged"));
  }

  @Test
  void where_roles_state_positions_roles_are_waited_for_and_the_chair_names_who_speaks() {
    var table = panels.seated(2);
    table
        .settles(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER))
        .phase(PhaseKind.POSITIONS)
        .position(Story.LAW, 1, "A warrant");
    var window = desk(table, table.chair());
    assertThat(page(window))
        .contains("3 roles have not stated a position:", "Privacy 1 · privacy 1");

    choose(window, "Speaker", table.seat(Story.PRIVACY, 2));
    press(window, "Let this seat speak for its role");

    assertThat(table.panel().speakerOf(Story.PRIVACY)).contains(table.seat(Story.PRIVACY, 2).id());
    eventually(window, () -> assertThat(page(window)).contains("Privacy 2 · privacy 2"));
  }

  @Test
  void the_chair_goes_along_the_agenda_and_back() {
    var table = panels.seated(1);
    var window = desk(table, table.chair());

    press(window, "Open: Briefing");
    confirm(window);
    eventually(window, () -> press(window, "Open: Opening positions"));
    eventually(window, () -> assertThat(buttons(window, "Go back")).hasSize(1));
    press(window, "Go back");
    confirm(window);

    assertThat(table.panel().openPhase().orElseThrow().kind()).isEqualTo(PhaseKind.BRIEFING);
    eventually(window, () -> press(window, "Undo: back to Briefing"));
    assertThat(table.panel().openPhase().orElseThrow().kind()).isEqualTo(PhaseKind.POSITIONS);
  }

  @Test
  void a_later_phase_is_opened_and_what_it_leaves_out_is_named() {
    var table = panels.seated(1).phase(PhaseKind.BRIEFING);
    var window = desk(table, table.chair());

    press(window, "Open");
    assertThat(window.find(ConfirmDialog.class).single().getElement().getProperty("message"))
        .contains("Opening positions");
    confirm(window);

    assertThat(table.panel().openPhase().orElseThrow().kind()).isEqualTo(PhaseKind.EXCHANGE);
    eventually(window, () -> assertThat(page(window)).contains("left out"));
  }

  @Test
  void the_chair_gives_more_time() {
    var table = panels.seated(1).phase(PhaseKind.BRIEFING);
    var before = table.panel().openPhase().orElseThrow().ends().orElseThrow();
    var window = desk(table, table.chair());

    press(window, "5 more minutes");

    assertThat(table.panel().openPhase().orElseThrow().ends()).contains(before.plusSeconds(300));
  }

  @Test
  void a_pause_is_told_everywhere_until_it_is_over() {
    var table = panels.seated(1).phase(PhaseKind.BRIEFING);
    var window = desk(table, table.chair());
    window
        .test(window.find(TextField.class).withLabel("Note for the pause").single())
        .setValue("Lunch until two");
    press(window, "Pause");

    eventually(
        window,
        () ->
            assertThat(window.find(Notice.class).all())
                .anySatisfy(notice -> assertThat(seen(notice)).contains("Lunch until two")));
    press(window, "Resume");

    assertThat(table.panel().isPaused()).isFalse();
  }

  @Test
  void those_who_have_not_filed_or_voted_are_named_and_never_what() {
    var table =
        panels.seated(1).phase(PhaseKind.POSITIONS).position(Story.PRIVACY, 1, "Keep it shut");
    var window = desk(table, table.chair());
    assertThat(seen(window.find(AwaitedCard.class).single()))
        .contains("3 have not stated a position", "law-enforcement 1")
        .doesNotContain("privacy 1");

    table.phase(PhaseKind.ROUNDS).openRound(1).vote("c.s.");

    eventually(
        window,
        () ->
            assertThat(seen(window.find(AwaitedCard.class).single()))
                .contains("2 have not voted", "privacy 1", "intelligence 1")
                .doesNotContain("technology 1", "accept"));
  }

  @Test
  void the_floor_is_given_in_turn_and_out_of_turn_with_a_reason() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    for (var role : List.of(Story.PRIVACY, Story.LAW)) {
      var seat = table.seat(role, 1).id();
      table.does(
          table.panelist(role, 1),
          new PanelCommand.AskForFloor(seat, Floor.Kind.CONTRIBUTION, Optional.empty()));
    }
    var window = desk(table, table.chair());
    assertThat(page(window)).contains("2 wait, in this order:");

    window.test(buttons(window, "Give the floor").get(1)).click();
    assertThat(table.panel().floor().speaking()).isEmpty();
    assertThat(page(window)).contains("Somebody else goes first.");
    window
        .test(
            window.find(TextField.class).withLabel("Why before the others").all().stream()
                .filter(TextField::isVisible)
                .findFirst()
                .orElseThrow())
        .setValue("Has to leave");
    window.test(buttons(window, "Give the floor").get(1)).click();

    assertThat(table.panel().floor().hasFloor(table.seat(Story.LAW, 1).id())).isTrue();
    eventually(
        window, () -> assertThat(page(window)).contains("Before others, because: Has to leave"));
    press(window, "End the speech");
    assertThat(table.panel().floor().speaking()).isEmpty();
  }

  @Test
  void the_chair_puts_those_without_a_device_in_the_queue() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var window = desk(table, table.chair());

    choose(window, "Somebody at the table", table.seat(Story.LAW, 1));
    press(window, "Put them in the queue");

    assertThat(table.panel().floor().request(table.seat(Story.LAW, 1).id())).isPresent();
  }

  @Test
  void the_chair_is_handed_over_and_taken_back() {
    var table = panels.seated(1).phase(PhaseKind.BRIEFING);
    var window = desk(table, table.chair());
    choose(window, "To", table.seat(Story.LAW, 1));
    press(window, "Hand over the chair");

    assertThat(table.panel().presides(table.seat(Story.LAW, 1).id())).isTrue();
    eventually(window, () -> assertThat(buttons(window, "Open: Opening positions")).isEmpty());
    var deputy = desk(table, table.panelist(Story.LAW, 1));
    assertThat(buttons(deputy, "Open: Opening positions")).hasSize(1);

    press(window, "Take the chair");

    assertThat(table.panel().presides(new Seat.Id(1))).isTrue();
  }

  @Test
  void whoever_does_not_preside_finds_nothing_to_press() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);

    var window = desk(table, table.panelist(Story.LAW, 1));

    assertThat(page(window)).contains("presides");
    assertThat(buttons(window, "Open: Recommendations")).isEmpty();
    assertThat(buttons(window, "Pause")).isEmpty();
    assertThat(buttons(window, "Give the floor")).isEmpty();
    assertThat(window.find(FloorCard.class).exists()).isTrue();
  }

  @Test
  void whoever_cannot_admit_an_audience_reads_who_can() {
    var table = panels.seated(1);
    table.does(table.chair(), new PanelCommand.AddSeat(Seat.Kind.CHAIR, Optional.empty()));
    var deputy = desk(table, table.sit("Ivo", table.panel().seats().getLast()));
    assertThat(page(deputy)).contains("Whoever presides and the host can admit one");
    assertThat(buttons(deputy, "Admit an audience")).isEmpty();

    var chair = desk(table, table.chair());
    assertThat(page(chair)).contains("If you admit one, the stage shows a code");
    assertThat(buttons(chair, "Admit an audience")).hasSize(1);
  }
}

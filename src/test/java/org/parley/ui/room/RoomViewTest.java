package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Threshold;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Refusal;
import org.parley.panel.Reply;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.ui.Pressing;
import org.parley.ui.Routes;
import org.parley.ui.ViewTest;
import org.parley.ui.Words;
import org.parley.ui.part.Choice;
import org.parley.ui.part.Notice;

class RoomViewTest extends RoomTest {

  private static Stream<Component> buttons(BrowserlessUIContext window, String words) {
    window.activate();
    return Stream.concat(
        window.find(Button.class).withText(words).all().stream(),
        window.find(NativeButton.class).withText(words).all().stream());
  }

  private static boolean offers(BrowserlessUIContext window, String words) {
    return buttons(window, words).findAny().isPresent();
  }

  private static void press(BrowserlessUIContext window, String words) {
    press(window, buttons(window, words).findFirst().orElseThrow());
  }

  private static void press(BrowserlessUIContext window, Component button) {
    if (button instanceof Button vaadins) window.test(vaadins).click();
    else window.test((NativeButton) button).click();
  }

  private static void confirm(BrowserlessUIContext window) {
    window.test(window.find(ConfirmDialog.class).single()).confirm();
  }

  private static void write(BrowserlessUIContext window, String label, String text) {
    window.activate();
    window.test(window.find(TextArea.class).withLabel(label).single()).setValue(text);
  }

  private static String title(BrowserlessUIContext window) {
    window.activate();
    return window.find(H1.class).single().getText();
  }

  private static List<String> words(BrowserlessUIContext window, Class<? extends Component> kind) {
    window.activate();
    return window.find(kind).all().stream().map(ViewTest::seen).toList();
  }

  @Test
  void a_private_panel_does_not_exist_for_strangers() {
    var table = panels.convened(Visibility.PRIVATE, 1);

    var window = strangersWindow();
    go(window, Routes.room(table.panel().id()));

    assertThat(title(window)).isEqualTo("Nothing here");
  }

  @Test
  void who_loses_their_seat_at_a_private_panel_sees_no_more_of_it_in_an_open_page() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    table.sit("Ada", table.seat(Story.LAW, 1));
    var lost = table.sit("Bo", table.seat(Story.PRIVACY, 1));
    table.phase(PhaseKind.POSITIONS).position(Story.LAW, 1, "A warrant");
    var window = room(table, lost);
    assertThat(words(window, PositionCard.class)).singleElement().asString().contains("A warrant");

    table.does(table.chair(), new PanelCommand.LeaveSeat(table.seat(Story.PRIVACY, 1).id()));

    eventually(window, () -> assertThat(window.find(PositionCard.class).all()).isEmpty());
    table.does(
        table.panelist(Story.LAW, 1),
        new PanelCommand.RevisePosition(new Position.Id(1), Story.position("A judge"), 1));
    assertThat(window.find(RoomParts.class).all()).isEmpty();
    go(window, Routes.room(table.panel().id()));
    assertThat(title(window)).isEqualTo("Nothing here");
  }

  @Test
  void a_stranger_sees_a_public_room_without_forms() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(Story.PRIVACY, 1, "Keep it shut")
            .phase(PhaseKind.EXCHANGE);

    var window = strangersWindow();
    open(window, RoomView.class, table.panel());

    assertThat(title(window)).isEqualTo("Exchange");
    assertThat(words(window, PositionCard.class)).singleElement().asString().contains("Keep it");
    assertThat(offers(window, "Reply")).isFalse();
    assertThat(window.find(TextArea.class).exists()).isFalse();
    assertThat(offers(window, "Open: Recommendations")).isFalse();
  }

  @Test
  void an_observer_sees_the_room_without_forms() {
    var table = panels.seated(1);
    var observer = table.observer("Olga");
    table.phase(PhaseKind.POSITIONS);

    var window = room(table, observer);

    assertThat(title(window)).isEqualTo("Opening positions");
    assertThat(window.find(TextArea.class).exists()).isFalse();
  }

  @Test
  void the_chair_opens_the_panel_after_confirming() {
    var table = panels.seated(1);
    var chair = room(table, table.chair());
    var panelist = room(table, table.panelist(Story.PRIVACY, 1));
    assertThat(offers(panelist, "Open: Briefing")).isFalse();

    press(chair, "Open: Briefing");
    assertThat(table.panel().openPhase()).isEmpty();
    confirm(chair);

    assertThat(table.panel().openPhase().orElseThrow().kind()).isEqualTo(PhaseKind.BRIEFING);
    eventually(chair, () -> assertThat(title(chair)).isEqualTo("Briefing"));
    assertThat(offers(chair, "Open: Opening positions")).isTrue();
    eventually(panelist, () -> assertThat(title(panelist)).isEqualTo("Briefing"));
  }

  @Test
  void a_panelist_files_a_position_and_revises_it() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));

    window.test(window.find(TextField.class).single()).setValue("Keep it shut");
    write(window, "Why", "A door is a door.");
    press(window, "File the position");

    var card = window.find(PositionCard.class).single();
    assertThat(window.find(H2.class, card).single().getText()).isEqualTo("Keep it shut");
    assertThat(window.find(TextArea.class).exists()).isFalse();

    press(window, "Revise");
    write(window, "Why", "A door is a door for all.");
    press(window, "Save as a new version");

    var position = table.panel().position(new Position.Id(1)).orElseThrow();
    assertThat(position.versions()).hasSize(2);
    eventually(
        window,
        () ->
            assertThat(words(window, PositionCard.class))
                .singleElement()
                .asString()
                .contains("version 2", "One earlier version"));
  }

  @Test
  void the_topics_text_fills_what_is_empty() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));
    var title = window.find(TextField.class).single();
    window.test(title).setValue("My own words");

    press(window, "Begin with the topic’s text");

    assertThat(title.getValue()).isEqualTo("My own words");
    assertThat(window.find(TextArea.class).withLabel("Why").single().getValue()).isNotBlank();
  }

  @Test
  void what_is_wrong_with_a_text_is_said_at_its_field() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));

    press(window, "File the position");

    var title = window.find(TextField.class).single();
    assertThat(title.isInvalid()).isTrue();
    assertThat(title.getErrorMessage()).isEqualTo(Words.say("room.form.missing"));
    window.test(title).setValue("x".repeat(201));
    assertThat(title.isInvalid()).isFalse();
    press(window, "File the position");
    assertThat(title.getErrorMessage()).contains("201").contains("200");
  }

  @Test
  void a_text_that_is_being_written_stays_when_the_panel_moves_on() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));
    write(window, "Why", "Because I have");

    table.phase(PhaseKind.REPORT);

    var field = window.find(TextArea.class).withLabel("Why").single();
    eventually(window, () -> assertThat(field.getElement().hasAttribute("readonly")).isTrue());
    assertThat(title(window)).isEqualTo("Opening positions");
    assertThat(field.getValue()).isEqualTo("Because I have");
    assertThat(words(window, Notice.class))
        .anySatisfy(
            words -> assertThat(words).contains("Opening positions, Exchange").contains("copied"));
    press(window, "Go there");
    assertThat(title(window)).isEqualTo("Report");
  }

  @Test
  void a_form_that_was_asked_for_is_not_taken_away_though_nothing_is_written() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS).position(Story.PRIVACY, 1, "Study");
    table.phase(PhaseKind.EXCHANGE);
    var window = room(table, table.panelist(Story.TECHNOLOGY, 1));
    unfold(window, "Reply");

    table.phase(PhaseKind.RECOMMENDATIONS);

    eventually(window, () -> assertThat(offers(window, "Go there")).isTrue());
    assertThat(title(window)).isEqualTo("Exchange");
    press(window, "Go there");
    assertThat(title(window)).isEqualTo("Recommendations");
  }

  @Test
  void who_is_not_writing_follows_the_panel() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));

    table.phase(PhaseKind.REPORT);

    eventually(window, () -> assertThat(title(window)).isEqualTo("Report"));
  }

  @Test
  void a_form_stays_the_same_while_others_file() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    var window = room(table, table.panelist(Story.PRIVACY, 1));
    var field = window.find(TextArea.class).withLabel("Why").single();
    window.test(field).setValue("Half a");

    table.position(Story.LAW, 1, "Open it");

    eventually(window, () -> assertThat(window.find(PositionCard.class).all()).hasSize(1));
    assertThat(window.find(TextArea.class).withLabel("Why").single()).isSameAs(field);
    assertThat(field.getValue()).isEqualTo("Half a");
  }

  @Test
  void many_positions_are_shown_by_portions() {
    var table = panels.seated(7).phase(PhaseKind.POSITIONS);
    for (var person : table.panelists())
      table.does(
          person,
          new PanelCommand.FilePosition(new PositionText("So say I", "Because.", "", "", "")));
    table.phase(PhaseKind.EXCHANGE);
    table.does(
        table.chair(),
        new PanelCommand.SubmitReply(
            new Reply.Target.ToPosition(new Position.Id(28)), Reply.Kind.ASKS, "Why?"));

    var window = room(table, table.chair());
    assertThat(window.find(PositionCard.class).all()).hasSize(24);
    press(window, window.find(NativeButton.class).withText("Why?").single());
    assertThat(window.find(PositionCard.class).all()).hasSize(28);

    var other = room(table, table.panelist(Story.INTELLIGENCE, 7));
    assertThat(words(other, PositionCard.class)).hasSize(24).first().asString().contains("your");
    press(other, "Show 4 more of 4");
    assertThat(other.find(PositionCard.class).all()).hasSize(28);
  }

  @Test
  void a_reader_may_look_back_while_the_panel_goes_on() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.BRIEFING)
            .phase(PhaseKind.POSITIONS)
            .position(Story.LAW, 1, "Open it");
    var window = room(table, table.chair());

    var briefing =
        window.find(NativeButton.class).withCondition(b -> seen(b).contains("Briefing")).single();
    window.test(briefing).click();
    table.phase(PhaseKind.EXCHANGE);

    eventually(window, () -> assertThat(offers(window, "Open: Recommendations")).isTrue());
    assertThat(title(window)).isEqualTo("Briefing");
    press(window, "Go there");
    assertThat(title(window)).isEqualTo("Exchange");
  }

  @Test
  void a_question_is_open_until_it_is_answered() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(Story.LAW, 1, "Open it")
            .phase(PhaseKind.EXCHANGE);
    var asking = room(table, table.panelist(Story.PRIVACY, 1));
    var answering = room(table, table.panelist(Story.LAW, 1));

    unfold(asking, "Reply");
    press(asking, "Reply");
    assertThat(table.panel().replies()).isEmpty();
    choose(asking, Reply.Kind.ASKS);
    write(asking, "Text", "For whom?");
    press(asking, "Reply");
    assertThat(table.panel().replies()).singleElement().extracting("kind").hasToString("ASKS");

    eventually(answering, () -> assertThat(Pressing.ways(reply(answering))).contains("Answer"));
    assertThat(words(answering, PositionCard.class).getFirst()).contains("Open question");
    Pressing.press(reply(answering), "Answer");
    assertThat(Pressing.ways(reply(answering))).doesNotContain("Answer");
    write(answering, "Text", "For the court.");
    press(answering, "Reply");

    assertThat(table.panel().replies().getLast().kind()).isEqualTo(Reply.Kind.ANSWERS);
    eventually(
        asking,
        () -> assertThat(words(asking, PositionCard.class).getFirst()).contains("For the court."));
    assertThat(words(asking, PositionCard.class).getFirst()).doesNotContain("Open question");
  }

  @SuppressWarnings("unchecked")
  private static void choose(BrowserlessUIContext window, Reply.Kind kind) {
    var group = (Choice<Reply.Kind>) window.find(Choice.class).single();
    group.setValue(kind);
  }

  private static ReplyCard reply(BrowserlessUIContext window) {
    window.activate();
    return window.find(ReplyCard.class).single();
  }

  /// What opens a form may be called as what sends it.
  private static void unfold(BrowserlessUIContext window, String words) {
    press(window, window.find(NativeButton.class).withText(words).all().getFirst());
  }

  @Test
  void a_recommendation_that_somebody_else_changed_is_shown_beside_ones_own_text() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var author = table.panelist(Story.PRIVACY, 1);
    table.does(
        author,
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("Count warrants", "Yearly.")));
    var id = table.panel().tabled().getLast().id();
    var window = room(table, author);
    press(window, "Revise");
    write(window, "Text", "Yearly, by an outside body.");

    table.does(
        table.chair(),
        new PanelCommand.ReviseRecommendation(
            id, new RecommendationText("Count warrants", "Twice a year."), 1));
    eventually(
        window, () -> assertThat(words(window, Newer.class)).anyMatch(w -> w.contains("Chair")));
    press(window, "Save as a new version");

    assertThat(table.panel().recommendation(id).orElseThrow().version()).isEqualTo(2);
    press(window, "Keep my text and save it over this");
    press(window, "Save as a new version");
    assertThat(table.panel().recommendation(id).orElseThrow().current().text().body())
        .isEqualTo("Yearly, by an outside body.");
  }

  @Test
  void only_the_author_and_the_chair_change_a_recommendation() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    table.does(
        table.panelist(Story.PRIVACY, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Count warrants", "")));

    assertThat(offers(room(table, table.panelist(Story.LAW, 1)), "Revise")).isFalse();
    assertThat(offers(room(table, table.panelist(Story.PRIVACY, 1)), "Revise")).isTrue();
    assertThat(offers(room(table, table.chair()), "Revise")).isTrue();
  }

  @Test
  void a_recommendation_is_withdrawn_after_confirming() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var chair = room(table, table.chair());
    int before = table.panel().tabled().size();

    press(chair, "Withdraw");
    confirm(chair);

    assertThat(table.panel().tabled()).hasSize(before - 1);
    eventually(
        chair, () -> assertThat(chair.find(RecommendationCard.class).all()).hasSize(before - 1));
  }

  @Test
  void a_round_shows_who_has_voted_and_never_what() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());
    var panelist = room(table, table.panelist(Story.TECHNOLOGY, 1));
    assertThat(offers(panelist, "Open round 1")).isFalse();

    only(chair, 1, 2);
    press(chair, "Open round 1");
    assertThat(table.panel().openRound().orElseThrow().items()).hasSize(2);
    table.vote("sl..");

    eventually(
        panelist,
        () ->
            assertThat(words(panelist, RoundRunning.class).getFirst())
                .contains("2 of 4 have voted"));
    var shown = words(panelist, RoundRunning.class).getFirst();
    assertThat(shown).contains("Not yet: ", "Acceptance scale", "at least 75%");
    assertThat(shown).contains("Law enforcement 1").doesNotContain("Technology 1");
    assertThat(shown.toLowerCase()).doesNotContain("support").doesNotContain("live with");
    assertThat(panelist.find(StandingLine.class).exists()).isFalse();

    eventually(chair, () -> assertThat(offers(chair, "Close the round")).isTrue());
    press(chair, "Close the round");
    assertThat(table.panel().openRound()).isPresent();
    confirm(chair);
    assertThat(table.panel().openRound()).isEmpty();
    eventually(panelist, () -> assertThat(panelist.find(StandingLine.class).exists()).isTrue());
  }

  @SuppressWarnings("unchecked")
  private static void only(BrowserlessUIContext window, int... numbers) {
    var ids = Arrays.stream(numbers).mapToObj(Recommendation.Id::new).toList();
    ((CheckboxGroup<Recommendation.Id>) window.find(CheckboxGroup.class).single())
        .setValue(Set.copyOf(ids));
  }

  @Test
  void what_was_voted_on_in_secret_is_not_opened_by_name() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());
    var secret = chair.find(Checkbox.class).withLabel("Secret round").single();

    secret.setValue(true);
    press(chair, "Open round 1");
    assertThat(table.panel().openRound().orElseThrow().isSecret()).isTrue();

    table.closeRound();
    eventually(chair, () -> assertThat(offers(chair, "Open round 2")).isTrue());
    assertThat(secret.getValue()).isTrue();
    secret.setValue(false);
    press(chair, "Open round 2");
    assertThat(table.panel().openRound()).isEmpty();
    assertThat(secret.isInvalid()).isTrue();
    assertThat(secret.getErrorMessage()).isEqualTo(Words.of(new Refusal.WasSecret(1)));
  }

  @Test
  void the_chair_opens_a_round_on_terms_of_its_own_and_is_told_when_to_stop() {
    var table = panels.seated(4).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());
    assertThat(seen(chair.find(TermsFields.class).single()))
        .containsSubsequence(
            "Votes that count more than once",
            "When to stop",
            "Say when all have reached consensus");
    for (var label :
        List.of(
            "Each seat gets the recommendations in an order of its own",
            "Say when answers no longer move"))
      chair.find(Checkbox.class).withLabel(label).single().setValue(true);
    press(chair, "Open round 1");
    var terms = table.panel().openRound().orElseThrow().terms();
    assertThat(terms.shuffled()).isTrue();
    assertThat(terms.stop().orElseThrow().stability()).contains(Threshold.of(">85%"));

    table.vote("ssss llll rrrr cccc").closeRound();
    eventually(chair, () -> assertThat(offers(chair, "Open round 2")).isTrue());
    press(chair, "Open round 2");
    table.vote("ssss llll rrrr ccc.").closeRound();

    eventually(
        chair,
        () ->
            assertThat(words(chair, RoundClosed.class).getFirst())
                .contains(
                    "The rule to stop is met: answers no longer move.",
                    "15 voted in both, 1 dropped out",
                    "0 of 15 changed theirs"));
  }

  @Test
  void only_those_who_are_there_vote_where_the_chair_asks_it() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());
    var voter = room(table, table.panelists().getFirst());
    eventually(chair, () -> assertThat(words(voter, RoundPart.class)).isNotEmpty());

    chair
        .find(Checkbox.class)
        .withLabel("Only those vote who are present now")
        .single()
        .setValue(true);
    press(chair, "Open round 1");

    assertThat(table.panel().openRound().orElseThrow().terms().present()).isPresent();
  }

  @Test
  void strangers_are_not_told_who_has_not_voted() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS).openRound(1).vote("s...");

    var window = strangersWindow();
    open(window, RoomView.class, table.panel());

    assertThat(words(window, RoundRunning.class).getFirst())
        .contains("1 of 4 have voted")
        .doesNotContain("Not yet");
  }

  @Test
  void a_round_without_recommendations_is_refused_at_the_choice() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());

    only(chair);
    press(chair, "Open round 1");

    var choice = chair.find(CheckboxGroup.class).single();
    assertThat(choice.isInvalid()).isTrue();
    assertThat(choice.getErrorMessage()).isEqualTo(Words.of(new Refusal.NothingToVoteOn()));
  }

  @Test
  void a_text_that_is_voted_on_cannot_be_changed() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());
    press(chair, "Revise");

    table.openRound(1);

    eventually(
        chair,
        () ->
            assertThat(chair.find(TextArea.class).single().getElement().hasAttribute("readonly"))
                .isTrue());
    assertThat(words(chair, Notice.class)).anyMatch(w -> w.contains("R1 is being voted on"));
  }

  @Test
  void the_chair_declares_the_result_and_closes_the_panel() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.ROUNDS)
            .openRound(1)
            .vote("ssss")
            .closeRound()
            .phase(PhaseKind.REPORT);
    var chair = room(table, table.chair());
    assertThat(words(chair, ResultCard.class).getFirst())
        .contains("What the report would adopt", "R1 ", "Consensus", "Not adopted", "R2 ");

    write(chair, "The chair’s remark", "Well **done**.");
    press(chair, "Adopt the report");
    assertThat(table.panel().adoption()).isEmpty();
    confirm(chair);
    assertThat(table.panel().adoption().orElseThrow().remark()).isEqualTo("Well **done**.");
    eventually(
        chair,
        () ->
            assertThat(seen(chair.find(RoomView.class).single()))
                .contains("The chair has adopted the report."));

    press(chair, "Close the panel");
    confirm(chair);
    eventually(chair, () -> assertThat(title(chair)).isEqualTo("The panel is closed"));
    assertThat(offers(chair, "Close the panel")).isFalse();
    assertThat(table.refused(table.chair(), new PanelCommand.ClosePanel()))
        .isEqualTo(new Refusal.PanelIsClosed());
  }

  @Test
  void a_chair_who_wrote_no_remark_keeps_no_form_when_the_panel_is_closed() {
    var table = panels.seated(1).phase(PhaseKind.REPORT);
    var chair = room(table, table.chair());
    assertThat(offers(chair, "Adopt the report")).isTrue();

    press(chair, "Close the panel");
    confirm(chair);

    eventually(chair, () -> assertThat(title(chair)).isEqualTo("The panel is closed"));
    assertThat(offers(chair, "Adopt the report")).isFalse();
  }

  @Test
  void a_chair_who_has_handed_over_reads_above_all_who_presides() {
    var table = panels.seated(1).phase(PhaseKind.BRIEFING);
    var deputy = table.seat(Story.LAW, 1).id();
    var chair = room(table, table.chair());
    assertThat(words(chair, ChairSteps.class).getFirst()).doesNotContain("presides");

    table.does(table.chair(), new PanelCommand.HandChair(deputy));

    eventually(
        chair,
        () ->
            assertThat(words(chair, ChairSteps.class).getFirst())
                .contains("Law enforcement 1", "presides")
                .doesNotContain("Open:"));
  }

  @Test
  void a_panel_closed_without_a_report_says_that_none_was_adopted() {
    var table = panels.seated(1).phase(PhaseKind.REPORT);
    assertThat(words(room(table, table.panelist(Story.LAW, 1)), WhoIsHere.class).getFirst())
        .contains("presides");
    table.does(table.chair(), new PanelCommand.ClosePanel());

    var panelist = room(table, table.panelist(Story.LAW, 1));

    assertThat(words(panelist, ResultCard.class).getFirst())
        .contains("Closed without adopting a report", "There is no consensus")
        .doesNotContain("would adopt");
    assertThat(words(panelist, WhoIsHere.class).getFirst()).doesNotContain("presides");
  }

  @Test
  void drafts_the_browser_keeps_are_opened_again() {
    var table =
        panels
            .seated(1)
            .phase(PhaseKind.POSITIONS)
            .position(Story.LAW, 1, "Open it")
            .phase(PhaseKind.EXCHANGE);
    var view = room(table, table.panelist(Story.PRIVACY, 1));
    table.does(
        table.panelist(Story.PRIVACY, 1),
        new PanelCommand.FilePosition(new PositionText("Shut it", "Because.", "", "", "")));
    eventually(view, () -> assertThat(view.find(PositionCard.class).all()).hasSize(2));
    assertThat(view.find(ReplyForm.class).exists()).isFalse();

    parts(view).drafts().told(List.of("reply-position-1@0", "revise-position-2@1", "else@7"));

    assertThat(view.find(ReplyForm.class).all()).hasSize(1);
    assertThat(view.find(PositionForm.class).all()).hasSize(1);
  }

  private static RoomParts parts(BrowserlessUIContext window) {
    window.activate();
    return window.find(RoomParts.class).single();
  }

  @Test
  void the_record_says_where_it_stands_while_somebody_looks_at_it() {
    var table = panels.seated(1);
    var window = room(table, table.panelist(Story.PRIVACY, 1));
    var card = window.find(RecordCard.class).single();
    assertThat(card.getElement().getTextRecursively()).doesNotContain("entries");
    window.find(Details.class).from(card).single().setOpened(true);
    assertThat(card.getElement().getTextRecursively())
        .contains(table.panel().length() + " entries. The hash of the last one vouches");
    table.phase(PhaseKind.POSITIONS);
    eventually(
        window,
        () ->
            assertThat(card.getElement().getTextRecursively())
                .contains(table.panel().length() + " entries"));
  }
}

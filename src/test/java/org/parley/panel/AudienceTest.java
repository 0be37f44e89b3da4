package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Audience.Question;
import org.parley.panel.Audience.Question.State;

/// What the audience asks, and what becomes of it. Seats 6 to 8 belong to the audience.
class AudienceTest {

  private static final Actor ANN = Actor.on(new Seat.Id(6));
  private static final Actor BOB = Actor.on(new Seat.Id(7));
  private static final Actor CID = Actor.on(new Seat.Id(8));

  private final Story story = Story.aSeatedPanel(1);

  AudienceTest() {
    for (int seat = 6; seat <= 8; seat++)
      story
          .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
          .when(CHAIR, new PanelCommand.SeatByName(new Seat.Id(seat)));
    story.when(CHAIR, new PanelCommand.AdmitAudience(true)).phase(PhaseKind.EXCHANGE);
  }

  private void ask(Actor who, String text) {
    story.when(who, new PanelCommand.AskPanel(text));
  }

  private static PanelCommand vote(int question, boolean up) {
    return new PanelCommand.VoteForQuestion(new Question.Id(question), up);
  }

  private static PanelCommand mark(int question, State state) {
    return new PanelCommand.MarkQuestion(new Question.Id(question), state);
  }

  private List<Integer> open() {
    return story.panel().audience().open().stream().map(q -> q.id().number()).toList();
  }

  @Test
  void who_they_are_is_known_to_those_who_lead_and_to_themselves_also_once_nobody_is_admitted() {
    var names =
        Map.of(
            new Seat.Id(1),
            "Chair",
            new Seat.Id(2),
            "Tess",
            new Seat.Id(6),
            "Ann",
            new Seat.Id(7),
            "Bob");
    story.when(CHAIR, new PanelCommand.AdmitAudience(false));
    var panel = story.panel();

    assertThat(panel.known(Actor.HOST, names)).isEqualTo(names);
    assertThat(panel.known(CHAIR, names)).isEqualTo(names);
    assertThat(panel.known(ANN, names).values()).containsExactlyInAnyOrder("Chair", "Tess", "Ann");
    for (var other : List.of(Actor.on(new Seat.Id(2)), Actor.STRANGER))
      assertThat(panel.known(other, names).values()).containsExactlyInAnyOrder("Chair", "Tess");

    story.when(CHAIR, new PanelCommand.HandChair(new Seat.Id(2)));
    assertThat(story.panel().known(Actor.on(new Seat.Id(2)), names)).isEqualTo(names);
  }

  @Test
  void observers_who_came_with_no_audience_are_known_to_all() {
    var panel =
        Story.aSeatedPanel(1)
            .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
            .panel();
    var names = Map.of(new Seat.Id(6), "Ann");
    assertThat(panel.known(Actor.STRANGER, names)).isEqualTo(names);
  }

  @Test
  void where_the_chair_reads_first_a_question_waits_until_it_is_let_through() {
    var usual = Speech.USUAL;
    var read =
        Story.settings()
            .with(new Speech(usual.support(), usual.positions(), Speech.Screening.BEFORE));
    var waiting = Story.aSeatedPanel(1).when(CHAIR, new PanelCommand.Edit(read));
    for (int seat = 6; seat <= 7; seat++)
      waiting
          .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
          .when(CHAIR, new PanelCommand.SeatByName(new Seat.Id(seat)));
    waiting
        .when(CHAIR, new PanelCommand.AdmitAudience(true))
        .phase(PhaseKind.EXCHANGE)
        .when(ANN, new PanelCommand.AskPanel("Who pays?"));

    assertThat(waiting.panel().audience().open()).isEmpty();
    assertThat(Queued.of(waiting.panel())).singleElement().isInstanceOf(Queued.Unasked.class);
    assertThat(waiting.refused(BOB, vote(1, true))).isEqualTo(new Refusal.QuestionIsNotOpen());
    waiting.when(CHAIR, mark(1, State.OPEN)).when(BOB, vote(1, true));
    assertThat(waiting.panel().audience().open()).hasSize(1);
    assertThat(Queued.of(waiting.panel())).isEmpty();
  }

  @Test
  void whoever_gets_up_takes_their_votes_along_lest_they_count_again_from_another_seat() {
    ask(ANN, "Who pays?");
    story.when(BOB, vote(1, true)).when(CID, vote(1, true));

    story.when(BOB, new PanelCommand.LeaveSeat(new Seat.Id(7)));

    assertThat(story.panel().audience().questions().getFirst().votes()).containsOnlyKeys(8);
  }

  @Test
  void the_most_wanted_question_stands_first_and_among_equals_the_oldest() {
    ask(ANN, "First?");
    ask(BOB, "Second?");
    ask(CID, "Third?");
    assertThat(open()).containsExactly(1, 2, 3);

    story.when(ANN, vote(3, true)).when(BOB, vote(3, true)).when(ANN, vote(2, true));
    assertThat(open()).containsExactly(3, 2, 1);

    story.when(ANN, vote(3, false)).when(BOB, vote(3, false));
    assertThat(open()).containsExactly(2, 1, 3);
    assertThat(Panel.of(story.happenings())).isEqualTo(story.panel());
  }

  @Test
  void nobody_votes_twice_or_for_their_own_question() {
    ask(ANN, "First?");
    story.when(BOB, vote(1, true));

    assertThat(story.refused(BOB, vote(1, true))).isEqualTo(new Refusal.NothingChanged());
    assertThat(story.refused(CID, vote(1, false))).isEqualTo(new Refusal.NothingChanged());
    assertThat(story.refused(ANN, vote(1, true))).isEqualTo(new Refusal.OwnQuestion());
    assertThat(story.refused(BOB, vote(2, true))).isEqualTo(new Refusal.NoSuchQuestion(2));
  }

  @Test
  void one_person_has_three_open_questions_at_the_most() {
    for (int i = 0; i < 3; i++) ask(ANN, "Again?");
    assertThat(story.refused(ANN, new PanelCommand.AskPanel("And again?")))
        .isEqualTo(new Refusal.TooManyQuestions(3));

    story.when(CHAIR, mark(1, State.SET_ASIDE));

    ask(ANN, "And again?");
    ask(BOB, "Mine?");
  }

  @Test
  void one_question_at_a_time_is_put_to_the_panel() {
    ask(ANN, "First?");
    ask(BOB, "Second?");
    story.when(CHAIR, mark(1, State.PICKED)).when(CHAIR, mark(2, State.PICKED));

    assertThat(story.panel().audience().picked().orElseThrow().text()).isEqualTo("Second?");
    assertThat(story.panel().audience().question(new Question.Id(1)).orElseThrow().state())
        .isEqualTo(State.ANSWERED);
    assertThat(story.refused(CID, vote(2, true))).isEqualTo(new Refusal.QuestionIsNotOpen());

    story.when(CHAIR, mark(2, State.OPEN));
    assertThat(open()).containsExactly(2);
  }

  @Test
  void without_an_audience_nothing_is_asked() {
    ask(ANN, "First?");
    story.when(CHAIR, new PanelCommand.AdmitAudience(false));

    assertThat(story.refused(BOB, new PanelCommand.AskPanel("Second?")))
        .isEqualTo(new Refusal.NoAudience());
    assertThat(story.refused(BOB, vote(1, true))).isEqualTo(new Refusal.NoAudience());
    assertThat(story.refused(CHAIR, new PanelCommand.AdmitAudience(false)))
        .isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void a_question_has_words_and_not_too_many() {
    assertThat(story.refused(ANN, new PanelCommand.AskPanel(" ")))
        .isEqualTo(new Refusal.TextMissing(Refusal.Field.QUESTION));
    assertThat(story.refused(ANN, new PanelCommand.AskPanel("x".repeat(501))))
        .isEqualTo(new Refusal.TextTooLong(Refusal.Field.QUESTION, 501, 500));
    ask(ANN, "x".repeat(500));
  }
}

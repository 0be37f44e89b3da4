package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.panel.Anonymity.NAMED;
import static org.parley.panel.Anonymity.Of.AMENDMENTS;
import static org.parley.panel.Anonymity.Of.POSITIONS;
import static org.parley.panel.Anonymity.Of.REASONS;
import static org.parley.panel.Anonymity.Of.RECOMMENDATIONS;
import static org.parley.panel.Anonymity.Of.REPLIES;
import static org.parley.panel.Anonymity.PSEUDONYM;
import static org.parley.panel.Anonymity.ROLE;
import static org.parley.panel.Anonymity.SECRET;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;
import org.parley.panel.PanelEvent.Concealing.PseudonymsDrawn;

/// Seats that speak under pseudonyms.
class PseudonymsTest {

  private static final String OTHER = "f0e0d0c0b0a090807060504030201000";
  private static final Reply.Target POSITION = new Reply.Target.ToPosition(new Position.Id(1));
  private static final Recommendation.Id R2 = new Recommendation.Id(2);
  private static final Reply.Target DRAFT = new Reply.Target.ToRecommendation(R2);

  private final Story story = Story.aSeatedPanel(2);
  private final Actor law = story.panelist(LAW, 1);
  private final Actor privacy = story.panelist(PRIVACY, 1);

  private Story settle(Speech speech) {
    return story.when(CHAIR, new PanelCommand.Edit(Story.settings().with(speech)));
  }

  private Story under(Anonymity.Of... kinds) {
    return settle(Story.underPseudonyms(kinds));
  }

  private Refusal refused(Speech speech) {
    return story.refused(CHAIR, new PanelCommand.Edit(Story.settings().with(speech)));
  }

  private String of(Actor actor) {
    return story.panel().pseudonym(actor.seat().orElseThrow()).orElseThrow();
  }

  private long drawn() {
    return story.happenings().stream().filter(h -> h.event() instanceof PseudonymsDrawn).count();
  }

  private static List<String> all(String secret) {
    var drawn = Pseudonyms.of(secret);
    return IntStream.rangeClosed(1, SeatRules.MOST_SEATS)
        .mapToObj(seat -> drawn.of(new Seat.Id(seat)).orElseThrow())
        .toList();
  }

  @Test
  void each_seat_a_panel_can_have_has_one_of_its_own() {
    assertThat(all(Story.SECRET)).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9]{3}"));
  }

  @Test
  void they_follow_from_the_secret_and_from_nothing_else() {
    assertThat(all(Story.SECRET)).isEqualTo(all(Story.SECRET)).isNotEqualTo(all(OTHER));
    // Stored transcripts are read with these for ever; they were worked out apart from Parley.
    assertThat(all(Story.SECRET))
        .startsWith("638", "704", "341", "874", "015", "803", "531", "263");
  }

  @Test
  void their_order_tells_nothing_of_the_order_of_the_seats() {
    var numbers = all(Story.SECRET).stream().map(Integer::parseInt).toList();
    long rises =
        IntStream.range(1, numbers.size()).filter(i -> numbers.get(i) > numbers.get(i - 1)).count();

    assertThat(rises).isBetween(450L, 550L);
    assertThat(numbers.subList(0, 20)).anyMatch(n -> n > 500).anyMatch(n -> n < 500);
  }

  @Test
  void a_short_secret_is_none() {
    assertThatThrownBy(() -> Pseudonyms.of("0011223344556677"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Pseudonyms.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void none_are_drawn_where_nobody_speaks_under_one() {
    story.phase(PhaseKind.POSITIONS);

    assertThat(drawn()).isZero();
    assertThat(story.panel().pseudonym(new Seat.Id(2))).isEmpty();
  }

  @Test
  void they_are_drawn_once_when_the_panel_opens() {
    under(POSITIONS).phase(PhaseKind.BRIEFING);
    assertThat(drawn()).isOne();
    var before = of(law);

    story
        .when(CHAIR, new PanelCommand.UndoStep(Chairing.Step.Kind.PHASE_OPENED, 1))
        .phase(PhaseKind.BRIEFING)
        .phase(PhaseKind.POSITIONS);

    assertThat(drawn()).isOne();
    assertThat(of(law)).isEqualTo(before);
  }

  @Test
  void a_seat_that_is_added_later_has_one_as_all_others() {
    under(POSITIONS)
        .phase(PhaseKind.POSITIONS)
        .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.PANELIST, Optional.of(LAW)));

    assertThat(story.panel().pseudonym(story.panel().seats().getLast().id())).isPresent();
  }

  @Test
  void they_are_not_settled_once_the_panel_is_open() {
    story
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")));

    assertThat(story.refused(law, new RaiseAnonymity(POSITION, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsComeFirst());
    assertThat(story.refused(CHAIR, new RaiseAnonymityOfAll(POSITIONS, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsComeFirst());
    story.when(law, new RaiseAnonymity(POSITION, ROLE));
    assertThat(story.refused(law, new RaiseAnonymity(POSITION, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsComeFirst());
  }

  @Test
  void from_one_there_is_no_way_but_to_nothing() {
    under(POSITIONS)
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")));
    assertThat(story.panel().anonymity(POSITION)).isEqualTo(PSEUDONYM);
    for (var to : List.of(NAMED, ROLE, PSEUDONYM))
      assertThat(story.refused(law, new RaiseAnonymity(POSITION, to)))
          .isEqualTo(new Refusal.AnonymityOnlyRises());

    story.when(law, new RaiseAnonymity(POSITION, SECRET));

    assertThat(story.panel().anonymity(POSITION)).isEqualTo(SECRET);
  }

  @Test
  void a_case_for_another_role_stands_under_none_since_the_draw_tells_the_role() {
    under(POSITIONS, REPLIES);
    story.when(
        CHAIR, new PanelCommand.Edit(story.panel().settings().following(Story.agendaWithSwap())));
    story.phase(PhaseKind.SWAP);
    var other = story.panel().arguesFor(law.seat().orElseThrow());
    story
        .when(law, new PanelCommand.FilePosition(Story.position("As they would"), other))
        .when(
            law,
            new PanelCommand.SubmitReply(
                POSITION, Reply.Kind.SUPPORTS, "As they would.", "", other));

    assertThat(story.panel().anonymity(POSITION)).isEqualTo(SECRET);
    assertThat(story.panel().anonymity(new Reply.Target.ToReply(new Reply.Id(1))))
        .isEqualTo(SECRET);
  }

  @Test
  void those_who_sign_support_or_mark_are_shown_by_theirs_even_once_the_author_is_not() {
    under(POSITIONS)
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")));
    assertThat(story.panel().anonymityOfOthers(POSITION)).isEqualTo(PSEUDONYM);

    story.when(law, new RaiseAnonymity(POSITION, SECRET));

    assertThat(story.panel().anonymityOfOthers(POSITION)).isEqualTo(PSEUDONYM);
    assertThat(story.panel().anonymityOfOthers(DRAFT)).isEqualTo(NAMED);
  }

  @Test
  void of_marks_their_number_is_shown_and_not_the_roles() {
    under(POSITIONS)
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.Saying.MarkConvincing(POSITION));

    assertThat(story.panel().convincing()).containsExactly(new Convincing(POSITION, 1, Map.of()));
  }

  @Test
  void support_tells_no_more_than_that_there_is_some() {
    under(RECOMMENDATIONS)
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(privacy, new SupportRecommendation(R2))
        .when(story.panelist(TECHNOLOGY, 1), new SupportRecommendation(R2));

    var draft = story.panel().recommendation(R2).orElseThrow();
    assertThat(Support.given(draft, story.panel())).isEqualTo(new Support.Given(2, 1));
  }

  @Test
  void what_the_chair_makes_of_a_draft_does_not_tell_the_pseudonym_of_the_chair() {
    under(RECOMMENDATIONS)
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(
            CHAIR,
            new PanelCommand.ReviseRecommendation(R2, new RecommendationText("No key", ""), 1));

    var panel = story.panel();
    assertThat(panel.byline(R2, law.seat())).isEqualTo(PSEUDONYM);
    assertThat(panel.byline(R2, CHAIR.seat())).isEqualTo(SECRET);
  }

  @Test
  void they_cannot_be_settled_where_something_else_would_tell_whose_they_are() {
    assertThat(refused(Speech.USUAL.showing(REASONS, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsBesideVotes());
    assertThat(
            refused(
                new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER)
                    .showing(POSITIONS, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsOfRoles());
    assertThat(
            refused(
                new Speech(new Support(2, 2), Speech.PositionsBy.PANELIST, Speech.Screening.AFTER)
                    .showing(RECOMMENDATIONS, PSEUDONYM)))
        .isEqualTo(new Refusal.PseudonymsAmongRoles());
    under(POSITIONS, REPLIES, RECOMMENDATIONS, AMENDMENTS);
  }

  @Test
  void they_do_not_stand_beside_names_or_roles_since_whoever_answers_by_name_is_not_the_voice() {
    var beside = new Refusal.PseudonymsBesideNames();
    for (var one : Speech.TALK)
      for (var other : Speech.TALK)
        if (one != other) {
          var all = Story.underPseudonyms(one);
          assertThat(refused(all.showing(other, NAMED))).isEqualTo(beside);
          assertThat(refused(all.showing(other, ROLE))).isEqualTo(beside);
        }
    settle(Story.underPseudonyms(POSITIONS).showing(REASONS, ROLE));
  }

  @Test
  void what_of_a_panel_tells_who_others_are_is_known() {
    assertThat(Speech.USUAL.telling()).isEmpty();
    assertThat(Speech.USUAL.showing(POSITIONS, SECRET).telling())
        .containsExactly(REPLIES, RECOMMENDATIONS, AMENDMENTS);
    assertThat(Speech.USUAL.showing(REASONS, NAMED).telling()).isEmpty();
    assertThat(Story.underPseudonyms(REPLIES, AMENDMENTS).telling()).isEmpty();
  }

  @Test
  void no_log_says_the_secret_or_whose_they_are() {
    under(POSITIONS).phase(PhaseKind.POSITIONS);

    assertThat(story.happenings().toString()).doesNotContain(Story.SECRET);
    assertThat(new Envelope(CHAIR, Instant.EPOCH, 1, Story.SECRET, Optional.empty()).toString())
        .doesNotContain(Story.SECRET);
    assertThat(story.panel().moderation().anonymities().pseudonyms().toString())
        .doesNotContain(of(law));
  }
}

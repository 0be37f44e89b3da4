package org.parley.topic;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.panel.Happening;
import org.parley.panel.Movement;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;

/// The shipped sample panel, and scripts that the panel's rules refuse.
class SamplePlayTest {

  private static final Panel.Id ID =
      new Panel.Id(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 3, 6, 18, 0, 0, 0, ZoneId.of("America/New_York"));

  private static final Topic TOPIC =
      Topics.shipped().named("encryption-and-lawful-access").orElseThrow();
  private static final List<Happening> LIFE = play(NOW);
  private static final Panel PANEL = Panel.of(LIFE);

  private static List<Happening> play(ZonedDateTime now) {
    return SamplePlay.of(TOPIC, TOPIC.sample().orElseThrow(), ID, now);
  }

  @Test
  void a_newcomer_finds_a_whole_panel_marked_as_a_sample() {
    assertThat(PANEL.sample()).isTrue();
    assertThat(PANEL.isClosed()).isTrue();
    assertThat(PANEL.phases()).allMatch(phase -> phase.isOver());
    assertThat(PANEL.seats()).hasSize(19).allMatch(Seat::isHeld);
    assertThat(PANEL.seats().stream().collect(groupingBy(Seat::kind, Collectors.counting())))
        .containsOnly(
            Map.entry(Seat.Kind.CHAIR, 1L),
            Map.entry(Seat.Kind.PANELIST, 16L),
            Map.entry(Seat.Kind.OBSERVER, 2L));
  }

  @Test
  void positions_are_stated_questioned_and_some_of_them_changed() {
    assertThat(PANEL.positions()).hasSize(15);
    assertThat(PANEL.positions().stream().map(Position::role).distinct()).hasSize(4);
    assertThat(PANEL.positions()).filteredOn(it -> it.versions().size() == 2).hasSize(4);
    var changed = PANEL.positionOf(seat("law-enforcement", 3)).orElseThrow();
    assertThat(changed.versions().getFirst().text().title())
        .isEqualTo("Whoever sells the lock should be able to open it for a court");
    assertThat(changed.current().text().title())
        .isEqualTo("Equip the examiners before changing the products");
  }

  @Test
  void replies_of_all_kinds_are_given_to_all_that_can_be_replied_to() {
    assertThat(PANEL.replies()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(PANEL.replies().stream().collect(groupingBy(Reply::kind)))
        .hasSize(4)
        .allSatisfy((kind, replies) -> assertThat(replies).hasSizeGreaterThanOrEqualTo(8));
    assertThat(PANEL.replies().stream().map(reply -> reply.target().getClass()).distinct())
        .hasSize(3);
  }

  @Test
  void every_question_is_answered() {
    var answered =
        PANEL.replies().stream()
            .filter(reply -> reply.kind() == Reply.Kind.ANSWERS)
            .map(Reply::target)
            .toList();
    assertThat(PANEL.replies())
        .filteredOn(reply -> reply.kind() == Reply.Kind.ASKS)
        .allSatisfy(asked -> assertThat(answered).contains(new Reply.Target.ToReply(asked.id())));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # round, recommendation, version, cannot accept, reservations, abstain, can live with, support, verdict
          1, general-mandate,       1,  9, 2, 0, 2, 2, DIVIDED
          1, court-order-mandate,   1,  8, 1, 0, 2, 4, DIVIDED
          1, national-commission,   1,  1, 6, 1, 6, 1, DIVIDED
          1, state-laws,            1,  9, 4, 0, 1, 1, REJECTED
          1, no-mandate,            1,  4, 3, 0, 0, 8, DIVIDED
          1, yearly-figures,        1,  0, 4, 1, 4, 6, WITHIN_REACH
          1, readable-data,         1,  0, 3, 0, 6, 6, WITHIN_REACH
          1, single-devices,        1,  3, 5, 0, 3, 4, DIVIDED
          2, general-mandate,       1,  8, 5, 0, 1, 1, REJECTED
          2, court-order-mandate,   2,  6, 2, 0, 3, 4, DIVIDED
          2, national-commission,   2,  0, 3, 1, 8, 3, WITHIN_REACH
          2, no-mandate,            2,  2, 5, 0, 4, 4, DIVIDED
          2, yearly-figures,        2,  0, 1, 1, 5, 8, CONSENSUS
          2, readable-data,         2,  0, 1, 0, 5, 9, CONSENSUS
          2, single-devices,        2,  1, 4, 0, 6, 4, WITHIN_REACH
          2, commission-on-devices, 1,  4, 5, 1, 4, 1, DIVIDED
          3, general-mandate,       1,  9, 6, 0, 1, 0, REJECTED
          3, court-order-mandate,   3,  5, 4, 0, 4, 3, DIVIDED
          3, national-commission,   3,  0, 1, 0, 8, 7, CONSENSUS
          3, state-laws,            1,  9, 6, 0, 1, 0, REJECTED
          3, no-mandate,            2,  1, 4, 2, 3, 6, DIVIDED
          3, yearly-figures,        2,  0, 0, 1, 4, 11, CONSENSUS
          3, readable-data,         2,  0, 1, 0, 3, 12, CONSENSUS
          3, single-devices,        3,  1, 3, 1, 9, 2, WITHIN_REACH
          """)
  void the_rounds_end_as_the_story_says(
      int round,
      String name,
      int version,
      int cannot,
      int reservations,
      int abstain,
      int canLive,
      int support,
      Verdict.Kind verdict) {
    var outcome = outcome(round, name);
    assertThat(outcome.version()).isEqualTo(version);
    assertThat(outcome.grades().values())
        .containsExactly(cannot, reservations, abstain, canLive, support);
    assertThat(outcome.verdict().orElseThrow().kind()).isEqualTo(verdict);
  }

  @Test
  void three_rounds_are_held_and_nothing_else_is_voted_on() {
    assertThat(PANEL.rounds())
        .extracting(round -> round.ballots().size())
        .containsExactly(15, 15, 16);
    assertThat(PANEL.rounds()).extracting(round -> round.items().size()).containsExactly(8, 8, 8);
  }

  @Test
  void what_came_closest_lacks_one_acceptance() {
    assertThat(outcome(3, "single-devices").verdict().orElseThrow().reasons())
        .contains(new Verdict.Reason.BallotsShort(1));
  }

  @Test
  void help_with_readable_data_first_fails_in_one_role_only() {
    var outcome = outcome(1, "readable-data");
    assertThat(outcome.verdict().orElseThrow().reasons())
        .contains(new Verdict.Reason.TooFew(Optional.of("privacy"), 1, 4, Threshold.of("50%"), 1));
    assertThat(outcome.parts()).hasSize(4);
  }

  @Test
  void panelists_move_in_both_directions_on_single_devices() {
    var moves = Movement.between(round(2), round(3), id("single-devices")).orElseThrow().moves();
    assertThat(moves)
        .contains(
            new Movement.Move("reservations", "can-live-with", new Role.Id("technology"), 1),
            new Movement.Move("support", "reservations", new Role.Id("intelligence"), 1));
  }

  @Test
  void every_recommendation_that_somebody_opposes_has_reasons_in_every_round() {
    for (var round : PANEL.rounds())
      assertThat(round.items())
          .allSatisfy(
              item ->
                  assertThat(round.ballots().values())
                      .anyMatch(ballot -> ballot.reasons().containsKey(item.recommendation())));
  }

  @Test
  void the_report_adopts_what_found_consensus() {
    assertThat(PANEL.adoption().orElseThrow().adopted())
        .containsExactly(id("national-commission"), id("yearly-figures"), id("readable-data"));
    assertThat(PANEL.adoption().orElseThrow().remark()).contains("one acceptance short");
    assertThat(PANEL.recommendations())
        .filteredOn(Recommendation::withdrawn)
        .extracting(Recommendation::id)
        .containsExactly(id("commission-on-devices"));
  }

  @Test
  void it_takes_five_days_and_ends_before_now() {
    assertThat(LIFE).isSortedAccordingTo(Comparator.comparing(Happening::at));
    assertThat(PANEL.convened().atZone(NOW.getZone()))
        .isEqualTo(NOW.minusDays(4).with(LocalTime.of(8, 20)));
    assertThat(PANEL.closed().orElseThrow().atZone(NOW.getZone()))
        .isEqualTo(NOW.with(LocalTime.of(16, 5)));
  }

  @Test
  void it_ends_the_day_before_where_the_hour_has_not_come_yet() {
    var morning = NOW.with(LocalTime.of(7, 0));
    assertThat(play(morning).getLast().at())
        .isEqualTo(morning.minusDays(1).with(LocalTime.of(16, 5)).toInstant());
  }

  @Test
  void the_same_moment_gives_the_same_life_and_another_moment_moves_only_the_time() {
    assertThat(play(NOW)).isEqualTo(LIFE);
    var later = play(NOW.plusDays(3));
    assertThat(later)
        .extracting(Happening::event)
        .isEqualTo(LIFE.stream().map(Happening::event).toList());
    assertThat(Duration.between(LIFE.getLast().at(), later.getLast().at()))
        .isGreaterThan(Duration.ofDays(2));
  }

  @Test
  void what_the_panel_refuses_is_named_with_its_line(@TempDir Path directory) {
    var script = SampleReaderTest.SCRIPT.replace("phase: exchange", "phase: report");
    var topic =
        new TopicFiles(directory)
            .topic("bridge", TopicFiles.GOOD)
            .file("bridge", "sample.yaml", script)
            .read()
            .named("bridge")
            .orElseThrow();
    assertThatThrownBy(() -> SamplePlay.of(topic, topic.sample().orElseThrow(), ID, NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bridge/sample.yaml:14: the panel refuses this: NotInThisPhase");
  }

  private static Seat.Id seat(String role, int number) {
    return PANEL.seats().stream()
        .filter(it -> it.role().filter(new Role.Id(role)::equals).isPresent())
        .filter(it -> it.number() == number)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static final List<String> NAMES =
      List.of(
          "general-mandate",
          "court-order-mandate",
          "national-commission",
          "state-laws",
          "no-mandate",
          "yearly-figures",
          "readable-data",
          "single-devices",
          "commission-on-devices");

  private static Recommendation.Id id(String name) {
    return new Recommendation.Id(NAMES.indexOf(name) + 1);
  }

  private static Round round(int number) {
    return PANEL.rounds().get(number - 1);
  }

  private static Outcome outcome(int round, String name) {
    return round(round).outcome(id(name)).orElseThrow();
  }
}

package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consensus.Threshold;
import org.parley.panel.PhaseKind;
import org.parley.panel.Role;
import org.parley.topic.Audience.Consultation;
import org.parley.topic.Audience.Opinion;
import org.parley.topic.Procedure.Assignment;
import org.parley.voting.method.Methods;

/// What comes with Parley is whole, and the platform can do what it asks for.
class ShippedTopicsTest {

  private static final Topics TOPICS = Topics.shipped();

  static Stream<Topic> topics() {
    return TOPICS.all().stream();
  }

  private static Topic topic(String slug) {
    return TOPICS.named(slug).orElseThrow();
  }

  @Test
  void seven_topics_ship_the_flagship_first_and_nothing_is_wrong_with_them() {
    assertThat(TOPICS.problems()).isEmpty();
    assertThat(topics().map(Topic::slug))
        .containsExactly(
            "encryption-and-lawful-access",
            "davos-panel",
            "state-mandates",
            "uk-decryption-warrants",
            "france-amendment",
            "facial-recognition-in-public-space",
            "city-flood-defence");
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_shipped_topic_is_complete(Topic topic) {
    assertThat(topic.briefing().split("\\s+").length).isGreaterThan(500);
    assertThat(topic.sources().lines().filter(line -> line.startsWith("- ")).count())
        .isGreaterThanOrEqualTo(6);
    assertThat(topic.roles())
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(role -> assertThat(topic.positionsOf(role)).isNotEmpty())
        .allSatisfy(role -> assertThat(role.mandate()).hasSizeGreaterThan(60));
    assertThat(topic.positions())
        .allSatisfy(it -> assertThat(it.reasons()).hasSizeGreaterThanOrEqualTo(3))
        .allSatisfy(it -> assertThat(it.couldAccept()).isNotEmpty())
        .allSatisfy(it -> assertThat(it.cannotAccept()).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void what_is_voted_on_is_there_and_nothing_else(Topic topic) {
    if (topic.procedure().votes())
      assertThat(topic.recommendations()).hasSizeGreaterThanOrEqualTo(5);
    else assertThat(topic.recommendations()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void there_are_enough_statements_and_each_holds_one_thought(Topic topic) {
    boolean open = topic.procedure().audience().consultation() != Consultation.NONE;
    assertThat(topic.statements())
        .hasSizeGreaterThanOrEqualTo(open ? 20 : 12)
        .allSatisfy(it -> assertThat(it).endsWith(".").doesNotContain(";", "?"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_question_that_is_asked_before_and_after_can_be_answered_with_yes_or_no(Topic topic) {
    assertThat(topic.question()).endsWith("?");
    if (topic.procedure().audience().opinion() == Opinion.BEFORE_AND_AFTER)
      assertThat(topic.question()).matches("(Should|May) .*");
  }

  /// A role that is given half as much room as another is not treated fairly.
  @ParameterizedTest
  @MethodSource("topics")
  void each_role_has_about_as_much_to_say_as_any_other(Topic topic) {
    var lengths =
        topic.positions().stream().mapToInt(ShippedTopicsTest::length).summaryStatistics();
    assertThat(lengths.getMax()).isLessThan(2 * lengths.getMin());
  }

  private static int length(PositionStarter position) {
    return Stream.concat(
            Stream.of(position.stance(), position.couldAccept(), position.cannotAccept()),
            position.reasons().stream())
        .mapToInt(String::length)
        .sum();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void every_source_names_a_title_and_a_year(Topic topic) {
    var year = Pattern.compile("\\b(1[789]|20)\\d\\d\\b");
    assertThat(topic.sources().lines().filter(line -> line.startsWith("- ")))
        .allMatch(line -> line.contains("*") && year.matcher(line).find());
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_platform_has_what_a_topic_asks_for(Topic topic) {
    var procedure = topic.procedure();
    assertThat(Methods.named(procedure.method())).isPresent();
    var rule = procedure.rule();
    assertThat(Stream.of(rule.threshold(), rule.roleThreshold(), rule.quorum()))
        .allSatisfy(share -> assertThat(Threshold.of(share)).hasToString(share));
    assertThat(topic.roles()).allMatch(role -> new Role.Id(role.id()).key().equals(role.id()));
  }

  @Test
  void topics_and_panels_have_the_same_phases_shapes_and_methods() {
    assertThat(keys(PhasePlan.Kind.values(), PhasePlan.Kind::key))
        .isEqualTo(keys(PhaseKind.values(), PhaseKind::key));
    assertThat(keys(TopicRole.Shape.values(), Enum::name))
        .isEqualTo(keys(Role.Shape.values(), Enum::name));
    assertThat(Procedure.METHODS).allMatch(method -> Methods.named(method).isPresent());
  }

  private static <T> String keys(T[] values, Function<T, String> key) {
    return Arrays.stream(values).map(key).toList().toString();
  }

  @Test
  void the_flagship_has_four_roles_of_four_seats_and_the_five_options() {
    var topic = topic("encryption-and-lawful-access");
    assertThat(topic.procedure().format()).isEqualTo(Format.COMMISSION);
    assertThat(topic.roles())
        .extracting(TopicRole::id)
        .containsExactly("technology", "privacy", "law-enforcement", "intelligence");
    assertThat(topic.roles()).extracting(TopicRole::seats).containsOnly(4);
    assertThat(topic.statements()).hasSizeGreaterThanOrEqualTo(24);
    assertThat(topic.recommendations())
        .extracting(DraftRecommendation::id)
        .containsExactly(
            "general-mandate",
            "court-order-mandate",
            "national-commission",
            "state-laws",
            "no-mandate");
  }

  @Test
  void the_davos_hour_ends_without_a_vote() {
    var procedure = topic("davos-panel").procedure();
    assertThat(procedure.votes()).isFalse();
    assertThat(procedure.minutes()).isEqualTo(60);
    assertThat(procedure.audience().opinion()).isEqualTo(Opinion.BEFORE_AND_AFTER);
  }

  @Test
  void the_hearing_votes_yes_or_no_by_roll_call() {
    var procedure = topic("state-mandates").procedure();
    assertThat(procedure.method()).isEqualTo("yes-no");
    assertThat(procedure.rollCall()).isTrue();
  }

  @Test
  void the_seminar_draws_roles_by_lot() {
    var procedure = topic("uk-decryption-warrants").procedure();
    assertThat(procedure.assignment()).isEqualTo(Assignment.RANDOM);
    assertThat(procedure.minutes()).isEqualTo(90);
  }

  @Test
  void in_france_the_openspeaks_first() {
    var audience = topic("france-amendment").procedure().audience();
    assertThat(audience.consultation()).isEqualTo(Consultation.FIRST);
  }
}

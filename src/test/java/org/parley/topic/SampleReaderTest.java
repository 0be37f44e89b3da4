package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.panel.Reply;
import org.parley.topic.Sample.Act;
import org.parley.topic.Sample.Deed;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.Target;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.method.Methods;

/// Scripts of finished panels, good and spoilt.
class SampleReaderTest {

  static final String SCRIPT =
      """
      title: A bridge, debated
      observers: 1
      convened: 08:30
      days:
        - acts:
            - at: 09:00
              phase: positions
            - at: 09:10
              by: drivers 1
              files: Build it
              reasons: The queue is long.
            - at: 09:20
              phase: exchange
            - at: 09:30
              by: walkers 2
              asks: drivers 1
              as: who-pays
              text: Who pays?
            - at: 09:40
              by: drivers 1
              answers: who-pays
              text: We do.
            - at: 10:00
              phase: recommendations
            - at: 10:10
              by: walkers 1
              proposes: ferry
              title: Bring back the ferry
              text: All day.
        - acts:
            - at: 09:00
              phase: rounds
            - at: 09:10
              until: 09:40
              round:
                build:
                  drivers: [support, support]
                  walkers: [reservations, can-live-with, missing]
                  reasons:
                    walkers 1: Who crosses on foot?
                ferry:
                  drivers: [abstain, can-live-with]
                  walkers: [support, support, support]
            - at: 10:00
              phase: report
            - at: 10:10
              adopts: One of two.
            - at: 10:20
              closes: panel
      """;

  @TempDir Path directory;
  private TopicFiles files;

  @BeforeEach
  void begin() {
    files = new TopicFiles(directory).topic("bridge", TopicFiles.GOOD);
  }

  private Sample read(String script) {
    files.file("bridge", "sample.yaml", script);
    return files.read().named("bridge").flatMap(Topic::sample).orElseThrow();
  }

  private List<String> problemsWith(String from, String to) {
    if (!SCRIPT.contains(from)) throw new IllegalArgumentException("not in the script: " + from);
    return files.file("bridge", "sample.yaml", SCRIPT.replace(from, to)).problems();
  }

  @Test
  void a_topic_without_a_script_has_no_sample() {
    assertThat(files.read().named("bridge").orElseThrow().sample()).isEmpty();
  }

  @Test
  void a_script_is_read_act_by_act() {
    var sample = read(SCRIPT);

    assertThat(sample.title()).isEqualTo("A bridge, debated");
    assertThat(sample.file()).endsWith("bridge/sample.yaml");
    assertThat(sample.acts()).hasSize(12);
    assertThat(sample.acts().get(3))
        .isEqualTo(
            new Act(
                14,
                1,
                LocalTime.of(9, 30),
                Optional.of(new Panelist("walkers", 2)),
                new Deed.SubmitReply(
                    Reply.Kind.ASKS,
                    new Target.PositionOf(new Panelist("drivers", 1)),
                    "Who pays?",
                    Optional.of("who-pays"))));
    assertThat(sample.acts().get(8).deed())
        .isInstanceOfSatisfying(
            Deed.HoldRound.class,
            round -> {
              assertThat(round.votes())
                  .extracting(Sample.Votes::recommendation)
                  .containsExactly("build", "ferry");
              assertThat(round.votes().getFirst().grades())
                  .hasSize(4)
                  .doesNotContainKey(new Panelist("walkers", 3))
                  .containsEntry(new Panelist("walkers", 2), "can-live-with");
              assertThat(round.votes().getFirst().reasons())
                  .containsEntry(new Panelist("walkers", 1), "Who crosses on foot?");
            });
  }

  @Test
  void scripts_vote_with_the_grades_of_the_method() {
    var scale = (Form.Scale) Methods.named("acceptance").orElseThrow().form();
    assertThat(scale.grades()).extracting(Grade::key).isEqualTo(VotesReader.GRADES);
  }

  @Test
  void a_seat_that_the_topic_does_not_have_is_named_with_those_it_has() {
    assertThat(problemsWith("by: walkers 1", "by: walkers 4"))
        .containsExactly(
            "bridge/sample.yaml:26: “by” cannot be “walkers 4”."
                + " Choose one of: chair, drivers 1, drivers 2, walkers 1, walkers 2, walkers 3.");
  }

  @Test
  void nobody_replies_to_what_has_not_been_said() {
    assertThat(problemsWith("answers: who-pays", "answers: who-digs"))
        .containsExactly(
            "bridge/sample.yaml:21: “answers” cannot be “who-digs”."
                + " Choose one of: build, drivers 1, who-pays.");
  }

  @Test
  void a_name_is_given_once() {
    assertThat(problemsWith("proposes: ferry", "proposes: build"))
        .first()
        .isEqualTo(
            "bridge/sample.yaml:27: “build” is the name of a recommendation or a reply already."
                + " Choose another name for “proposes”.");
  }

  @Test
  void an_act_that_does_nothing_is_told_what_can_be_done() {
    assertThat(problemsWith("closes: panel", "by: chair"))
        .containsExactly(
            "bridge/sample.yaml:48: Nothing is done here."
                + " Add one of: phase, files, refiles, supports, challenges, asks, answers, proposes,"
                + " revises, withdraws, round, adopts, closes.");
  }

  @Test
  void a_key_of_another_kind_of_act_is_refused() {
    assertThat(problemsWith("closes: panel", "closes: panel\n        text: The end."))
        .containsExactly(
            "bridge/sample.yaml:50: “text” is no key of the end of the panel."
                + " Remove it, or use one of: at, closes.");
  }

  @Test
  void time_does_not_go_back_within_a_day() {
    assertThat(
            problemsWith(
                "- at: 10:00\n        phase: report", "- at: 09:30\n        phase: report"))
        .containsExactly(
            "bridge/sample.yaml:44: This begins at 09:30, and what stands before it lasts until 09:40."
                + " Put the acts of a day in the order of time, or begin another day.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.30", "25:30", "9:30", "noon"})
  void a_time_is_a_time_of_day_in_four_digits(String time) {
    assertThat(problemsWith("at: 10:20", "at: " + time))
        .containsExactly(
            "bridge/sample.yaml:48: “at” cannot be “"
                + time
                + "”. Write a time of day such as 09:30.");
  }

  @Test
  void each_seat_of_a_role_has_its_place_in_a_vote() {
    assertThat(problemsWith("drivers: [abstain, can-live-with]", "drivers: [abstain]"))
        .containsExactly(
            "bridge/sample.yaml:42: “drivers” has too few entries: 1."
                + " Add entries until there are at least 2.");
  }

  @Test
  void a_grade_that_does_not_exist_is_named_with_those_that_do() {
    assertThat(problemsWith("[support, support]", "[support, agree]"))
        .containsExactly(
            "bridge/sample.yaml:37: “drivers” cannot be “agree”. Choose one of:"
                + " cannot-accept, reservations, abstain, can-live-with, support, missing.");
  }

  @Test
  void a_vote_is_on_a_recommendation_that_is_on_the_table() {
    assertThat(problemsWith("          ferry:\n", "          fery:\n"))
        .containsExactly(
            "bridge/sample.yaml:41: “fery” is no key of a round. Did you mean “ferry”?");
  }
}

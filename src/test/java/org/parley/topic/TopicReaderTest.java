package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.topic.TopicFiles.GOOD;
import static org.parley.topic.TopicFiles.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.topic.PhasePlan.Kind;
import org.parley.topic.SuggestedRule.Abstentions;
import org.parley.topic.TopicRole.Shape;

class TopicReaderTest {

  @TempDir Path directory;
  private TopicFiles files;

  @BeforeEach
  void start() {
    files = new TopicFiles(directory);
  }

  private Topic read(String yaml) {
    var topics = files.topic("bridge", yaml).read();
    assertThat(topics.problems()).isEmpty();
    return topics.named("bridge").orElseThrow();
  }

  @Test
  void a_topic_is_read_as_it_is_written() {
    var topic = read(GOOD);

    assertThat(topic.title()).isEqualTo("A new bridge");
    assertThat(topic.briefing()).isEqualTo("# The river\n");
    assertThat(topic.sources()).isEmpty();
    assertThat(topic.language()).isEqualTo("en");
    assertThat(topic.roles()).hasSize(2);
    assertThat(topic.role("walkers"))
        .contains(
            new TopicRole("walkers", "Walkers", "Those who cross on foot.", 2, Shape.SQUARE, 3));
    assertThat(topic.seats()).isEqualTo(5);
    assertThat(topic.positionsOf(topic.roles().getFirst()))
        .singleElement()
        .satisfies(it -> assertThat(it.couldAccept()).isEqualTo("A toll."))
        .satisfies(it -> assertThat(it.cannotAccept()).isEmpty());
    assertThat(topic.statements()).hasSize(2);
    assertThat(topic.recommendations().getFirst().sponsor()).contains("drivers");
    assertThat(topic.procedure()).isEqualTo(Format.COMMISSION.procedure());
  }

  @Test
  void the_example_in_the_documentation_is_whole() throws IOException {
    var page = Files.readString(Path.of("docs/topics.md"));
    var example = page.substring(page.indexOf("```yaml\n") + 8);
    var topic = read(example.substring(0, example.indexOf("```")));
    assertThat(topic.procedure()).isEqualTo(Format.SEMINAR.procedure());
  }

  @Test
  void what_a_topic_says_of_the_procedure_overrides_the_preset() {
    var procedure =
        read(GOOD
                + """
                    method: yes-no
                    roll-call: true
                    rule:
                      threshold: ">50%"
                      abstentions: ignored
                    assignment: chosen
                    audience:
                      consultation: beside
                    phases:
                      - phase: positions
                        minutes: 20
                      - phase: rounds
                    """)
            .procedure();

    assertThat(procedure.method()).isEqualTo("yes-no");
    assertThat(procedure.rollCall()).isTrue();
    assertThat(procedure.rule())
        .isEqualTo(new SuggestedRule(">50%", "50%", "75%", Abstentions.IGNORED));
    assertThat(procedure.assignment()).isEqualTo(Procedure.Assignment.CHOSEN);
    assertThat(procedure.audience().opinion()).isEqualTo(Audience.Opinion.NONE);
    assertThat(procedure.audience().consultation()).isEqualTo(Audience.Consultation.BESIDE);
    assertThat(procedure.phases())
        .containsExactly(new PhasePlan(Kind.POSITIONS, 20), new PhasePlan(Kind.ROUNDS, 0));
    assertThat(procedure.minutes()).isEqualTo(20);
  }

  @Test
  void roles_without_looks_or_seats_get_them() {
    var yaml = new StringBuilder(GOOD.substring(0, GOOD.indexOf("roles:")) + "roles:\n");
    for (int i = 1; i <= 12; i++)
      yaml.append("  - { id: r%d, name: R%d, mandate: M%d }\n".formatted(i, i, i));
    var roles = read(yaml.toString()).roles();

    assertThat(roles).extracting(TopicRole::colour).startsWith(1, 2, 3, 4, 5, 6, 1, 2);
    assertThat(roles)
        .extracting(role -> role.colour() + role.shape().key())
        .doesNotHaveDuplicates();
    assertThat(roles).extracting(TopicRole::seats).containsOnly(4);
  }

  @Test
  void a_byte_order_mark_and_line_ends_of_windows_are_read() {
    assertThat(read("\uFEFF" + GOOD.replace("\n", "\r\n")).title()).isEqualTo("A new bridge");
  }

  @Test
  void a_statement_of_140_characters_is_not_too_long_whatever_the_characters() {
    assertThat(read(with("One bridge is enough.", "🌉".repeat(140))).statements().getFirst())
        .hasSize(280);
  }

  @Test
  void topics_stand_in_their_order_and_then_by_title() {
    files
        .topic("b", with("A new bridge", "B"))
        .topic("c", with("A new bridge", "C") + "order: 1\n")
        .topic("a", GOOD);

    assertThat(files.read().all()).extracting(Topic::slug).containsExactly("c", "a", "b");
  }

  @Test
  void a_hosts_topic_replaces_the_one_of_the_same_folder_name() {
    var first = files.topic("bridge", GOOD).topic("road", with("A new bridge", "Road")).read();
    var own =
        new TopicFiles(directory.resolve("own")).topic("bridge", with("A new bridge", "Mine"));

    var both = first.overlaidWith(own.read());

    assertThat(both.all()).extracting(Topic::title).containsExactly("Mine", "Road");
  }

  @Test
  void a_hosts_bad_topic_does_not_let_the_old_text_through() {
    var first = files.topic("bridge", GOOD).read();
    var own =
        new TopicFiles(directory.resolve("own")).topic("bridge", with("title: A", "tilte: A"));

    var both = first.overlaidWith(own.read());

    assertThat(both.all()).isEmpty();
    assertThat(both.problems()).hasSize(2);
  }
}

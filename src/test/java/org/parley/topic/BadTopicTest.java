package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.topic.TopicFiles.GOOD;
import static org.parley.topic.TopicFiles.with;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each mistake names file, line and remedy.
class BadTopicTest {

  @TempDir Path directory;
  private TopicFiles files;

  @BeforeEach
  void start() {
    files = new TopicFiles(directory);
  }

  private void assertProblem(String yaml, String problem) {
    assertThat(files.problemsOf(yaml)).containsExactly("bridge/topic.yaml:" + problem);
    assertThat(files.read().all()).isEmpty();
  }

  @Test
  void an_unknown_key_is_named_with_the_one_that_was_meant() {
    assertProblem(
        with("mandate: Those who cross on foot.", "mandate: M\n    color: 4"),
        "15: “color” is no key of a role. Did you mean “colour”?");
  }

  @Test
  void an_unknown_key_like_no_other_is_named_with_those_there_are() {
    assertProblem(
        GOOD + "rule: { wobble: 3 }",
        "33: “wobble” is no key of the rule. Remove it, or use one of: threshold, role-threshold,"
            + " quorum, abstentions.");
  }

  @Test
  void a_missing_key_is_named_with_its_place() {
    assertProblem(with("    name: Drivers\n", ""), "6: “name” is missing in a role. Add “name:”.");
  }

  @Test
  void a_topic_without_roles_is_refused() {
    var yaml = GOOD.substring(0, GOOD.indexOf("roles:"));
    assertProblem(yaml, "1: “roles” is missing in the topic. Add “roles:”.");
  }

  @Test
  void a_single_role_is_no_debate() {
    assertThat(
            files.problemsOf(
                GOOD.substring(0, GOOD.indexOf("roles:"))
                    + "roles:\n  - { id: a, name: A, mandate: M }\n"))
        .containsExactly(
            "bridge/topic.yaml:6: “roles” has too few entries: 1."
                + " Add entries until there are at least 2.");
  }

  @Test
  void a_position_of_a_role_that_is_not_there_is_refused() {
    assertProblem(
        with("- role: drivers", "- role: riders"),
        "19: There is no role “riders” in this topic. Use one of: drivers, walkers; or add the role"
            + " under “roles”.");
  }

  @Test
  void a_sponsor_that_is_not_there_is_refused() {
    assertProblem(
        with("sponsor: drivers", "sponsor: riders"),
        "32: There is no role “riders” in this topic. Use one of: drivers, walkers; or add the role"
            + " under “roles”.");
  }

  @Test
  void two_roles_with_one_id_are_refused() {
    assertThat(files.problemsOf(with("- id: walkers", "- id: drivers")))
        .containsExactly(
            "bridge/topic.yaml:12: “drivers” stands here a second time as “id”; it is already in"
                + " line 6. Change or remove one of them.");
  }

  @Test
  void two_recommendations_with_one_id_are_refused() {
    assertProblem(
        GOOD + "  - { id: build, title: T, text: T }\n",
        "33: “build” stands here a second time as “id”; it is already in line 29."
            + " Change or remove one of them.");
  }

  @Test
  void a_statement_that_is_there_twice_is_refused() {
    assertProblem(
        with("The ferry should come back.", "One bridge is enough."),
        "27: “One bridge is enough.” stands here a second time as “statements”; it is already in"
            + " line 26. Change or remove one of them.");
  }

  @Test
  void a_key_that_is_there_twice_is_refused() {
    assertProblem(
        GOOD + "title: Again\n",
        "33: “title” stands here a second time; it is already in line 1. Keep one of them.");
  }

  @Test
  void roles_that_look_alike_are_refused() {
    assertThat(files.problemsOf(with("colour: 2", "colour: 1").replace("square", "disc")))
        .containsExactly(
            "bridge/topic.yaml:12: The roles “Drivers” and “Walkers” have the same colour and the"
                + " same shape. Give one of them another colour or shape, so that people can tell"
                + " them apart.");
  }

  @Test
  void a_colour_outside_the_palette_is_refused() {
    assertProblem(
        with("colour: 2", "colour: 7"), "15: “colour” cannot be 7. Write a number from 1 to 6.");
  }

  @Test
  void a_number_too_large_to_count_with_is_refused() {
    assertProblem(
        with("seats: 3", "seats: 99999999999999999999"),
        "17: “seats” cannot be 99999999999999999999. Write a number from 1 to 999.");
  }

  @Test
  void a_colour_by_name_is_refused() {
    assertProblem(
        with("colour: 2", "colour: green"),
        "15: “colour” must be a whole number. Write a number from 1 to 6, without quotes.");
  }

  @Test
  void an_unknown_shape_is_refused() {
    assertProblem(
        with("shape: square", "shape: star"),
        "16: “shape” cannot be “star”. Choose one of: disc, diamond, square, triangle, hexagon,"
            + " ring.");
  }

  @Test
  void an_unknown_format_is_refused() {
    assertProblem(
        with("format: commission", "format: comission"),
        "4: “format” cannot be “comission”. Choose one of: commission, seminar, consultation,"
            + " discussion.");
  }

  @Test
  void an_unknown_method_is_refused() {
    assertProblem(
        GOOD + "method: majority\n",
        "33: “method” cannot be “majority”. Choose one of: acceptance, yes-no.");
  }

  @Test
  void an_unknown_phase_is_refused() {
    assertProblem(
        GOOD + "phases:\n  - phase: lunch\n",
        "34: “phase” cannot be “lunch”. Choose one of: briefing, positions, exchange, swap,"
            + " recommendations, rounds, report.");
  }

  @Test
  void a_share_of_more_than_all_is_refused() {
    assertProblem(
        GOOD + "rule:\n  quorum: 5/4\n",
        "34: “quorum” cannot be “5/4”. Write a share such as 75%, 2/3, or >50% for more than half.");
  }

  @Test
  void a_threshold_without_its_percent_sign_is_refused() {
    assertProblem(
        GOOD + "rule:\n  threshold: 75\n",
        "34: “threshold” must be text. Write a text; put it in quotes if it looks like a number, a"
            + " list or true/false.");
  }

  @Test
  void an_id_with_blanks_is_refused_and_not_looked_for_elsewhere() {
    assertProblem(
        with("- id: drivers", "- id: Car Drivers"),
        "6: “Car Drivers” cannot be used as “id”. Use lower-case letters, digits and single"
            + " hyphens, at most 80 characters: “law-enforcement”.");
  }

  @Test
  void a_language_that_is_none_is_refused() {
    assertProblem(
        GOOD + "language: Old English\n",
        "33: “Old English” is no language tag. Write one such as en, fr or pt-BR.");
  }

  @Test
  void a_long_statement_is_refused() {
    assertProblem(
        with("One bridge is enough.", "x".repeat(141)),
        "26: “statements” has 141 characters, and may have 140. Shorten it to 140 characters.");
  }

  @Test
  void an_empty_value_is_refused() {
    assertProblem(
        with("title: A new bridge", "title:"),
        "1: “title” is empty. Fill it in, or remove the line if the key may be left out.");
  }

  @Test
  void a_blank_value_is_refused() {
    assertProblem(
        with("title: A new bridge", "title: \"  \""),
        "1: “title” is empty. Fill it in, or remove the line if the key may be left out.");
  }

  @Test
  void a_list_where_text_belongs_is_refused() {
    assertProblem(
        with("title: A new bridge", "title: [A, new, bridge]"),
        "1: “title” must be text. Write a text; put it in quotes if it looks like a number, a list"
            + " or true/false.");
  }

  @Test
  void text_where_a_list_belongs_is_refused() {
    assertProblem(
        with("    reasons:\n      - It takes an hour.", "    reasons: It takes an hour."),
        "22: “reasons” must be a list. Begin each entry on its own line with “- ”.");
  }

  @Test
  void text_where_keys_belong_is_refused() {
    assertProblem(
        GOOD + "rule: 75%\n",
        "33: the rule must be written as keys and values. Write lines like “threshold: …” here.");
  }

  @Test
  void a_word_where_yes_or_no_belongs_is_refused() {
    assertProblem(
        GOOD + "roll-call: always\n",
        "33: “roll-call” must be true or false. Write true or false, without quotes.");
  }

  @Test
  void a_file_that_is_a_list_is_refused() {
    assertProblem(
        "- one\n- two\n",
        "1: the topic must be written as keys and values. Write lines like “title: …” here.");
  }

  @Test
  void an_agenda_without_phases_is_refused() {
    assertProblem(
        GOOD + "phases: []\n",
        "33: “phases” has too few entries: 0. Add entries until there are at least 1.");
  }

  @Test
  void more_seats_than_a_panel_has_are_refused() {
    assertProblem(
        with("seats: 2", "seats: 600").replace("seats: 3", "seats: 400"),
        "6: The roles have 1000 seats together."
            + " A panel can have 999; lower the “seats” of some roles.");
  }

  @Test
  void more_entries_than_anyone_reads_are_refused() {
    assertProblem(
        GOOD.replace(
            "  - One bridge is enough.\n", "  - S%d\n".repeat(500).formatted(numbers(500))),
        "26: “statements” has too many entries: 501. Keep at most 500.");
  }

  private static Object[] numbers(int n) {
    return IntStream.range(0, n).boxed().toArray();
  }

  @Test
  void a_hidden_reversal_of_text_is_refused() {
    assertProblem(
        with("One bridge is", "One \u202E bridge is"),
        "26: There is a character here that nobody can see or that reverses text (U+202E)."
            + " Remove it, or type the line again.");
  }

  @Test
  void a_reversal_written_as_an_escape_is_refused() {
    assertProblem(
        with("One bridge is enough.", "\"One \\u202E bridge\""),
        "26: There is a character here that nobody can see or that reverses text (U+202E)."
            + " Remove it, or type the line again.");
  }

  @Test
  void yaml_that_is_none_is_refused_where_it_breaks() {
    var problems = files.problemsOf(with("title: A new bridge", "title: Bridge: the second"));
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith("bridge/topic.yaml:1: This is not valid YAML: ")
        .endsWith("a text with a colon or a # in it needs quotes.");
  }

  @Test
  void an_alias_is_refused_before_it_multiplies() {
    var yaml = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c <= 'k'; c++) {
      var before = "*" + (char) (c - 1);
      yaml.append("%s: &%s [%s]\n".formatted(c, c, (before + ", ").repeat(8) + before));
    }
    assertProblem(
        yaml.toString(),
        "2: *a repeats a part of the file; aliases are not allowed. Write the repeated part out.");
  }

  @Test
  void a_tag_is_refused() {
    assertProblem(
        with("title: A new bridge", "title: !!java.net.URL [x]"),
        "1: The tag tag:yaml.org,2002:java.net.URL is not allowed."
            + " Remove the tag; put text in quotes if it was meant to be text.");
  }

  @Test
  void brackets_without_end_are_refused() {
    assertProblem(
        "title: " + "[".repeat(400_000),
        "1: Lists and keys are nested more than 10 deep. Check the indentation and brackets.");
  }

  @Test
  void a_second_document_is_refused() {
    assertProblem(
        GOOD + "---\n" + GOOD,
        "33: A second YAML document begins here."
            + " Keep one topic per file and remove the line “---”.");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(files.problemsOf(""))
        .containsExactly(
            "bridge/topic.yaml: The file is empty. Write it; docs/topics.md shows how.");
    assertThat(files.problemsOf("# nothing yet\n"))
        .containsExactly(
            "bridge/topic.yaml: The file is empty. Write it; docs/topics.md shows how.");
  }

  @Test
  void latin_1_is_refused_at_its_first_line() {
    files.topic("bridge", GOOD);
    var latin = with("summary: One", "summary: Óne").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(files.file("bridge", "topic.yaml", latin).problems())
        .containsExactly(
            "bridge/topic.yaml:3: The file is not UTF-8 from this line on."
                + " Save it again with the encoding UTF-8.");
  }

  @Test
  void a_character_cut_off_at_the_end_is_not_utf_8() {
    files.topic("bridge", GOOD);
    byte[] cut = {'#', ' ', 'x', '\n', (byte) 0xE2, (byte) 0x82};
    assertThat(files.file("bridge", "briefing.md", cut).problems())
        .containsExactly(
            "bridge/briefing.md:2: The file is not UTF-8 from this line on."
                + " Save it again with the encoding UTF-8.");
  }

  @Test
  void utf_16_is_refused() {
    files
        .topic("bridge", GOOD)
        .file("bridge", "topic.yaml", GOOD.getBytes(StandardCharsets.UTF_16));
    assertThat(files.problems())
        .containsExactly(
            "bridge/topic.yaml:1: The file is not UTF-8 from this line on."
                + " Save it again with the encoding UTF-8.");
  }

  @Test
  void a_file_of_ten_megabytes_is_refused() {
    var large = (GOOD + "#" + "x".repeat(10_000_000)).getBytes(StandardCharsets.UTF_8);
    files.topic("bridge", GOOD).file("bridge", "topic.yaml", large);
    assertThat(files.problems())
        .containsExactly(
            "bridge/topic.yaml: The file is larger than 1000000 bytes."
                + " Shorten it; long documents belong among the sources, as links.");
  }

  @Test
  void a_large_source_list_is_refused_as_well() {
    files.topic("bridge", GOOD).file("bridge", "sources.md", new byte[1_000_001]);
    assertThat(files.problems())
        .singleElement()
        .asString()
        .startsWith("bridge/sources.md: The file");
  }

  @Test
  void a_missing_briefing_is_refused() {
    assertThat(files.file("bridge", "topic.yaml", GOOD).problems())
        .containsExactly(
            "bridge/briefing.md: The file is missing."
                + " Write it, or move the folder elsewhere if it is no topic.");
  }

  @Test
  void a_folder_without_a_topic_is_named() {
    assertThat(files.file("notes", "todo.txt", "bridges").problems())
        .containsExactly(
            "notes/topic.yaml: The file is missing."
                + " Write it, or move the folder elsewhere if it is no topic.");
  }

  @Test
  void a_folder_whose_name_is_no_address_is_named() {
    assertThat(files.topic("My Topic", GOOD).problems())
        .singleElement()
        .asString()
        .startsWith("My Topic: “My Topic” cannot be the address of a topic.");
  }

  @Test
  void a_directory_that_is_not_there_is_named() {
    assertThat(Topics.in(directory.resolve("nowhere")).problems())
        .singleElement()
        .asString()
        .endsWith("nowhere: There is no such directory. Check the path given with --topics.");
  }

  @Test
  void files_beside_the_topics_and_hidden_folders_are_left_alone() {
    files.topic("bridge", GOOD).file(".git", "config", "x").file(".", "README.md", "x");
    assertThat(files.problems()).isEmpty();
  }

  @Test
  void all_that_is_wrong_with_a_topic_is_told_at_once() {
    var yaml =
        with("colour: 1", "colour: 9")
            .replace("seats: 3", "seats: none")
            .replace("stance:", "stanse:");
    assertThat(files.problemsOf(yaml))
        .hasSize(4)
        .satisfiesExactly(
            it -> assertThat(it).startsWith("bridge/topic.yaml:9: “colour”"),
            it -> assertThat(it).startsWith("bridge/topic.yaml:17: “seats”"),
            it -> assertThat(it).startsWith("bridge/topic.yaml:19: “stance” is missing"),
            it -> assertThat(it).startsWith("bridge/topic.yaml:21: “stanse” is no key"));
  }

  @Test
  void one_bad_topic_leaves_the_others_alone() {
    files
        .topic("bad", "title: [")
        .topic("bridge", GOOD)
        .file("huge", "topic.yaml", new byte[10_000_000])
        .topic("road", GOOD);
    assertThat(files.read().all()).extracting(Topic::slug).containsExactly("bridge", "road");
    assertThat(files.problems()).hasSize(2);
  }
}

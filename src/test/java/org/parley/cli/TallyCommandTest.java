package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;
import tools.jackson.databind.JsonNode;

class TallyCommandTest {

  @TempDir private Path folder;

  private CommandLine tally(String json, String... options) throws IOException {
    return file("election.json", json, options);
  }

  private CommandLine file(String name, String text, String... options) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    var words = new java.util.ArrayList<>(List.of("tally", file.toString()));
    words.addAll(List.of(options));
    return CommandLine.run(words.toArray(String[]::new));
  }

  private static String list(JsonNode node) {
    return node.toString().replace("\"", "");
  }

  @Test
  void an_election_is_answered_with_its_working() throws IOException {
    var answer =
        tally(
                """
                {"method": "schulze", "candidates": ["A", "B", "C"], "seats": 1,
                 "ballots": [{"count": 5, "ranking": [["A"], ["C", "B"]]},
                             {"count": 2, "ranking": [["B"]]}]}
                """)
            .answer();
    assertThat(answer.propertyNames())
        .contains("method", "version", "winners", "ranking", "ties", "lots", "turnout", "working");
    assertThat(answer.get("method").asString()).isEqualTo("schulze");
    assertThat(list(answer.get("winners"))).isEqualTo("[A]");
    assertThat(list(answer.get("ranking"))).isEqualTo("[[A],[B],[C]]");
    assertThat(answer.at("/working/pairwise/B/C").asInt()).isEqualTo(2);
    assertThat(answer.at("/working/paths/A/B").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "acceptance|`{\"choice\": {\"A\": \"support\", \"B\": \"reservations\"}}`",
        "yes-no|`{\"choice\": {\"A\": \"yes\", \"B\": \"no\"}}`",
        "gradients|`{\"choice\": {\"A\": \"endorse\", \"B\": 0}}`",
        "approval|`{\"approved\": [\"A\"]}`",
        "score|`{\"scores\": {\"A\": 4, \"B\": 1}}`",
        "majority-judgment|`{\"scores\": {\"A\": \"good\", \"B\": 1}}`",
        "rand-ucla|`{\"scores\": {\"A\": 8, \"B\": \"2\"}}`",
        "irv|`{\"ranking\": [[\"A\"], [\"B\"]]}`",
        "stv-scottish|`{\"ranking\": [\"A\", \"B\"]}`",
        "stv-meek|`[[\"A\"], [\"B\"]]`",
        "schulze|`{\"ranking\": [[\"A\"]]}`",
        "ranked-pairs|`[\"A\"]`",
        "dots|`{\"allocation\": {\"A\": 3, \"B\": 2}}`",
        "quadratic|`{\"A\": 3, \"B\": -2}`",
      })
  void every_method_counts_its_own_ballots(String method, String ballot) throws IOException {
    var answer =
        tally(
                "{\"method\": \"%s\", \"candidates\": [\"A\", \"B\"], \"ballots\": [%s, %s]}"
                    .formatted(method, ballot, ballot))
            .answer();
    assertThat(list(answer.get("ranking"))).isEqualTo("[[A],[B]]");
    assertThat(list(answer.get("winners"))).isEqualTo("[A]");
    assertThat(answer.at("/turnout/valid").asInt()).isEqualTo(2);
    assertThat(Methods.ALL.stream().map(VotingMethod::name)).contains(method);
  }

  @Test
  void conditions_are_compared_exactly() throws IOException {
    var file =
        """
        {"method": "yes-no", "candidates": ["it"], "eligible": 12, "quorum": "3/4", "basis": "cast",
         "threshold": "2/3", "strict": %s,
         "ballots": [{"count": 6, "choice": "yes"}, {"count": 3, "choice": "no"}]}
        """;
    var reached = tally(file.formatted("false")).answer();
    assertThat(reached.at("/decision/accepted/0").asString()).isEqualTo("it");
    assertThat(reached.at("/decision/quorumMet").asBoolean()).isTrue();
    assertThat(tally(file.formatted("true")).answer().at("/decision/accepted")).isEmpty();
  }

  @Test
  void one_objection_breaks_consent() throws IOException {
    var answer =
        tally(
                """
                {"method": "acceptance", "candidates": ["it"], "maxObjections": 0, "ballots": [
                  {"count": 9, "choice": "support"}, {"choice": "cannot-accept"}]}
                """)
            .answer();
    assertThat(answer.at("/decision/outcomes/it/objections").asInt()).isEqualTo(1);
    assertThat(answer.at("/decision/accepted")).isEmpty();
  }

  @Test
  void ballots_over_budget_are_told_and_left_out() throws IOException {
    var answer =
        tally(
                """
                {"method": "dots", "candidates": ["A", "B"], "dots": 3,
                 "ballots": [{"allocation": {"A": 2, "B": 1}},
                             {"count": 4, "allocation": {"A": 2, "B": 2}}]}
                """,
                "--ballots")
            .answer();
    assertThat(answer.at("/turnout/invalid").asInt()).isEqualTo(4);
    assertThat(answer.at("/invalid/0/line").asInt()).isEqualTo(3);
    assertThat(answer.at("/invalid/0/why").asString()).isEqualTo("it costs 4, more than 3");
    assertThat(answer.at("/ballots/0/cost").asInt()).isEqualTo(3);
    assertThat(answer.at("/ballots/1/valid").asBoolean()).isFalse();
  }

  @Test
  void the_same_seed_draws_the_same_lot_in_any_order() throws IOException {
    var file = "{\"method\": \"irv\", \"candidates\": [%s], \"ballots\": [%s], \"seed\": 9}";
    var one = tally(file.formatted("\"A\", \"B\"", "[[\"A\"]], [[\"B\"]]"));
    var other = tally(file.formatted("\"B\", \"A\"", "[[\"B\"]], [[\"A\"]]"));
    assertThat(other.out()).isEqualTo(one.out());
    assertThat(one.answer().at("/lots/0/among")).hasSize(2);
    assertThat(
            tally(file.formatted("\"A\", \"B\"", ""), "--seed", "77").answer().at("/seed").asInt())
        .isEqualTo(77);
  }

  @Test
  void a_million_equal_ballots_are_counted_one_by_one_or_at_once() throws IOException {
    var file = folder.resolve("million.json");
    var ballot = "[[\"A\"], [\"B\", \"C\"]],\n".getBytes(StandardCharsets.UTF_8);
    try (var out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(
          "{\"method\": \"schulze\", \"candidates\": [\"A\", \"B\", \"C\"], \"ballots\": ["
              .getBytes(StandardCharsets.UTF_8));
      for (int i = 1; i < 1_000_000; i++) out.write(ballot);
      out.write("[[\"A\"]]]}".getBytes(StandardCharsets.UTF_8));
    }
    var answer = CommandLine.run("tally", file.toString()).answer();
    assertThat(answer.at("/turnout/valid").asInt()).isEqualTo(1_000_000);
    assertThat(answer.at("/working/pairwise/A/B").asInt()).isEqualTo(1_000_000);
    var bundle =
        tally(
            "{\"method\": \"approval\", \"candidates\": [\"A\"], \"ballots\": [{\"count\": 1000000, \"approved\": [\"A\"]}]}");
    assertThat(bundle.answer().at("/working/tally/A").asInt()).isEqualTo(1_000_000);
  }

  @Test
  void elections_of_none_and_of_one_are_answered() throws IOException {
    var none =
        tally("{\"method\": \"irv\", \"candidates\": [\"A\", \"B\"], \"ballots\": []}").answer();
    assertThat(none.get("winners")).isEmpty();
    assertThat(list(none.get("ranking"))).isEqualTo("[[A,B]]");
    var one =
        tally("{\"method\": \"stv-meek\", \"candidates\": [\"A\"], \"ballots\": [[[\"A\"]]]}")
            .answer();
    assertThat(list(one.get("winners"))).isEqualTo("[A]");
  }

  @Test
  void preflib_files_are_read_in_both_formats() throws IOException {
    var present =
        """
        # FILE NAME: 00001-00000001.toc
        # NUMBER ALTERNATIVES: 3
        # ALTERNATIVE NAME 1: Ann, Esq.
        # ALTERNATIVE NAME 2: Bob
        # ALTERNATIVE NAME 3: Cem
        3: 1,{2,3}
        2: 2,3,1
        """;
    var answer = file("x.toc", present, "--method", "schulze").answer();
    assertThat(answer.at("/winners/0").asString()).isEqualTo("Ann, Esq.");
    assertThat(answer.at("/working/pairwise/Bob/Cem").asInt()).isEqualTo(2);
    var earlier = "3\n1,Ann, Esq.\n2,Bob\n3,Cem\n5,5,2\n3,1,{2,3}\n2,2,3,1\n";
    assertThat(file("x.soi", earlier, "--method", "schulze").out())
        .isEqualTo(file("x.toc", present, "--method", "schulze").out());
    assertThat(file("x.soc", "\uFEFF" + present.replace("\n", "\r\n"), "--method", "schulze").out())
        .isEqualTo(file("x.toc", present, "--method", "schulze").out());
  }

  @Test
  void blt_files_are_read_with_seats_and_withdrawn() throws IOException {
    var text =
        """
        4 2   # four for two seats
        -2
        3 1 2 4 0
        2 4=3 1 0
        4 3 - 4 0
        (17) 1 2 0
        0
        "Ann" "Bob"
        "Cem"
        "Dan"
        "A committee"
        """;
    var answer = file("x.blt", text, "--method", "stv-scottish").answer();
    assertThat(answer.get("seats").asInt()).isEqualTo(2);
    assertThat(list(answer.get("winners"))).isEqualTo("[Cem,Ann]");
    assertThat(answer.at("/working/valid").asInt()).isEqualTo(8);
    assertThat(answer.at("/turnout/blank").asInt()).isZero();
    assertThat(answer.at("/turnout/invalid").asInt()).isEqualTo(2);
    var schulze = file("x.blt", text, "--method", "schulze", "--seats", "1").answer();
    assertThat(schulze.get("seats").asInt()).isEqualTo(1);
    assertThat(schulze.at("/turnout/valid").asInt()).isEqualTo(10);
  }

  @Test
  void help_is_no_error_and_a_wrong_call_is() throws IOException {
    var help = CommandLine.run("tally", "--help");
    assertThat(help.code()).isZero();
    for (var method : Methods.ALL) assertThat(help.out()).contains(method.name());
    assertThat(CommandLine.run("tally").code()).isEqualTo(2);
    assertThat(tally("{}", "--seats").err()).contains("--seats needs a value");
    assertThat(tally("{}", "--seats", "0").err()).contains("from 1 to 1000");
    assertThat(tally("{}", "--what").err()).contains("“--what”");
    assertThat(tally("{}", "more").err()).contains("“more”");
  }
}

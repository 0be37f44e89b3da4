package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be used is refused by every command with exit code 2 and one line that names the
/// file, the line in it and the reason; nothing is written to standard output.
class BadInputTest {

  @TempDir private Path folder;

  private static void refused(CommandLine run, String place, String reason) {
    assertThat(run.code()).isEqualTo(CommandLine.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(place).contains(reason);
    assertThat(run.err().lines()).hasSize(1);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|1|the file is empty",
        "`[]`|1|must hold an object",
        "`{\"method\": \"irv\",\n\"ballots\": []`|2|this is no JSON",
        "`{\"candidates\": [\"A\"], \"ballots\": []}`|1|the method is missing",
        "`{\"method\": \"lottery\", \"candidates\": [\"A\"], \"ballots\": []}`|1|no method “lottery”",
        "`{\"method\": 7, \"candidates\": [\"A\"], \"ballots\": []}`|1|“method” must be a text",
        "`{\"method\": \"irv\", \"ballots\": []}`|1|there are no candidates",
        "`{\"method\": \"irv\", \"candidates\": [], \"ballots\": []}`|1|there are no candidates",
        "`{\"method\": \"irv\",\n\"candidates\": [\"A\", \"A\"], \"ballots\": []}`|2|“A” stands twice",
        "`{\"method\": \"irv\",\n\"candidates\": [\"A\", \" \"], \"ballots\": []}`|2|list of names",
        "`{\"method\": \"irv\",\n\"candidates\": [\"A\", 7], \"ballots\": []}`|2|list of names",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"]}`|1|there are no ballots",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": 7}`|1|there are no ballots",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"balots\": []}`|1|“balots” is not known here",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [], \"ballots\": []}`|1|Duplicate",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"ranking\": [[\"B\"]]}]}`|2|“B” does not stand",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n[[\"A\"], [\"A\"]]]}`|2|“A” is ranked twice",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n[[\"A\", \"A\"]]]}`|2|“A” is ranked twice",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n[[]]]}`|2|a group of equals is empty",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": -1, \"ranking\": [[\"A\"]]}]}`|2|“count” must be a whole number from 0",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": 1.5, \"ranking\": [[\"A\"]]}]}`|2|“count” must be a whole number",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": 1e30, \"ranking\": [[\"A\"]]}]}`|2|“count” must be a whole number",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": \"5\", \"ranking\": [[\"A\"]]}]}`|2|“count” must be a whole number",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": NaN, \"ranking\": [[\"A\"]]}]}`|2|this is no JSON",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": 8000000000, \"ranking\": [[\"A\"]]},\n[[\"A\"]]]}`|3|more than 8000000000 ballots",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"count\": 2}]}`|2|needs “ranking”",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"approved\": [\"A\"]}]}`|2|needs “ranking”",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [\n{\"ranking\": \"A\"}]}`|2|a ranking must be a list",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [], \"seats\": 2}`|1|“seats” must be a whole number from 1 to 1",
        "`{\"method\": \"irv\", \"candidates\": [\"A\"], \"ballots\": [], \"seed\": 0.5}`|1|“seed” must be a whole number",
        "`{\"method\": \"score\", \"candidates\": [\"A\"], \"max\": 5, \"ballots\": [\n{\"scores\": {\"A\": 6}}]}`|2|“A” gets 6",
        "`{\"method\": \"score\", \"candidates\": [\"A\"], \"ballots\": [\n{\"scores\": {\"A\": 2.5}}]}`|2|must be a whole number",
        "`{\"method\": \"score\", \"candidates\": [\"A\"], \"ballots\": [\n{\"scores\": {\"A\": 1e400}}]}`|2|must be a whole number",
        "`{\"method\": \"score\", \"candidates\": [\"A\"], \"ballots\": [\n{\"scores\": {\"A\": \"NaN\"}}]}`|2|must be a whole number",
        "`{\"method\": \"score\", \"candidates\": [\"A\"], \"min\": 5, \"max\": 5, \"ballots\": []}`|1|“min” must be below “max”",
        "`{\"method\": \"approval\", \"candidates\": [\"A\"], \"ballots\": [\n{\"approved\": [\"B\"]}]}`|2|“B” does not stand",
        "`{\"method\": \"approval\", \"candidates\": [\"A\"], \"ballots\": [\n{\"approved\": [7]}]}`|2|list of names",
        "`{\"method\": \"dots\", \"candidates\": [\"A\"], \"dots\": 0, \"ballots\": []}`|1|“dots” must be a whole number from 1",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\"], \"ballots\": [\n{\"choice\": \"maybe\"}]}`|2|there are no, abstain, yes",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\", \"B\"], \"ballots\": [\n{\"choice\": \"yes\"}]}`|2|give grades by name",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\"], \"ballots\": [\n{\"choice\": 7}]}`|2|there is no step 7",
        "`{\"method\": \"rand-ucla\", \"candidates\": [\"A\"], \"ballots\": [\n{\"scores\": {\"A\": 10}}]}`|2|there is no step 10",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\"], \"quorum\": \"1/2\", \"ballots\": []}`|1|need “eligible”",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\"], \"threshold\": \"3/2\", \"ballots\": []}`|1|must be a share",
        "`{\"method\": \"yes-no\", \"candidates\": [\"A\"], \"eligible\": 1, \"ballots\": [{\"count\": 2, \"choice\": \"yes\"}]}`||2 voted, but only 1 could",
        "`{\"method\": \"schulze\", \"candidates\": [\"A\"], \"strength\": \"ratio\", \"ballots\": []}`|1|one of winning, margin",
        "`{\"method\": \"majority-judgment\", \"candidates\": [\"A\"], \"gradesWorstToBest\": [\"ok\"], \"ballots\": []}`|1|at least two names",
      })
  void elections(String json, String line, String reason) throws IOException {
    var file = write("election.json", json == null ? "" : json);
    refused(
        CommandLine.run("tally", file.toString()),
        file + (line == null ? ": " : ":" + line + ": "),
        reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.soc| 1| # nothing here| there are no names",
        "x.soc| 1| hello| this is no line of PrefLib",
        "x.soc| 2| # ALTERNATIVE NAME 1: A;5| this is no line of PrefLib",
        "x.soc| 2| # ALTERNATIVE NAME 1: A;5: 2| “2” does not stand",
        "x.soc| 2| # ALTERNATIVE NAME 1: A;-5: 1| this is no line of PrefLib",
        "x.soc| 2| # ALTERNATIVE NAME 1: A;5: 1,1| “A” is ranked twice",
        "x.toc| 2| # ALTERNATIVE NAME 1: A;5: {1| this is no line of PrefLib",
        "x.toc| 2| # ALTERNATIVE NAME 1: A;5: 1}| this is no line of PrefLib",
        "x.toi| 2| # ALTERNATIVE NAME 1: A;NaN: 1| this is no line of PrefLib",
        "x.soi| 3| 2;1,A| this is no line of PrefLib",
        "x.blt| 1| 2| the file ends too early",
        "x.blt| 1| 0 1| should be a whole number",
        "x.blt| 4| 1 1;1 1 0;0;\"A\";| ",
        "x.blt| 3| 2 1;1 1 0;0| there should be 2 names in quotes, not 0",
        "x.blt| 2| 1 1;1 2 0;0;\"A\"| “2” should be a whole number from 1 to 1",
        "x.blt| 2| 1 1;x 1 0;0;\"A\"| “x” should be a whole number",
        "x.blt| 3| 1 1;1 1 0;0 7;\"A\"| there is more after the ballots: “7”",
        "x.blt| 2| 2 1;1 1 1 0;0;\"A\" \"B\"| “A” is ranked twice",
        "x.blt| 4| 2 1;1 1 0;0;\"A\" \"A\"| “A” stands twice",
      })
  void rankings_in_other_formats(String name, int line, String text, String reason)
      throws IOException {
    var file = write(name, text.replace(";", "\n"));
    var run = CommandLine.run("tally", file.toString(), "--method", "irv");
    if (reason == null) assertThat(run.code()).isZero();
    else refused(run, file + ":" + line + ": ", reason);
  }

  @Test
  void rankings_need_a_method_that_ranks() throws IOException {
    var file = write("x.soc", "# ALTERNATIVE NAME 1: A\n1: 1\n").toString();
    refused(CommandLine.run("tally", file), file, "give --method");
    refused(CommandLine.run("tally", file, "--method", "approval"), file, "does not count");
    refused(CommandLine.run("tally", file, "--method", "none"), file, "no method “none”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tally", "measure"})
  void files_that_cannot_be_read(String command) throws IOException {
    var missing = folder.resolve("missing.json").toString();
    refused(CommandLine.run(command, missing), missing, "there is no such file");
    refused(CommandLine.run(command, folder.toString()), folder.toString(), "this is a folder");
    var deep = write("deep.json", "[".repeat(100_000)).toString();
    refused(CommandLine.run(command, deep), deep + ":1: ", "nesting depth");
    var digits = write("digits.json", "{\"scale\": " + "9".repeat(2_000) + "}").toString();
    refused(CommandLine.run(command, digits), digits + ":1: ", "no JSON");
    var latin = folder.resolve("latin.json");
    Files.write(latin, "{\"name\":\n\"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1));
    refused(CommandLine.run(command, latin.toString()), latin + ":2: ", "UTF-8");
    var secret = write("secret.json", "{}");
    Assumptions.assumeTrue(
        secret.toFile().setReadable(false) && !Files.isReadable(secret), "root reads everything");
    refused(CommandLine.run(command, secret.toString()), secret.toString(), "cannot be read");
  }

  @Test
  void texts_that_are_no_utf_8() throws IOException {
    var file = folder.resolve("x.blt");
    Files.write(file, "1 1\n1 1 0\n0\n\"Zoë\"\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(CommandLine.run("tally", file.toString(), "--method", "irv"), file + ":4: ", "UTF-8");
  }

  @Test
  void a_byte_order_mark_and_line_ends_change_nothing() throws IOException {
    var json = "{\"method\": \"irv\",\n\"candidates\": [\"A\"],\n\"ballots\": [[[\"A\"]]]}";
    var plain = CommandLine.run("tally", write("a.json", json).toString());
    var other =
        CommandLine.run("tally", write("b.json", "\uFEFF" + json.replace("\n", "\r\n")).toString());
    assertThat(other.code()).isZero();
    assertThat(other.out()).isEqualTo(plain.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "votes.csv|``|1|the header line is missing",
        "votes.csv|`timestamp,comment-id,vote\n1,1,1`|1|column “voter-id” is missing",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,1,2`|2|vote is “2”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,1,1\n1,x,1,1`|3|comment-id is “x”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,NaN,1`|2|voter-id is “NaN”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,-4,1`|2|voter-id is “-4”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,99999999999999999999,1`|2|voter-id is",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,3000000000,1`|2|voter-id is “3000000000”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,1,0.5`|2|vote is “0.5”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\nsoon,1,1,1`|2|timestamp is “soon”",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,1`|2|3 fields where the header has 4",
        "votes.csv|`timestamp,comment-id,voter-id,vote\n1,1,1,1,1`|2|5 fields where the header has 4",
        "participants-votes.csv|`participant,0,x\n1,1,1`|2|",
        "participants-votes.csv|`who,0,1\n1,1,1`|1|column “participant” is missing",
        "participants-votes.csv|`participant,a,b,c,d,e,99999999999\n1,,,,,,1`|1|is no id of a statement",
        "participants-votes.csv|`participant,a,b,c,d,e,first\n1,,,,,,1`|1|is no id of a statement",
        "participants-votes.csv|`participant,a,b,c,d,e,0\n1,,,,,,7`|2|0 is “7”",
        "participants-votes.csv|`participant,a,b,c,d,e,0\n,,,,,,1`|2|participant is “”",
        "participants-votes.csv|`participant,a,b,c,d,e,0\n1,,,1`|2|4 fields where the header has 7",
      })
  void conversations(String name, String csv, int line, String reason) throws IOException {
    write(name, csv == null ? "" : csv);
    var run = CommandLine.run("map", folder.toString());
    if (reason == null) assertThat(run.code()).isZero();
    else refused(run, folder.resolve(name) + ":" + line + ": ", reason);
  }

  @Test
  void conversations_that_are_not_there_or_empty() throws IOException {
    var missing = folder.resolve("missing").toString();
    refused(CommandLine.run("map", missing), missing, "there is no such folder");
    refused(CommandLine.run("map", folder.toString()), folder.toString(), "neither votes.csv");
    write("votes.csv", "timestamp,comment-id,voter-id,vote\n");
    refused(CommandLine.run("map", folder.toString()), folder.toString(), "there are no votes");
  }

  @Test
  void other_files_of_a_conversation() throws IOException {
    write("votes.csv", "comment-id,voter-id,vote\n1,1,1\n1,2,-1\n");
    write("comments.csv", "comment-id,moderated\n1,yes\n");
    refused(
        CommandLine.run("map", folder.toString()),
        folder.resolve("comments.csv") + ":2: ",
        "moderated is “yes”");
    write("comments.csv", "comment-id,comment-body,moderated\n1,\"never closed,1\n");
    assertThat(CommandLine.run("map", folder.toString()).code()).isEqualTo(2);
    write("comments.csv", "comment-id,moderated\n1,1\n");
    var roles = write("roles.csv", "participant,role\n1,Law\n1,Tech\n");
    refused(
        CommandLine.run("map", folder.toString(), "--roles", roles.toString()),
        roles + ":3: ",
        "already has the role “Law”");
    Files.write(roles, "participant,role\n1,Zürich\n".getBytes(StandardCharsets.ISO_8859_1));
    refused(
        CommandLine.run("map", folder.toString(), "--roles", roles.toString()),
        roles + ":2: ",
        "UTF-8");
    refused(
        CommandLine.run("map", folder.toString(), "--json", folder.toString()),
        folder.toString(),
        "cannot be written");
  }

  @Test
  void quotes_and_spaces_are_read_as_plain_fields_are() throws IOException {
    write("votes.csv", "comment-id,voter-id,vote\n1,1,1\n2,1,-1\n1,2,0\n");
    var plain = CommandLine.run("map", folder.toString());
    write("votes.csv", "\"comment-id\",voter-id,vote\r\n\"1\",1,\"1\"\r\n 2,1, -1\r\n1,2,0\r\n");
    assertThat(CommandLine.run("map", folder.toString())).isEqualTo(plain);
    assertThat(plain.code()).isZero();
  }
}

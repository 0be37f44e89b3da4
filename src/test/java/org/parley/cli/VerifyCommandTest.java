package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.panel.PhaseKind;
import org.parley.panel.Story;
import org.parley.room.MemoryTranscripts;
import org.parley.transcript.Chain;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.json.PanelJson;
import org.parley.transcript.json.TranscriptExport;

class VerifyCommandTest {

  @TempDir private Path folder;

  private final Story story = Story.aSeatedPanel(1).phase(PhaseKind.ROUNDS).openRound(1);
  private Path file;
  private List<String> lines;
  private List<Entry> entries;

  @BeforeEach
  void export() throws IOException {
    story.vote(1, "lsss");
    var transcripts = new MemoryTranscripts();
    var json = new PanelJson();
    var stream = story.panel().id().value();
    var drafts = story.happenings().stream().map(h -> json.draft(h, "0c".repeat(16))).toList();
    transcripts.append(Head.start(stream), Chain.seal(stream, Head.start(stream), drafts));
    entries = transcripts.all(stream);
    file = folder.resolve("transcript.jsonl");
    try (var out = Files.newOutputStream(file)) {
      new TranscriptExport(transcripts).write(story.panel(), transcripts.head(stream), out);
    }
    lines = new ArrayList<>(Files.readAllLines(file));
  }

  @Test
  void an_exported_transcript_is_intact() {
    var said = verify();

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .isEqualTo(
            "intact: %d entries, 4 of them without what they say%nhead: %s%n"
                .formatted(entries.size(), entries.getLast().hash()));
  }

  @Test
  void a_hash_from_a_receipt_is_found_at_its_entry() {
    var said = verify("--head", entries.get(6).hash().brief().toUpperCase());

    assertThat(said.code()).isZero();
    assertThat(said.out()).contains("the hash you gave is that of entry 7");
  }

  @Test
  void a_hash_that_is_not_there_tells_of_another_history() {
    var said = verify("--head", "0123456789");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("no entry has the hash 0123456789");
  }

  @Test
  void a_changed_word_is_found_at_its_line_and_entry() throws IOException {
    lines.set(1, lines.get(1).replace("The briefing.", "The lecture."));

    assertBroken(2, "entry 1 does not say what was recorded");
  }

  @Test
  void a_deleted_line_is_found() throws IOException {
    lines.remove(5);

    assertBroken(6, "entry 5 is missing or stands elsewhere; here stands 6");
  }

  @Test
  void swapped_lines_are_found() throws IOException {
    lines.add(3, lines.remove(4));

    assertBroken(4, "entry 3 is missing or stands elsewhere; here stands 4");
  }

  @Test
  void a_line_that_was_added_is_found() throws IOException {
    lines.add(lines.getLast());

    assertBroken(
        lines.size(),
        "entry %d is missing or stands elsewhere; here stands %d"
            .formatted(entries.size() + 1, entries.size()));
  }

  @Test
  void a_file_that_ends_too_early_is_found() throws IOException {
    lines.removeLast();

    assertBroken(
        lines.size(),
        "entry %d is missing; there should be %d entries"
            .formatted(entries.size(), entries.size()));
  }

  @Test
  void a_changed_time_is_found() throws IOException {
    long at = entries.get(4).at().toEpochMilli();
    lines.set(5, lines.get(5).replace("" + at, "" + (at + 1)));

    assertBroken(6, "entry 5 was changed, or one before it was");
  }

  @Test
  void another_panel_is_found() throws IOException {
    lines.set(0, lines.getFirst().replace("01990000-0000", "01990000-0001"));

    assertBroken(2, "entry 1 was changed, or one before it was");
  }

  @Test
  void bad_input_is_named_with_its_line() throws IOException {
    lines.set(3, "{");
    assertBad("transcript.jsonl:4: this is no entry: ");
    lines.set(0, "{\"format\": \"cake\"}");
    assertBad("transcript.jsonl:1: this is no transcript: ");
    lines.clear();
    assertBad("transcript.jsonl: the file is empty");
    Files.delete(file);
    assertThat(verify().err()).contains("there is no such file");
    assertThat(verify("--head", "xyz").code()).isEqualTo(2);
    assertThat(CommandLine.run("verify").code()).isEqualTo(2);
    assertThat(CommandLine.run("verify", "--help").out()).contains("usage: parley verify FILE");
  }

  private void assertBroken(int line, String reason) throws IOException {
    Files.write(file, lines);
    var said = verify();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.out()).isEmpty();
    assertThat(said.err().strip()).isEqualTo(file + ":" + line + ": " + reason);
  }

  private void assertBad(String reason) throws IOException {
    Files.write(file, lines);
    var said = verify();
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains(reason);
  }

  private CommandLine verify(String... options) {
    var words = new ArrayList<>(List.of("verify", file.toString()));
    words.addAll(List.of(options));
    return CommandLine.run(words.toArray(String[]::new));
  }
}

package org.parley.transcript.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.consensus.Verdict;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Result;
import org.parley.panel.Voting;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Head;
import org.parley.voting.Ballot;
import org.parley.voting.Working;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Stored events are read for ever. `src/test/resources/events` holds a sample of each shape, as it
/// was written when the shape was new: `TYPE.VERSION/SHAPE.json`. A sample is never changed; one
/// that no longer reads is a transcript somewhere that no longer opens.
///
/// Samples of new shapes are written by running this with `-Dparley.write-samples=true`, and then
/// read by a person; those that stand are left as they are.
class EventShapesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/events");
  private static final Path LIFE = SAMPLES.resolve("a-panels-life.jsonl");
  private static final JsonMapper PLAIN =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PanelJson json = new PanelJson();

  static List<Path> samples() throws IOException {
    if (Boolean.getBoolean("parley.write-samples")) write();
    try (var files = Files.walk(SAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void what_was_stored_is_still_read_and_says_the_same(Path sample) throws IOException {
    var payload = Files.readString(sample);

    var happening = read(sample.getParent().getFileName().toString(), payload);

    assertThat(PLAIN.readTree(json.draft(happening, "00").payload()))
        .isEqualTo(PLAIN.readTree(payload));
  }

  @Test
  void every_type_of_event_has_a_sample() throws IOException {
    var sampled =
        samples().stream()
            .map(file -> file.getParent().getFileName().toString())
            .collect(Collectors.toSet());

    assertThat(sampled)
        .containsExactlyInAnyOrderElementsOf(
            EventTypes.all().keySet().stream().map(type -> type + ".1").toList());
  }

  @Test
  void every_member_of_every_family_has_a_sample() throws IOException {
    var named = new HashSet<String>();
    for (var sample : samples()) collect(PLAIN.readTree(Files.readString(sample)), named);
    var known = new TreeSet<>(Rules.ALL.stream().map(Rule::name).toList());
    for (var family :
        List.of(
            Verdict.Reason.class, Ballot.class, Voting.Options.class, Result.class, Working.class))
      known.addAll(Families.names(family).keySet());

    assertThat(named)
        .containsAll(known)
        .contains(
            "position", "reply", "recommendation", "amendment", "reason", "version", "interests");
    assertThat(Reply.Target.class.getPermittedSubclasses()).hasSize(7);
  }

  private static void collect(JsonNode node, Set<String> named) {
    for (var key : List.of("type", "rule"))
      if (node.path(key).isString()) named.add(node.path(key).stringValue());
    node.forEach(child -> collect(child, named));
  }

  /// A whole life as it was stored, one `{"at", "type", "version", "payload"}` a line.
  @Test
  void a_stored_panel_opens_as_it_ended() throws IOException {
    var life = Files.readAllLines(LIFE).stream().map(PLAIN::readTree).map(this::read).toList();

    var panel = Panel.of(life);

    assertThat(panel.isClosed()).isTrue();
    assertThat(panel.rounds()).hasSize(2);
    assertThat(panel.tabled().stream().map(r -> r.id() + " " + verdict(panel, r.id())))
        .containsExactly("R1 consensus", "R2 divided");
    assertThat(panel.adoption().orElseThrow().adopted()).hasSize(1);
    assertThat(panel.rounds().getLast().outcomes().getFirst().grades().values())
        .containsExactly(0, 1, 1, 7, 6);
  }

  private static String verdict(Panel panel, Recommendation.Id id) {
    return panel.lastVerdict(id).orElseThrow().kind().key();
  }

  private Happening read(JsonNode line) {
    return read(
        line.get("type").stringValue() + "." + line.get("version").intValue(),
        line.get("payload").toString(),
        Instant.parse(line.get("at").stringValue()));
  }

  private Happening read(String type, String payload) {
    return read(type, payload, Instant.parse("2026-03-02T09:00:00Z"));
  }

  private Happening read(String type, String payload, Instant at) {
    int dot = type.lastIndexOf('.');
    var stream = new UUID(1, 2);
    var draft =
        new Draft(
            at, type.substring(0, dot), Integer.parseInt(type.substring(dot + 1)), "00", payload);
    return json.happening(Chain.seal(stream, Head.start(stream), List.of(draft)).getFirst());
  }

  private static void write() throws IOException {
    var json = new PanelJson();
    for (var sample : SampleEvents.all().entrySet()) {
      var draft = json.draft(sample.getValue(), "00");
      int dot = sample.getKey().indexOf('.');
      var file =
          SAMPLES
              .resolve(draft.type() + "." + draft.version())
              .resolve((dot < 0 ? "plain" : sample.getKey().substring(dot + 1)) + ".json");
      Files.createDirectories(file.getParent());
      if (!Files.exists(file))
        Files.writeString(
            file,
            PLAIN.writeValueAsString(PLAIN.readTree(draft.payload())) + System.lineSeparator());
    }
    if (!Files.exists(LIFE))
      Files.write(
          LIFE, SampleEvents.aWholeLife().stream().map(h -> line(json.draft(h, "00"))).toList());
  }

  private static String line(Draft draft) {
    return "{\"at\":\"%s\",\"type\":\"%s\",\"version\":%d,\"payload\":%s}"
        .formatted(draft.at(), draft.type(), draft.version(), draft.payload());
  }
}

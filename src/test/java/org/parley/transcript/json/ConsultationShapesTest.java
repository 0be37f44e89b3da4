package org.parley.transcript.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationEvent;
import org.parley.consultation.Digest;
import org.parley.consultation.Ending;
import org.parley.consultation.Happening;
import org.parley.consultation.Patterns;
import org.parley.consultation.Question;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Head;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// As `EventShapesTest`, for consultations: stored events are read for ever.
/// `src/test/resources/consultation-events` holds a sample of each type; new ones are written with
/// `-Dparley.write-samples=true`, and none is ever changed.
class ConsultationShapesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/consultation-events");
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static final JsonMapper PLAIN =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final ConsultationJson json = new ConsultationJson();

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
    var name = sample.getFileName().toString().replace(".json", "");
    int dot = name.lastIndexOf('.');
    var stream = new UUID(1, 2);
    var draft =
        new Draft(
            AT, name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)), "00", payload);

    var happening =
        json.happening(Chain.seal(stream, Head.start(stream), List.of(draft)).getFirst());

    assertThat(PLAIN.readTree(json.draft(happening, "00").payload()))
        .isEqualTo(PLAIN.readTree(payload));
  }

  @Test
  void every_type_of_event_has_a_sample() throws IOException {
    assertThat(
            samples().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            ConsultationTypes.all().keySet().stream().map(type -> type + ".1.json").toList());
  }

  @Test
  void an_ending_keeps_what_looked_suspicious() {
    var patterns =
        new Patterns(
            List.of(new Patterns.Pattern(Patterns.Kind.ALIKE, 1, 6, 6)), 6, Optional.of(0.015));
    var ending =
        new Ending(
            9, 90, new Digest(3, "9f"), "map", "rule", "aa  votes.csv\n", Optional.of(patterns));
    var happening = new Happening(AT, new Actor.Keeper(), new ConsultationEvent.Closed(ending));
    var stream = new UUID(1, 2);

    var entries = Chain.seal(stream, Head.start(stream), List.of(json.draft(happening, "00")));

    assertThat(json.happening(entries.getFirst())).isEqualTo(happening);
  }

  private static void write() throws IOException {
    Files.createDirectories(SAMPLES);
    var json = new ConsultationJson();
    for (var event : events()) {
      var draft = json.draft(new Happening(AT, by(event), event), "00");
      var file = SAMPLES.resolve(draft.type() + "." + draft.version() + ".json");
      if (!Files.exists(file))
        Files.writeString(
            file,
            PLAIN.writeValueAsString(PLAIN.readTree(draft.payload())) + System.lineSeparator());
    }
  }

  private static Actor by(ConsultationEvent event) {
    return switch (event) {
      case ConsultationEvent.StatementAdded _ -> new Actor.Participant(12);
      case ConsultationEvent.StatementAccepted _ -> new Actor.Moderator("a1b2c3d4");
      case ConsultationEvent.VotesDigested _ -> new Actor.Keeper();
      default -> new Actor.Host("e5f6a7b8");
    };
  }

  private static List<ConsultationEvent> events() {
    var settings =
        new Settings(
            "Bicycles",
            "How shall we ride?",
            "**Read** this.",
            "One claim.",
            "en",
            Optional.of(new UUID(3, 4)),
            Optional.of(AT),
            Optional.of(AT.plusSeconds(60)),
            Settings.Moderation.AFTER,
            true,
            Settings.Entry.VOUCHED,
            false,
            5,
            20,
            List.of("https://news.example"),
            List.of(new Question("age", "How old are you?", List.of("under 30", "30 or older"))));
    var digest = new Digest(3, "9f".repeat(32));
    var one = new Statement.Id(1);
    return List.of(
        new ConsultationEvent.Created(new Consultation.Id(new UUID(1, 2)), settings),
        new ConsultationEvent.Edited(settings),
        new ConsultationEvent.StatementAdded(one, "Bells are loud", Optional.of(12), false),
        new ConsultationEvent.StatementImported(
            one,
            "Bells are loud",
            Optional.of(3),
            AT,
            ConsultationEvent.Imported.UNMODERATED,
            true),
        new ConsultationEvent.StatementAccepted(one),
        new ConsultationEvent.StatementRejected(one, Statement.Reason.SEVERAL_CLAIMS, "two"),
        new ConsultationEvent.SecondOpinionAsked(one, "really?"),
        new ConsultationEvent.StatementMerged(one, new Statement.Id(2), true),
        new ConsultationEvent.StatementReworded(one, "Bells are too loud"),
        new ConsultationEvent.StatementMarked(one, true),
        new ConsultationEvent.Paused("lunch"),
        new ConsultationEvent.Resumed(),
        new ConsultationEvent.VotesDigested(digest),
        new ConsultationEvent.Closed(
            new Ending(
                1,
                2,
                digest,
                "parley-opinion-map/1",
                "parley-next-statement/1",
                "aa  votes.csv\n",
                Optional.empty())));
  }
}

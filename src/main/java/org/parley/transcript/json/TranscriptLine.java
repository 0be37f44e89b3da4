package org.parley.transcript.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.parley.transcript.Entry;
import org.parley.transcript.Hash;
import org.parley.transcript.Head;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// The lines of a transcript outside of Parley: the first says what it is, each other is an entry.
/// `docs/transcript.md` describes them.
public final class TranscriptLine {

  private static final String FORMAT = "parley-transcript";
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private TranscriptLine() {}

  /// What a file holds.
  ///
  /// @param head where the transcript stood when it was exported
  public record Whole(UUID stream, Head head) {}

  private record First(String format, int version, UUID stream, long entries, String head) {}

  private record Open(
      long sequence,
      long at,
      String type,
      int version,
      String salt,
      String payload,
      String payloadHash,
      String hash) {}

  private record Closed(
      long sequence,
      long at,
      String type,
      int version,
      String withheld,
      String payloadHash,
      String hash) {}

  static String write(Whole whole) {
    var head = whole.head();
    return MAPPER.writeValueAsString(
        new First(FORMAT, VERSION, whole.stream(), head.sequence(), head.hash().toString()));
  }

  /// @param why it is withheld; empty where it may be read
  static String write(Entry entry, Optional<Withheld> why) {
    long at = entry.at().toEpochMilli();
    var payloadHash = entry.payloadHash().toString();
    var hash = entry.hash().toString();
    var reason = entry.isRedacted() ? Optional.of(Withheld.REDACTED) : why;
    if (reason.isPresent())
      return MAPPER.writeValueAsString(
          new Closed(
              entry.sequence(),
              at,
              entry.type(),
              entry.version(),
              reason.get().key(),
              payloadHash,
              hash));
    var content = entry.content().orElseThrow();
    return MAPPER.writeValueAsString(
        new Open(
            entry.sequence(),
            at,
            entry.type(),
            entry.version(),
            content.salt(),
            content.payload(),
            payloadHash,
            hash));
  }

  /// @throws IllegalArgumentException if it is not the first line of a transcript
  public static Whole readWhole(String line) {
    try {
      var first = MAPPER.treeToValue(object(line), First.class);
      if (!first.format().equals(FORMAT) || first.version() != VERSION)
        throw new IllegalArgumentException(
            "not "
                + FORMAT
                + " version "
                + VERSION
                + " but "
                + first.format()
                + " "
                + first.version());
      return new Whole(first.stream(), new Head(first.entries(), Hash.ofHex(first.head())));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }

  private static JsonNode object(String line) {
    var tree = MAPPER.readTree(line);
    if (!tree.isObject()) throw new IllegalArgumentException("not an object: " + tree);
    return tree;
  }

  /// @throws IllegalArgumentException if it is not an entry
  public static Entry readEntry(UUID stream, String line) {
    try {
      if (object(line).has("withheld")) {
        var closed = MAPPER.readValue(line, Closed.class);
        return new Entry(
            stream,
            closed.sequence(),
            Instant.ofEpochMilli(closed.at()),
            closed.type(),
            closed.version(),
            Optional.empty(),
            Hash.ofHex(closed.payloadHash()),
            Hash.ofHex(closed.hash()));
      }
      var open = MAPPER.readValue(line, Open.class);
      HexFormat.of().parseHex(open.salt());
      return new Entry(
          stream,
          open.sequence(),
          Instant.ofEpochMilli(open.at()),
          open.type(),
          open.version(),
          Optional.of(new Entry.Content(open.salt(), open.payload())),
          Hash.ofHex(open.payloadHash()),
          Hash.ofHex(open.hash()));
    } catch (JacksonException e) {
      throw new IllegalArgumentException(e.getOriginalMessage(), e);
    }
  }
}

package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a moderator is offered to merge, over the pairs that are alike and those that are not.
class SimilarTest {

  /// @param kind how the second was made of the first: `missed` in other words, `new` not at all
  private record Pair(String kind, String said, String written) {}

  private static List<Pair> pairs() throws IOException {
    try (var file = SimilarTest.class.getResourceAsStream("/likeness/pairs.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Pair(cells[1], cells[2], cells[3]))
          .toList();
    }
  }

  private static Similar among(List<String> texts) {
    return Similar.among(
        IntStream.range(0, texts.size())
            .mapToObj(
                i ->
                    new Statement(
                        new Statement.Id(i + 1),
                        texts.get(i),
                        1,
                        Optional.empty(),
                        Instant.EPOCH,
                        new Statement.Status.Accepted(),
                        false,
                        Optional.empty()))
            .toList());
  }

  @Test
  void only_what_is_alike_is_offered_to_be_merged() throws IOException {
    var pairs = pairs();
    var similar =
        among(pairs.stream().map(Pair::said).filter(said -> said.length() > 1).distinct().toList());

    assertThat(pairs)
        .allSatisfy(
            pair ->
                assertThat(similar.muchLike(pair.written(), 4))
                    .extracting(match -> match.statement().text())
                    .isEqualTo(
                        List.of("missed", "new").contains(pair.kind())
                            ? List.of()
                            : List.of(pair.said())));
  }

  @Test
  void a_turn_of_phrase_in_common_is_no_likeness() {
    var similar =
        among(
            List.of(
                "Farmers who hold back water for the city should be paid every year.",
                "The city should begin now, even if the state has not promised its share."));
    var written = "The city should publish every cost estimate before it decides.";

    assertThat(similar.to(written, 4)).isNotEmpty();
    assertThat(similar.muchLike(written, 4)).isEmpty();
  }
}

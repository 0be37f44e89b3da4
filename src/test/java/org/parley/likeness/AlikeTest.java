package org.parley.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlikeTest {

  private static final List<String> SAID =
      List.of(
          "A court holds one half of every key. The provider holds the other.",
          "Judges decide too slowly to save anybody.",
          "");

  private final Alike<String> alike = Alike.among(SAID, text -> Alike.passages(text, 12));

  private List<String> to(String text) {
    return alike.to(Alike.passages(text, 12), 3).stream().map(Alike.Match::thing).toList();
  }

  @Test
  void a_sentence_is_found_within_a_longer_text_whatever_its_case_and_marks() {
    assertThat(to("I agree with that. The provider holds – the OTHER half!"))
        .containsExactly(SAID.getFirst());
  }

  @Test
  void what_was_added_is_found_as_if_it_had_been_there_from_the_beginning() {
    var grown =
        Alike.among(SAID.subList(0, 1), (String text) -> Alike.passages(text, 12))
            .with(SAID.subList(1, 2))
            .with(List.of("A court holds one half of every key, and judges decide slowly."));
    var whole =
        Alike.among(
            List.of(
                SAID.get(0),
                SAID.get(1),
                "A court holds one half of every key, and judges decide slowly."),
            text -> Alike.passages(text, 12));
    for (var text : List.of("A court holds half of every key", "Judges decide so slowly", "Doors"))
      assertThat(grown.to(text, 3)).isEqualTo(whole.to(text, 3));
    assertThat(grown.to("A court holds half of every key", 3)).hasSize(2);
  }

  @Test
  void what_is_written_otherwise_is_not_found_and_neither_are_a_few_letters() {
    assertThat(to("Nobody should build doors that cannot be shut again.")).isEmpty();
    assertThat(to("A court")).isEmpty();
    assertThat(to("")).isEmpty();
  }

  @Test
  void the_same_word_for_word_is_as_like_as_can_be() {
    assertThat(alike.to("Judges decide too slowly to save anybody", 1))
        .containsExactly(new Alike.Match<>(SAID.get(1), 1.0));
  }

  /// A line of `likeness/pairs.tsv`.
  private record Pair(String language, String kind, String said, String written) {}

  private static List<Pair> pairs(String... kinds) throws IOException {
    try (var file = AlikeTest.class.getResourceAsStream("/likeness/pairs.tsv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Pair(cells[0], cells[1], cells[2], cells[3]))
          .filter(pair -> List.of(kinds).contains(pair.kind()))
          .toList();
    }
  }

  private static Alike<String> allSaid() throws IOException {
    var said = pairs("typo", "order", "form", "edit", "missed").stream().map(Pair::said);
    return Alike.among(said.distinct().toList(), List::of);
  }

  private static List<String> found(Alike<String> among, Pair pair) {
    return among.to(pair.written(), 3).stream().map(Alike.Match::thing).toList();
  }

  /// In English, German, French, Arabic and Japanese, with no word about which it is.
  @ParameterizedTest
  @ValueSource(strings = {"typo", "order", "form", "edit"})
  void misspelt_turned_round_inflected_or_altered_a_little_it_is_found_in_any_language(String kind)
      throws IOException {
    var said = allSaid();
    assertThat(pairs(kind))
        .hasSizeGreaterThan(6)
        .allSatisfy(pair -> assertThat(found(said, pair)).contains(pair.said()));
  }

  /// Other words for the same, and short texts of scripts that put much into few letters.
  @Test
  void what_it_does_not_find_is_known() throws IOException {
    var said = allSaid();
    assertThat(pairs("missed"))
        .allSatisfy(pair -> assertThat(found(said, pair)).doesNotContain(pair.said()));
  }

  @Test
  void what_is_new_is_like_nothing_that_was_said() throws IOException {
    var said = allSaid();
    assertThat(pairs("new")).allSatisfy(pair -> assertThat(found(said, pair)).isEmpty());
  }

  @Test
  void of_several_passages_the_most_alike_counts_and_the_order_is_that_of_the_likeness() {
    var texts = List.of("One half of each key lies with a court", "A court holds half of a key");
    var among = Alike.among(texts, text -> List.of("Something else entirely", text));

    var matches = among.to(List.of("A court holds one half of every key", "Nothing"), 3);

    assertThat(matches).extracting(Alike.Match::thing).containsExactly(texts.get(1), texts.get(0));
    assertThat(matches)
        .extracting(Alike.Match::likeness)
        .isSortedAccordingTo((a, b) -> -a.compareTo(b));
    assertThat(among.to("A court holds one half of every key", 1)).hasSize(1);
  }
}

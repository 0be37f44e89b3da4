package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  /// `[-gone-]` and `[+new+]`, as people write differences in mails.
  private static String diff(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case SAME -> piece.text();
                  case GONE -> "[-" + piece.text() + "-]";
                  case NEW -> "[+" + piece.text() + "+]";
                })
        .collect(Collectors.joining());
  }

  @Test
  void whole_words_change() {
    assertThat(diff("Publish figures yearly.", "Publish figures monthly."))
        .isEqualTo("Publish figures [-yearly-][+monthly+].");
  }

  @Test
  void words_that_change_beside_each_other_change_together() {
    assertThat(diff("a red, big house", "a blue, small house"))
        .isEqualTo("a [-red, big-][+blue, small+] house");
  }

  @Test
  void equal_texts_are_one_piece_and_empty_ones_none() {
    assertThat(diff("Keep it.", "Keep it.")).isEqualTo("Keep it.");
    assertThat(WordDiff.of("", "")).isEmpty();
    assertThat(diff("", "New.")).isEqualTo("[+New.+]");
  }

  @Test
  void either_text_can_be_read_off_its_pieces() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var before = words(random, random.nextInt(40));
      var after = words(random, random.nextInt(40));
      assertThat(without(before, after, WordDiff.Kind.NEW)).isEqualTo(before);
      assertThat(without(before, after, WordDiff.Kind.GONE)).isEqualTo(after);
    }
  }

  private static String words(Random random, int many) {
    return IntStream.range(0, many)
        .mapToObj(_ -> "abc ,.\n".substring(random.nextInt(6)))
        .collect(Collectors.joining());
  }

  private static String without(String before, String after, WordDiff.Kind kind) {
    return WordDiff.of(before, after).stream()
        .filter(piece -> piece.kind() != kind)
        .map(WordDiff.Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void texts_of_the_longest_size_are_compared_at_once() {
    var random = new Random(7);
    var before = words(random, 5_000);
    var after = words(random, 5_000);

    assertThat(without(before, after, WordDiff.Kind.NEW)).isEqualTo(before);
  }

  @Test
  void a_passage_is_found_where_it_has_moved_to() {
    var from = "One. Two. Three.";
    var to = "Zero. One. Two. Four.";

    assertThat(WordDiff.moved(5, 3, from, to)).contains(11);
    assertThat(WordDiff.moved(10, 5, from, to)).isEmpty();
  }
}

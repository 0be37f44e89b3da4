package org.parley.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}

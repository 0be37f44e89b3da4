package org.parley.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StagePagesTest {

  private static final Instant START = Instant.EPOCH;

  private static List<Integer> numbers(int most) {
    return IntStream.rangeClosed(1, most).boxed().toList();
  }

  @Test
  void what_goes_on_one_screen_has_one_page() {
    assertThat(StagePages.ofSome(0)).isEqualTo(new StagePages(1));
    assertThat(StagePages.ofSome(12)).isEqualTo(new StagePages(1));
    assertThat(new StagePages(1).part(numbers(12), 1)).hasSize(12);
  }

  @Test
  void each_stands_on_one_page() {
    for (int n = 13; n <= 60; n++) {
      var pages = StagePages.ofSome(n);
      var all = numbers(n);
      assertThat(IntStream.rangeClosed(1, pages.count()).boxed().toList())
          .flatMap(page -> pages.part(all, page))
          .isEqualTo(all);
    }
    assertThat(StagePages.ofSome(20).count()).isEqualTo(3);
    assertThat(StagePages.ofSome(40).count()).isEqualTo(5);
  }

  @Test
  void they_turn_by_the_clock_and_begin_again_after_the_last() {
    var pages = new StagePages(3);
    assertThat(
            IntStream.range(0, 7)
                .map(
                    turns ->
                        pages.shown(
                            Optional.empty(), START.plus(StagePages.TURN.multipliedBy(turns))))
                .boxed())
        .containsExactly(1, 2, 3, 1, 2, 3, 1);
    assertThat(StagePages.left(START.plusSeconds(1)).toSeconds()).isEqualTo(11);
  }

  @Test
  void a_page_that_is_held_stays_and_one_that_is_gone_is_the_last() {
    var pages = new StagePages(3);
    assertThat(pages.shown(Optional.of(2), START)).isEqualTo(2);
    assertThat(pages.shown(Optional.of(9), START)).isEqualTo(3);
    assertThat(pages.turn(3, 1)).isEqualTo(1);
    assertThat(pages.turn(1, -1)).isEqualTo(3);
  }
}

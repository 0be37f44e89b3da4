package org.parley.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.consensus.measure.Share;

class CountedTest {

  /// Nine steps of which three oppose and three accept; five between, two abstain, one is silent.
  private static final Answers ANSWERS =
      new Answers(16, List.of(1, 0, 1, 2, 2, 1, 0, 3, 3), 3, 6, 2);

  @Test
  void each_way_of_counting_has_its_own_whole() {
    assertThat(Counted.SIDES.accepting(ANSWERS)).contains(new Share(6, 8));
    assertThat(Counted.STEPS.accepting(ANSWERS)).contains(new Share(6, 13));
    assertThat(Counted.VOTES.accepting(ANSWERS)).contains(new Share(6, 15));
    assertThat(Counted.SEATS.accepting(ANSWERS)).contains(new Share(6, 16));
  }

  @ParameterizedTest
  @EnumSource(Counted.class)
  void of_nobody_there_is_no_share(Counted counted) {
    assertThat(counted.accepting(new Answers(0, List.of(0, 0, 0, 0), 2, 0))).isEmpty();
  }

  @Test
  void a_rule_of_shares_counts_abstentions_if_it_says_so() {
    var half = Threshold.of("50%");
    assertThat(new ThresholdRule(half, half, half, true).counted()).isEqualTo(Counted.VOTES);
    assertThat(new ThresholdRule(half, half, half, false).counted()).isEqualTo(Counted.SIDES);
  }
}

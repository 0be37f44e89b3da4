package org.parley.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

class PurseTest {

  private static final Form.Budget DOTS = new Form.Budget(5, false, 3, false);
  private static final Form.Budget CREDITS = new Form.Budget(10, true, 3, true);

  @Test
  void dots_cost_one_each() {
    var purse = Purse.full(DOTS).with("R1", 3);
    assertThat(purse.left()).isEqualTo(2);
    assertThat(purse.may("R1", 1)).isFalse();
    assertThat(purse.may("R2", 1)).isTrue();
    assertThat(purse.may("R2", -1)).isFalse();
  }

  @Test
  void votes_cost_their_square_also_against() {
    var purse = Purse.full(CREDITS).with("R1", -2);
    assertThat(purse.left()).isEqualTo(6);
    assertThat(purse.may("R1", -1)).isTrue();
    assertThat(purse.with("R2", 2).may("R2", 1)).isFalse();
  }

  @Test
  void a_vote_can_be_taken_back_when_all_is_spent() {
    var purse = Purse.full(new Form.Budget(9, true, 3, false)).with("R1", 3);
    assertThat(purse.left()).isZero();
    assertThat(purse.may("R1", -1)).isTrue();
  }

  @Test
  void no_vote_is_left_out_of_the_ballot() {
    var purse = Purse.full(DOTS).with("R1", 2).with("R2", 1).with("R1", 0);
    assertThat(purse.ballot()).isEqualTo(new Ballot.Allocation(Map.of("R2", 1)));
  }
}

package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Disclosure;
import org.parley.panel.Movement.Flow;
import org.parley.panel.Movement.Move;
import org.parley.panel.Movement.Step;

class MovementTest {

  private static final List<Role.Id> ROLES = List.of(TECHNOLOGY, PRIVACY, LAW, INTELLIGENCE);
  private static final Disclosure OF_THREE = new Disclosure(3);

  private static Movement movement(Move... moves) {
    return new Movement(List.of(moves), 1, 0);
  }

  private static Move stay(Role.Id role, int seats) {
    return new Move("support", "support", role, seats);
  }

  @Test
  void moves_of_all_come_first_and_those_of_roles_that_are_large_enough_follow() {
    var movement =
        movement(
            new Move("reservations", "support", TECHNOLOGY, 1),
            stay(TECHNOLOGY, 2),
            stay(PRIVACY, 3));
    assertThat(movement.flows(ROLES, OF_THREE))
        .containsExactly(
            new Flow(
                List.of(TECHNOLOGY, PRIVACY),
                List.of(new Step("reservations", "support", 1), new Step("support", "support", 5))),
            new Flow(
                List.of(TECHNOLOGY),
                List.of(new Step("reservations", "support", 1), new Step("support", "support", 2))),
            new Flow(List.of(PRIVACY), List.of(new Step("support", "support", 3))));
  }

  @Test
  void moves_of_a_small_role_are_merged_so_that_none_is_found_by_subtraction() {
    var flows = movement(stay(TECHNOLOGY, 1), stay(PRIVACY, 4), stay(LAW, 3));
    assertThat(flows.flows(ROLES, OF_THREE).stream().map(Flow::roles))
        .containsExactly(
            List.of(TECHNOLOGY, PRIVACY, LAW), List.of(TECHNOLOGY, LAW), List.of(PRIVACY));
  }

  @Test
  void roles_that_all_become_one_are_not_told_apart() {
    var flows = movement(stay(TECHNOLOGY, 1), stay(PRIVACY, 2)).flows(ROLES, OF_THREE);
    assertThat(flows.stream().map(Flow::roles)).containsExactly(List.of(TECHNOLOGY, PRIVACY));
  }

  @Test
  void of_fewer_than_the_minimum_nothing_is_shown() {
    assertThat(movement(stay(TECHNOLOGY, 2)).flows(ROLES, OF_THREE)).isEmpty();
    assertThat(movement().flows(ROLES, new Disclosure(1))).isEmpty();
  }
}

package org.parley.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.course.Assignment.Seated;

class AssignmentTest {

  private static final List<String> ROLES = List.of("a", "b", "c", "d", "e");

  @ParameterizedTest
  @EnumSource
  void everybody_gets_a_place_of_their_own(Assignment assignment) {
    var seated = assignment.assign(students(47), 5, ROLES, 7);

    assertThat(seated).extracting(Seated::student).doesNotHaveDuplicates().hasSize(47);
    assertThat(counts(seated, s -> s.place().table()).values()).allMatch(n -> n == 9 || n == 10);
    for (int table = 0; table < 5; table++) {
      int at = table;
      var roles =
          counts(
              seated.stream().filter(s -> s.place().table() == at).toList(), s -> s.place().role());
      assertThat(roles.values()).allMatch(n -> n == 1 || n == 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_same_seed_assigns_alike(Assignment assignment) {
    var students = students(40);
    assertThat(assignment.assign(students, 4, ROLES, 3))
        .isEqualTo(assignment.assign(students, 4, ROLES, 3));
  }

  @Test
  void another_seed_assigns_otherwise() {
    assertThat(Assignment.RANDOM.assign(students(40), 4, ROLES, 3))
        .isNotEqualTo(Assignment.RANDOM.assign(students(40), 4, ROLES, 4));
  }

  @Test
  void groups_are_spread_over_the_tables() {
    var students = students(300);
    var seated = Assignment.BALANCED.assign(students, 30, ROLES, 1);
    for (var group : List.of("g0", "g1", "g2")) {
      var tables =
          counts(
              seated.stream()
                  .filter(s -> students.get(s.student()).group().equals(Optional.of(group)))
                  .toList(),
              s -> s.place().table());
      assertThat(tables.values()).allMatch(n -> n == 3 || n == 4);
    }
  }

  @Test
  void wishes_are_met_where_they_can_all_be() {
    var students = new ArrayList<Student>();
    for (int i = 0; i < 20; i++) students.add(wishing(ROLES.get(i % 5)));

    var seated = Assignment.WISH.assign(students, 2, ROLES, 5);

    assertThat(seated)
        .allMatch(s -> students.get(s.student()).wishes().getFirst().equals(s.place().role()));
  }

  @Test
  void no_other_assignment_costs_less() {
    var random = new Random(11);
    for (int round = 0; round < 300; round++) {
      int rows = 1 + random.nextInt(6);
      int columns = rows + random.nextInt(2);
      var costs = new int[rows][columns];
      for (var row : costs) for (int i = 0; i < columns; i++) row[i] = random.nextInt(10);

      var chosen = LeastCost.assign(costs);

      assertThat(chosen).doesNotHaveDuplicates();
      int cost = 0;
      for (int row = 0; row < rows; row++) cost += costs[row][chosen[row]];
      assertThat(cost).isEqualTo(cheapest(costs, 0, 0));
    }
  }

  /// Tries all.
  private static int cheapest(int[][] costs, int row, int used) {
    if (row == costs.length) return 0;
    int best = Integer.MAX_VALUE;
    for (int column = 0; column < costs[row].length; column++)
      if ((used & 1 << column) == 0)
        best = Math.min(best, costs[row][column] + cheapest(costs, row + 1, used | 1 << column));
    return best;
  }

  private static <K> Map<K, Integer> counts(List<Seated> seated, Function<Seated, K> of) {
    return seated.stream().collect(Collectors.toMap(of, _ -> 1, Integer::sum, HashMap::new));
  }

  private static List<Student> students(int number) {
    var students = new ArrayList<Student>();
    for (int i = 0; i < number; i++)
      students.add(
          new Student(
              "Student " + i,
              Optional.empty(),
              Optional.of("g" + i % 3),
              List.of(ROLES.get(i * i % 5), ROLES.get((i * i + 1) % 5))));
    return students;
  }

  private static Student wishing(String role) {
    return new Student("Ada", Optional.empty(), Optional.empty(), List.of(role));
  }
}

package org.parley.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.voting.Ballot;

/// Orders are written `A > B = C | D`, with what is not ranked behind the bar.
class RankingTest {

  private static final List<String> SHEET = List.of("A", "B", "C", "D");

  private static Ranking order(String text) {
    var parts = text.split("\\|", -1);
    return new Ranking(
        parts[0].isBlank()
            ? List.of()
            : Arrays.stream(parts[0].split(">")).map(p -> keys(p, "=")).toList(),
        parts.length < 2 ? List.of() : keys(parts[1], " "));
  }

  private static List<String> keys(String text, String separator) {
    return Arrays.stream(text.split(separator))
        .map(String::strip)
        .filter(k -> !k.isEmpty())
        .toList();
  }

  private static String text(Ranking ranking) {
    var places =
        ranking.places().stream()
            .map(place -> String.join(" = ", place))
            .collect(Collectors.joining(" > "));
    return ranking.rest().isEmpty() ? places : places + " | " + String.join(" ", ranking.rest());
  }

  @Test
  void begins_with_nothing_ranked() {
    assertThat(Ranking.nothing(SHEET).ballot().isBlank()).isTrue();
    assertThat(Ranking.nothing(SHEET).rest()).isEqualTo(SHEET);
  }

  @Test
  void what_is_ranked_next_comes_last() {
    assertThat(text(order("B | A C D").add("D"))).isEqualTo("B > D | A C");
  }

  @Test
  void what_is_taken_out_goes_back_to_its_place_on_the_sheet() {
    assertThat(text(order("B > C | A D").remove("B", SHEET))).isEqualTo("C | A B D");
  }

  @Test
  void up_and_down_pass_one_place() {
    assertThat(text(order("A > B > C").up("C"))).isEqualTo("A > C > B");
    assertThat(text(order("A > B > C").down("A"))).isEqualTo("B > A > C");
    assertThat(text(order("A > B = C > D").up("D"))).isEqualTo("A > D > B = C");
    assertThat(text(order("A > B").up("A"))).isEqualTo("A > B");
    assertThat(text(order("A > B").down("B"))).isEqualTo("A > B");
  }

  @Test
  void out_of_a_shared_place_they_lead_beside_it() {
    assertThat(text(order("A = B = C > D").up("B"))).isEqualTo("B > A = C > D");
    assertThat(text(order("A = B > D").down("A"))).isEqualTo("B > A > D");
    assertThat(text(order("A > B = C").down("B"))).isEqualTo("A > C > B");
  }

  @Test
  void a_place_can_be_shared_with_the_one_above() {
    assertThat(text(order("A > B > C").join("B"))).isEqualTo("A = B > C");
    assertThat(text(order("A > B = C").join("C"))).isEqualTo("A = C > B");
    assertThat(text(order("A > B").join("A"))).isEqualTo("A > B");
  }

  @Test
  void what_is_dragged_upwards_goes_before_what_it_is_dropped_on_else_behind() {
    assertThat(text(order("A > B > C > D").to("D", "B"))).isEqualTo("A > D > B > C");
    assertThat(text(order("A > B > C > D").to("A", "C"))).isEqualTo("B > C > A > D");
    assertThat(text(order("A > B | C D").to("D", "A"))).isEqualTo("D > A > B | C");
    assertThat(text(order("A = B > C").to("A", "C"))).isEqualTo("B > C > A");
    assertThat(text(order("A = B > C").to("B", "A"))).isEqualTo("B > A > C");
  }

  @Test
  void a_ballot_is_shown_as_it_was_cast() {
    var ballot = new Ballot.Ranking(List.of(Set.of("C"), Set.of("B", "A")));
    assertThat(text(Ranking.of(ballot, SHEET))).isEqualTo("C > A = B | D");
    assertThat(Ranking.of(ballot, SHEET).ballot()).isEqualTo(ballot);
  }
}

package org.parley.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.voting.Ballot;

class BallotTextTest {

  static Stream<Ballot> ballots() {
    return Stream.of(
        new Ballot.Grades(Map.of("R1", "support", "R2", "cannot-accept")),
        new Ballot.Grades(Map.of()),
        new Ballot.Approvals(Set.of("R1", "R3")),
        new Ballot.Approvals(Set.of()),
        new Ballot.Scores(Map.of("R1", -50, "R2", 0)),
        new Ballot.Ranking(List.of(Set.of("R3"), Set.of("R1", "R2"))),
        new Ballot.Allocation(Map.of("R1", 3, "R2", -1)));
  }

  @ParameterizedTest
  @MethodSource("ballots")
  void every_form_of_ballot_is_read_as_it_was_written(Ballot ballot) {
    assertThat(BallotText.read(BallotText.of(ballot))).contains(ballot);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "grades\nR1", "scores\nR1 many", "dots\nR1 2", "{}"})
  void what_is_no_ballot_is_passed_over(String text) {
    assertThat(BallotText.read(text)).isEmpty();
  }
}

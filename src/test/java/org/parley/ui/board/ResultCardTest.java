package org.parley.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.VotingStory.aRound;
import static org.parley.panel.VotingStory.aVotingPanel;

import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.text.FileName;
import org.parley.text.Handbook;
import org.parley.ui.Routes;
import org.parley.ui.part.TransferPicture;
import org.parley.voting.Ballot;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;

/// Eight panelists on three recommendations.
class ResultCardTest {

  private static String card(Story story) {
    var card = ResultCard.of(story.panel(), story.panel().rounds().getLast());
    return card.getElement().getTextRecursively();
  }

  private static Story round(Voting voting, Ballot... ballots) {
    return aVotingPanel().openRound(voting, Optional.empty(), 1, 2, 3).cast(ballots).closeRound();
  }

  /// Rankings such as `R1 > R2 = R3`.
  private static Ballot[] rankings(String... orders) {
    return Arrays.stream(orders).map(ResultCardTest::ranking).toArray(Ballot[]::new);
  }

  private static Ballot ranking(String order) {
    return new Ballot.Ranking(
        Arrays.stream(order.split(" > ")).map(place -> Set.of(place.split(" = "))).toList());
  }

  static Stream<String> methods() {
    return Methods.ALL.stream().map(VotingMethod::name);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void every_method_is_drawn_with_its_places(String method) {
    var card = card(aRound(method));
    assertThat(card).contains("8 ballots counted.");
    assertThat(card.indexOf("R2 Keep a key")).isBetween(0, card.indexOf("R3 Forbid"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void every_method_leads_to_where_it_is_written_down(String method) {
    var address = Routes.methodOfVoting(method);
    assertThat(Handbook.page("voting").orElseThrow())
        .contains("id=\"" + address.substring(address.indexOf('#') + 1) + "\"");
  }

  @Test
  void what_was_counted_can_be_taken_along() {
    var story = round(Voting.by("irv"), rankings("R1", "R1", "R1", "R2", "R2", "R3 > R2"));
    var card = ResultCard.of(story.panel(), story.panel().rounds().getLast());

    assertThat(names(card.getElement()))
        .containsExactly(
            FileName.of(story.panel(), "places-of-round-1"),
            FileName.of(story.panel(), "count-of-round-1"));
  }

  /// Of what can be saved.
  private static List<String> names(Element within) {
    return within
        .getChildren()
        .flatMap(
            it ->
                !it.isTextNode() && it.getTag().equals("parley-export")
                    ? Stream.of(it.getAttribute("name"))
                    : names(it).stream())
        .toList();
  }

  @Test
  void instant_runoff_tells_each_round_and_where_ballots_went() {
    var story =
        round(
            Voting.by("irv"),
            rankings("R1", "R1", "R1", "R2", "R2", "R2", "R3 > R2", "R3 > R1 > R2"));
    var card = card(story);
    assertThat(card)
        .contains("R1 and R2", "R3 is out; its ballots go on: 1 to R1, 1 to R2.")
        .contains("Round 1Round 2");
  }

  @Test
  void a_runoff_has_a_picture_of_the_same_figures() {
    var story =
        round(Voting.by("irv"), rankings("R1", "R1", "R1", "R1 > R3", "R2", "R2", "R2", "R3 > R1"));
    var tally = story.panel().rounds().getLast().result().orElseThrow().tally();
    var picture =
        WorkingShown.of(new Names(story.panel(), story.panel().rounds().getLast()), tally)
            .below()
            .getFirst();
    assertThat(picture).isInstanceOf(TransferPicture.class);
    assertThat(picture.getElement().getProperty("summary")).startsWith("Votes over 2 steps.");
  }

  @Test
  void scottish_votes_tell_quota_surplus_and_exclusion() {
    var card =
        card(
            round(
                new Voting("stv-scottish", 2, Optional.empty()),
                rankings("R1 > R2", "R1 > R2", "R1 > R2", "R1", "R1", "R2", "R3", "R3")));
    assertThat(card).contains("The quota is 3 of 8 votes.", "First choices", "Surplus of R1");
  }

  @Test
  void meek_tells_quota_and_what_is_kept() {
    var card =
        card(
            round(
                new Voting("stv-meek", 2, Optional.empty()),
                rankings("R1 > R2", "R1 > R2", "R1 > R2", "R1", "R1", "R2", "R3", "R3")));
    assertThat(card)
        .contains("quota 2.36", "2.67 ✓", "Share of each paper kept at the end: R1 0.53, R2 1.");
  }

  @Test
  void pairs_are_told_with_strongest_paths_and_kept_majorities() {
    var circle =
        rankings(
            "R1 > R2 > R3",
            "R1 > R2 > R3",
            "R1 > R2 > R3",
            "R1 > R2 > R3",
            "R2 > R3 > R1",
            "R2 > R3 > R1",
            "R2 > R3 > R1",
            "R3 > R1 > R2");
    assertThat(card(round(Voting.by("schulze"), circle)))
        .contains("None is preferred to each other", "Strongest path", "5 : 3", "7 : 1");
    assertThat(card(round(Voting.by("ranked-pairs"), circle)))
        .contains("R2 over R3, 7 to 1: kept", "R1 over R2, 5 to 3: kept");
  }

  @Test
  void sums_are_told_as_bars_with_their_voters() {
    var points = new Ballot[8];
    Arrays.setAll(points, i -> new Ballot.Scores(Map.of("R1", 5, "R2", i < 2 ? 4 : 0)));
    assertThat(card(round(Voting.by("score"), points)))
        .contains("R1 Publish figures on blocked warrants✓Chosen405 from 8")
        .contains("R2 Keep a key81 from 8", "nobody voted");
    var votes = new Ballot[8];
    Arrays.setAll(votes, i -> new Ballot.Allocation(Map.of("R1", 3, "R2", i < 3 ? -4 : 1)));
    assertThat(card(round(Voting.by("quadratic"), votes)))
        .contains("248 for", "-75 for, 3 against");
  }

  @Test
  void majority_judgment_tells_the_middle_grade() {
    var grades = new Ballot[8];
    Arrays.setAll(
        grades,
        i -> new Ballot.Grades(Map.of("R1", i < 3 ? "poor" : i < 6 ? "good" : "excellent")));
    assertThat(card(round(Voting.by("majority-judgment"), grades)))
        .contains("Good -; 2 higher, 3 lower", "Reject");
  }

  @Test
  void rand_ucla_tells_class_and_both_kinds_of_disagreement() {
    var ratings = new Ballot[8];
    Arrays.setAll(ratings, i -> new Ballot.Grades(Map.of("R1", i < 4 ? "1" : "9")));
    assertThat(card(round(Voting.by("rand-ucla"), ratings)))
        .contains(
            "uncertain; median 5, middle from 1 to 9; disagreement by spread, disagreement by")
        .contains("nobody voted");
  }

  @Test
  void ties_tell_how_they_were_decided() {
    var approvals = new Ballot[8];
    Arrays.setAll(approvals, i -> new Ballot.Approvals(Set.of(i < 4 ? "R1" : "R2")));
    assertThat(card(round(Voting.by("approval"), approvals)))
        .contains("R1 and R2 are equal. They stay equal.", "50% (4 of 8)");
  }

  @Test
  void roles_are_told_apart_only_where_none_is_too_small() {
    assertThat(card(aRound("irv"))).contains("some have fewer than 3 votes");
  }

  @Test
  void of_too_few_ballots_only_the_places_are_told() {
    var two = List.of(ranking("R1 > R2"), ranking("R1")).toArray(Ballot[]::new);
    assertThat(card(round(Voting.by("irv"), two)))
        .contains("Fewer than 3 voted", "Chosen")
        .doesNotContain("How it was counted");
  }
}

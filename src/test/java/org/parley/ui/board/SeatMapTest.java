package org.parley.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Role;
import org.parley.panel.Story;

class SeatMapTest {

  private static Story panel() {
    var story = aSeatedPanel(4).phase(PhaseKind.ROUNDS);
    for (var title : List.of("Forbid", "Allow"))
      story.when(
          Story.CHAIR, new PanelCommand.ProposeRecommendation(new RecommendationText(title, "")));
    return story;
  }

  private static Story divided(Story story) {
    return story
        .openRound(1, 2, 3)
        .vote(1, "ssss ssss cccc ccc.")
        .vote(2, "cccc cccc ssss sss.")
        .vote(3, "sslr sslr ccra ccr.")
        .closeRound();
  }

  private static Optional<SeatMap> map(Story story) {
    var panel = story.panel();
    return SeatMap.of(panel, panel.closedRounds().toList().getLast());
  }

  @Test
  void those_who_answer_alike_stand_together() {
    var map = map(divided(panel())).orElseThrow();
    assertThat(map.seats()).hasSize(15);
    assertThat(map.answers()).isEqualTo(3);
    double left = mean(map, 0, 8);
    double right = mean(map, 8, 15);
    assertThat(map.seats().subList(0, 8)).allMatch(seat -> near(seat, left, right));
    assertThat(map.seats().subList(8, 15)).allMatch(seat -> near(seat, right, left));
    assertThat(map.alone()).hasSize(4);
  }

  private static double mean(SeatMap map, int from, int to) {
    return map.seats().subList(from, to).stream()
        .mapToDouble(SeatMap.Placed::x)
        .average()
        .orElseThrow();
  }

  private static boolean near(SeatMap.Placed seat, double own, double other) {
    return Math.abs(seat.x() - own) < Math.abs(seat.x() - other);
  }

  @Test
  void few_answers_make_no_map() {
    assertThat(map(panel().openRound(1, 2).vote(1, "ssss ssss cccc cccc").closeRound())).isEmpty();
    var five = panel().openRound(1, 2, 3);
    for (int item = 1; item <= 3; item++) five.vote(item, "ssss c...");
    assertThat(map(five.closeRound())).isEmpty();
  }

  @Test
  void secret_rounds_place_nobody() {
    var story = panel().openSecretRound(1, 2, 3);
    for (int item = 1; item <= 3; item++) story.vote(item, "ssss ssss cccc cccc");
    assertThat(map(story.closeRound())).isEmpty();
  }

  @Test
  void roles_with_few_seats_on_the_map_are_not_told() {
    var story = panel().openRound(1, 2, 3);
    for (int item = 1; item <= 3; item++) story.vote(item, "ssss ssss cccc cc..");
    var map = map(story.closeRound()).orElseThrow();
    assertThat(map.alone()).doesNotContain(INTELLIGENCE).hasSizeLessThan(4);
    assertThat(map.seats().stream().map(SeatMap.Placed::role))
        .containsAll(map.alone())
        .contains(new Role.Id(INTELLIGENCE.key()));
  }
}

package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.panel.StatementAnswers.Choice;
import org.parley.panel.StatementAnswers.Statement;

class PublicStatementsTest {

  private static final Statement BELLS = new Statement(new UUID(5, 5), 3);

  private final Story story = Story.aSeatedPanel(3);
  private final Actor law = story.panelist(LAW, 1);

  private static PanelCommand answer(Choice choice) {
    return new PanelCommand.AnswerStatement(BELLS, choice);
  }

  private StatementAnswers answers() {
    return story.panel().answers();
  }

  @Test
  void panelists_answer_statements_of_the_public_and_may_change_their_minds() {
    story.when(law, answer(Choice.AGREE)).when(law, answer(Choice.PASS));

    assertThat(answers().of(law.seat().orElseThrow(), BELLS)).contains(Choice.PASS);
    assertThat(answers().to(BELLS)).hasSize(1);
    assertThat(story.refused(law, answer(Choice.PASS))).isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void the_chair_answers_none() {
    assertThat(story.refused(CHAIR, answer(Choice.AGREE))).isNotNull();
  }

  @Test
  void whoever_leaves_takes_their_answers_along() {
    var seat = law.seat().orElseThrow();
    story.when(law, answer(Choice.AGREE)).when(story.panelist(PRIVACY, 1), answer(Choice.PASS));

    story.when(law, new PanelCommand.LeaveSeat(seat));

    assertThat(answers().of(seat, BELLS)).isEmpty();
    assertThat(answers().to(BELLS)).hasSize(1);
  }

  @Test
  void a_recommendation_made_from_a_statement_keeps_where_it_comes_from() {
    var origin = new Origin(BELLS.consultation(), 3, "Bells are loud", true, 40, 3, 7);
    story.phase(PhaseKind.RECOMMENDATIONS);
    int before = story.panel().recommendations().size();

    story.when(
        law,
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("Quieter bells", ""), Optional.of(origin)));
    var id = new Recommendation.Id(before + 1);
    story.when(
        law,
        new PanelCommand.ReviseRecommendation(
            id, new RecommendationText("Quieter bells by law", ""), 1));

    assertThat(story.panel().recommendation(id).orElseThrow().origin()).contains(origin);
  }
}

package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Count;
import org.parley.consultation.Results;
import org.parley.panel.PanelCommand;
import org.parley.panel.Role;
import org.parley.panel.StatementAnswers.Choice;
import org.parley.panel.StatementAnswers.Statement;
import org.parley.panel.Story;

class BesideTest {

  private static final UUID CONSULTATION = new UUID(5, 5);

  private final Story story = Story.aSeatedPanel(3);

  private static Results results(Optional<Count> one, Optional<Count> two) {
    return new Results(
        100,
        200,
        Optional.empty(),
        "too-few-people",
        List.of(
            new Results.Said(1, "Bells are loud", true, false, one, List.of()),
            new Results.Said(2, "Streets need lanes", true, false, two, List.of())),
        List.of(),
        List.of(),
        List.of());
  }

  private void answer(Role.Id role, int people, int statement, Choice choice) {
    for (int number = 1; number <= people; number++)
      story.when(
          story.panelist(role, number),
          new PanelCommand.AnswerStatement(new Statement(CONSULTATION, statement), choice));
  }

  @Test
  void where_they_are_furthest_apart_stands_first() {
    answer(LAW, 3, 1, Choice.AGREE);
    answer(LAW, 3, 2, Choice.DISAGREE);
    var crowd = Optional.of(new Count(90, 0, 10, 0));

    var lines = Beside.of(story.panel(), CONSULTATION, results(crowd, crowd)).lines();

    assertThat(lines).extracting(Beside.Line::statement).containsExactly(2, 1);
    assertThat(lines.getFirst().gap()).contains(-90);
    assertThat(lines.getLast().gap()).contains(10);
  }

  @Test
  void roles_stand_apart_where_enough_have_answered_and_are_never_mixed_with_the_public() {
    answer(LAW, 3, 1, Choice.AGREE);
    answer(PRIVACY, 3, 1, Choice.DISAGREE);
    answer(TECHNOLOGY, 1, 1, Choice.AGREE);

    var line =
        Beside.of(
                story.panel(),
                CONSULTATION,
                results(Optional.of(new Count(90, 0, 10, 0)), Optional.empty()))
            .lines()
            .getFirst();

    assertThat(line.crowd()).contains(new Count(90, 0, 10, 0));
    assertThat(line.panel()).contains(new Count(4, 0, 3, 0));
    assertThat(line.parts()).hasSize(2).allMatch(part -> part.count().seen() >= 3);
    assertThat(line.parts()).noneMatch(part -> part.roles().equals(List.of(TECHNOLOGY)));
  }

  @Test
  void too_few_of_either_side_show_nothing() {
    answer(LAW, 2, 1, Choice.AGREE);

    var line =
        Beside.of(story.panel(), CONSULTATION, results(Optional.empty(), Optional.empty()))
            .lines()
            .getFirst();

    assertThat(line.panel()).isEmpty();
    assertThat(line.parts()).isEmpty();
    assertThat(line.gap()).isEmpty();
  }
}

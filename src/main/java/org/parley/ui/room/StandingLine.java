package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.Segment;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;
import org.parley.voting.Grade;

/// The last result on a recommendation in a line: a bar of all answers and the verdict.
final class StandingLine extends Div {

  StandingLine(Standing standing) {
    addClassName("standing");
    standing.judged().ifPresentOrElse(this::judged, () -> add(choice(standing.chosen())));
  }

  private void judged(Standing.Judged judged) {
    add(
        judged
            .grades()
            .<Component>map(grades -> new DistributionBar(segments(judged.scale(), grades)))
            .orElseGet(() -> new Span(Words.say("room.standing.too-few"))));
    judged
        .verdict()
        .ifPresent(kind -> add(new VerdictPill(Looks.of(kind), Words.ofPanels().of(kind))));
  }

  private static List<Segment> segments(List<Grade> scale, Map<String, Integer> grades) {
    var words = Words.ofPanels();
    return scale.stream()
        .map(
            grade ->
                new Segment(
                    words.grade(grade.key()),
                    grades.getOrDefault(grade.key(), 0),
                    Looks.of(scale, grade)))
        .toList();
  }

  private static VerdictPill choice(boolean chosen) {
    return chosen
        ? new VerdictPill(VerdictTone.OK, Words.say("room.standing.chosen"))
        : new VerdictPill(VerdictTone.PLAIN, Words.say("room.standing.not-chosen"));
  }
}

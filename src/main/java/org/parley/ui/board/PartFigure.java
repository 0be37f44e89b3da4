package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.consensus.measure.Figure;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.Segment;
import org.parley.voting.Grade;

/// How a group answered: the share accepting, the number of votes, and a bar of the answers.
final class PartFigure extends Div {

  /// @param counted whether the number of votes stands beside the share
  PartFigure(Standing.Part part, List<Grade> scale, boolean counted) {
    addClassName("part");
    var figure = new Div(share(part));
    figure.addClassName("figure");
    if (counted && part.shown()) figure.add(new Span(String.valueOf(part.answers().cast())));
    add(figure, bar(part, scale));
  }

  private static String share(Standing.Part part) {
    return part.accepting()
        .map(Figures::percent)
        .orElseGet(
            () ->
                part.answers().cast() == 0
                    ? Words.say("board.no-votes")
                    : part.shown()
                        ? Words.say("board.nobody-decided")
                        : Figures.undefined(Figure.Reason.SUPPRESSED));
  }

  private static DistributionBar bar(Standing.Part part, List<Grade> scale) {
    if (part.grades().isEmpty()) return new DistributionBar(List.of(), share(part));
    var segments = Looks.segments(scale, part.grades());
    return new DistributionBar(segments, summary(part, segments));
  }

  /// "13 of 14 accept. Support: 8, Can live with it: 5, …".
  private static String summary(Standing.Part part, List<Segment> segments) {
    var answers =
        segments.reversed().stream()
            .filter(segment -> segment.count() > 0)
            .map(segment -> Words.say("board.answer", segment.label(), segment.count()))
            .collect(Collectors.joining(", "));
    return part.accepting()
        .map(share -> Words.say("board.summary", share.part(), share.whole(), answers))
        .orElse(answers.isEmpty() ? Words.say("board.no-votes") : answers);
  }
}

package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.consensus.measure.Figure;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.Segment;
import org.parley.voting.Grade;

/// How a group answered: the share accepting, of how many it is, and a bar of the answers. Pointing
/// at it tells the counts and the interval.
final class PartFigure extends Div {

  /// @param counted whether the number the share is taken of stands beside it
  PartFigure(Standing.Part part, List<Grade> scale, boolean counted) {
    addClassName("part");
    var figure = new Div(share(part));
    figure.addClassName("figure");
    if (counted)
      part.accepting()
          .map(share -> new Span(Words.say("board.of", share.whole())))
          .ifPresent(figure::add);
    var bar = bar(part, scale);
    figure.getElement().setAttribute("title", bar.getElement().getAttribute("title"));
    add(figure, bar);
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
    var segments = Looks.segments(scale, part.grades(), part.counted(), part.silent());
    return new DistributionBar(segments, summary(part, segments));
  }

  /// "13 of 14 accept (interval 68%–99%). Support: 8, Can live with it: 5, …. Not counted: …".
  private static String summary(Standing.Part part, List<Segment> segments) {
    var answers = answers(segments, Segment::counted);
    var apart = answers(segments, segment -> !segment.counted());
    var said =
        part.accepting()
            .map(
                share ->
                    part.interval()
                        .map(
                            interval ->
                                Words.say(
                                    "board.summary",
                                    share.part(),
                                    share.whole(),
                                    Figures.interval(interval),
                                    answers))
                        .orElseGet(
                            () ->
                                Words.say(
                                    "board.summary.weighted",
                                    share.part(),
                                    share.whole(),
                                    answers)))
            .orElse(answers.isEmpty() && apart.isEmpty() ? Words.say("board.no-votes") : answers);
    return apart.isEmpty() ? said : Words.say("board.summary.apart", said, apart).strip();
  }

  private static String answers(List<Segment> segments, Predicate<Segment> which) {
    return segments.reversed().stream()
        .filter(segment -> segment.count() > 0)
        .filter(which)
        .map(segment -> Words.say("board.answer", segment.label(), segment.count()))
        .collect(Collectors.joining(", "));
  }
}

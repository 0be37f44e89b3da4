package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.ui.Words;
import org.parley.ui.board.PlacesTable.Column;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.DistributionBar;
import org.parley.voting.Working;

/// Counts of grades: how they are spread, and what majority judgment or RAND/UCLA makes of them.
final class GradesShown {

  private GradesShown() {}

  static WorkingShown of(Names names, Working.Distribution distribution) {
    return WorkingShown.beside(spread(names, distribution));
  }

  static WorkingShown of(Names names, Working.Gauges gauges) {
    return WorkingShown.beside(
        spread(names, gauges),
        new Column(
            Words.say("board.majority-grade"), key -> gauge(names, gauges.gauges().get(key))));
  }

  static WorkingShown of(Names names, Working.Ratings ratings) {
    return WorkingShown.beside(
        spread(names, ratings),
        new Column(
            Words.say("measure.rand-ucla"),
            key -> rating(Objects.requireNonNull(ratings.ratings().get(key)))));
  }

  private static Column spread(Names names, Working.Graded graded) {
    return new Column(Words.say("board.column.answers"), key -> bar(names, graded, key));
  }

  private static Component bar(Names names, Working.Graded graded, String key) {
    var counts = new LinkedHashMap<String, Integer>();
    var given = graded.counts().getOrDefault(key, List.of());
    for (int i = 0; i < given.size(); i++)
      counts.put(graded.grades().get(i), Math.toIntExact(given.get(i)));
    var bar = new DistributionBar(Looks.segments(names.scale(), counts)).thick();
    if (graded instanceof Working.Gauges) bar.addClassName("halved");
    return bar;
  }

  private static Component gauge(Names names, Working.@Nullable Gauge gauge) {
    if (gauge == null) return new Span(Words.say("board.no-votes"));
    return new Span(
        Words.say(
            "board.gauge",
            names.grade(gauge.majorityGrade()),
            gauge.sign(),
            gauge.above(),
            gauge.below(),
            gauge.ungraded()));
  }

  private static Component rating(Working.Rating rating) {
    if (rating.median().isEmpty()) return new Span(Words.say("board.no-votes"));
    return new Span(
        Words.say(
            "board.rating",
            Words.say("measure.rand-ucla." + rating.verdict()),
            Figures.number(rating.median().get()),
            rating.p30().map(Figures::number).orElse("–"),
            rating.p70().map(Figures::number).orElse("–"),
            rating.disagreement() ? 1 : 0,
            rating.disagreementByCount().map(byCount -> byCount ? 1 : 0).orElse(2)));
  }
}

package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import org.parley.ui.Words;
import org.parley.ui.board.PlacesTable.Column;
import org.parley.ui.part.Gauge;
import org.parley.ui.part.Tone;
import org.parley.voting.Working;

/// Counts that add up: approvals, points, dots and bought votes, as bars that can be compared.
final class SumsShown {

  private SumsShown() {}

  static WorkingShown of(Working.Approvals approvals) {
    return WorkingShown.beside(
        new Column(
            Words.say("board.column.approvals"),
            key -> {
              long n = number(approvals.tally(), key);
              return bar(
                  n,
                  approvals.ballots(),
                  Words.say(
                      "board.approvals",
                      Figures.percent(n, approvals.ballots()),
                      n,
                      approvals.ballots()));
            }));
  }

  static WorkingShown of(Working.Points points) {
    long widest = 1;
    for (var score : points.scores().values()) widest = Math.max(widest, Math.abs(score.sum()));
    long scale = widest;
    return WorkingShown.beside(
        new Column(
            Words.say("board.column.points"),
            key -> {
              long sum = score(points, key).sum();
              return bar(sum, scale, String.valueOf(sum));
            }),
        new Column(
            Words.say("board.column.mean"),
            key -> {
              var score = score(points, key);
              return new Span(
                  score
                      .mean()
                      .map(m -> Words.say("board.mean", Figures.number(m), score.rated()))
                      .orElseGet(() -> Words.say("board.no-votes")));
            }));
  }

  private static Working.Score score(Working.Points points, String key) {
    return Objects.requireNonNull(points.scores().get(key));
  }

  static WorkingShown of(Working.Budgets budgets) {
    long widest = 1;
    for (long votes : budgets.tally().values()) widest = Math.max(widest, Math.abs(votes));
    long scale = widest;
    return WorkingShown.beside(
        new Column(
            Words.say("board.column.votes"),
            key -> {
              long votes = number(budgets.tally(), key);
              return bar(votes, scale, String.valueOf(votes));
            }),
        new Column(
            Words.say("board.column.from"),
            key ->
                new Span(
                    Words.say(
                        "board.from",
                        number(budgets.supporters(), key),
                        number(budgets.opponents(), key)))));
  }

  private static long number(Map<String, Long> tally, String key) {
    return Objects.requireNonNull(tally.get(key));
  }

  /// What is below zero has the colour of refusing.
  private static Component bar(long value, long widest, String words) {
    return new Gauge(
        Math.abs((double) value / Math.max(1, widest)),
        words,
        value < 0 ? Tone.CANNOT_ACCEPT : Tone.SUPPORT);
  }
}

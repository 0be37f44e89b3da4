package org.parley.ui.board;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.Share;
import org.parley.consensus.measure.WilsonInterval;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.voting.Grade;

/// Figures as people read them, in the reader's language.
final class Figures {

  private Figures() {}

  /// In whole percent; all and nothing are said of all and nothing only.
  static String percent(Share share) {
    return percent(share.part(), share.whole());
  }

  static String percent(long part, long whole) {
    if (whole == 0) return Words.say("board.no-votes");
    long rounded = Math.round(100.0 * part / whole);
    if (part < whole) rounded = Math.min(99, rounded);
    if (part > 0) rounded = Math.max(1, rounded);
    return percent(rounded / 100.0);
  }

  static String percent(double share) {
    return NumberFormat.getPercentInstance(Words.locale()).format(share);
  }

  /// "93% (13 of 14; 69%–99%)"; without the interval where votes have weights.
  static String share(Share share, Optional<WilsonInterval> interval) {
    return interval
        .map(
            it ->
                Words.say("board.share", percent(share), share.part(), share.whole(), interval(it)))
        .orElseGet(
            () -> Words.say("board.share.weighted", percent(share), share.part(), share.whole()));
  }

  static String interval(WilsonInterval interval) {
    return Words.say("board.interval", percent(interval.low()), percent(interval.high()));
  }

  /// With at most two decimals.
  static String number(double value) {
    var format = NumberFormat.getNumberInstance(Words.locale());
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  static String number(BigDecimal value) {
    return number(value.doubleValue());
  }

  static String undefined(Figure.Reason reason) {
    return Words.say("measure.undefined." + reason.key());
  }

  /// A place on the steps of a scale in words: "Can live with it", or between two of them.
  static String step(double value, List<Grade> scale) {
    var steps = scale.stream().filter(g -> g.attitude() != Grade.Attitude.NEITHER).toList();
    var words = Words.ofPanels();
    var lower = words.grade(steps.get((int) Math.floor(value) - 1).key());
    if (value == Math.floor(value)) return lower;
    if (steps.stream().allMatch(g -> g.key().matches("-?[0-9]+"))) return number(value);
    return Words.say("board.between", lower, words.grade(steps.get((int) value).key()));
  }

  /// "Technology", "Technology and Privacy".
  static String names(Panel panel, List<Role.Id> roles) {
    var names = roles.stream().map(id -> panel.topic().role(id).orElseThrow().name()).toList();
    return list(names);
  }

  static String list(List<String> names) {
    return names.size() < 2
        ? String.join("", names)
        : Words.say(
            "board.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
  }

  /// "R4 Publish yearly figures; R5 …".
  static String titles(List<Recommendation> recommendations, Panel panel) {
    return recommendations.stream()
        .map(r -> r.id() + " " + Words.ofPanels().title(r, panel))
        .collect(Collectors.joining("; "));
  }
}

package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.consensus.Counted;
import org.parley.voting.Grade;

/// How a group's answers are spread, drawn without a script. What the rule does not count stands
/// apart at the end.
final class Bar {

  private Bar() {}

  static Html of(Report report, Votes votes, Votes.Group group) {
    if (group.isHidden() || group.cast() == 0) return Html.NONE;
    var counts = group.counts().orElseThrow();
    boolean seats = group.counted() == Counted.SEATS;
    int whole = seats ? group.eligible() : group.cast();
    var parts = new ArrayList<Html>();
    var apart = new ArrayList<Html>();
    var said = new ArrayList<String>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) == 0) continue;
      var answer = votes.answers().get(i);
      boolean counted = answer.counts(group.counted());
      said.add(label(report, answer) + ": " + counts.get(i));
      (counted ? parts : apart)
          .add(part(css(answer) + (counted ? "" : " apart"), counts.get(i), whole));
    }
    if (seats && group.eligible() > group.cast()) {
      int silent = group.eligible() - group.cast();
      said.addFirst(report.messages().say("grade.no-vote") + ": " + silent);
      parts.addFirst(part("s", silent, whole));
    }
    parts.addAll(apart);
    return Html.of(
        "<span class=\"bar\" role=\"img\" aria-label=\"{}\">{}</span>",
        String.join(", ", said),
        parts);
  }

  private static Html part(String css, int count, int whole) {
    return Html.of(
        "<i class=\"{}\" style=\"width:{}%\"></i>",
        css, String.format(Locale.ROOT, "%.3f", 100.0 * count / whole));
  }

  static String css(Votes.Answer answer) {
    return answer.tone().name().toLowerCase(Locale.ROOT);
  }

  static String label(Report report, Votes.Answer answer) {
    return answer.grades().stream()
        .map(Grade::key)
        .map(report.words()::grade)
        .collect(Collectors.joining(" / "));
  }

  /// What the colours mean.
  static Html legend(Report report, List<Votes.Answer> answers) {
    return Html.of(
        "<p class=\"legend\" aria-hidden=\"true\">{}</p>",
        answers.stream()
            .map(a -> Html.of("<span><i class=\"{}\"></i>{}</span>", css(a), label(report, a)))
            .toList());
  }
}

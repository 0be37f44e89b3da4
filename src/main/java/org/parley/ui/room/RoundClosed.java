package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.consensus.CommonPart;
import org.parley.panel.Movement;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.panel.Series;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.Help;
import org.parley.ui.part.Notice;

/// Between two rounds: how the last one differs from the one before it, and whether the rule to
/// stop is met. The chair decides.
final class RoundClosed extends Div {

  private @Nullable Round shown;

  void show(PanelNow now) {
    var last = now.panel().closedRounds().reduce((_, later) -> later);
    setVisible(now.panel().openRound().isEmpty() && last.isPresent());
    if (!isVisible() || last.orElseThrow() == shown) return;
    shown = last.get();
    removeAll();
    var series = Series.of(now.panel(), shown);
    if (series.isEmpty() && shown.stopped().isEmpty()) {
      setVisible(false);
      return;
    }
    var title = new H2(Words.say("room.series", shown.id().number()));
    title.add(
        new Help(
            title.getText(),
            Words.say("room.help.series"),
            Routes.method("rules", "when-to-stop")));
    var card = new Card(title);
    shown
        .stopped()
        .ifPresent(
            met ->
                card.add(new Notice(Notice.Kind.INFO, Words.say("room.series.stop." + met.key()))));
    series.ifPresent(it -> card.add(people(it), changes(it, now)));
    add(card);
  }

  private static Paragraph people(Series series) {
    var line =
        new Paragraph(
            Words.say(
                "room.series.people",
                series.before().id().number(),
                series.both(),
                series.left(),
                series.came()));
    line.addClassName("small");
    return line;
  }

  private static UnorderedList changes(Series series, PanelNow now) {
    var list = new UnorderedList();
    list.addClassNames("plain", "small");
    for (var item : series.after().items())
      line(series, item.recommendation(), now).ifPresent(line -> list.add(new ListItem(line)));
    return list;
  }

  /// What is known of few is not said.
  private static Optional<String> line(Series series, Recommendation.Id id, PanelNow now) {
    var common = series.common(id).filter(_ -> isShown(series, id, now)).map(RoundClosed::percent);
    return common.map(
        share ->
            moved(series, id, now)
                .map(
                    moved ->
                        Words.say(
                            "room.series.moved",
                            id,
                            share,
                            moved.moved(),
                            moved.moved() + moved.stayed()))
                .orElseGet(() -> Words.say("room.series.common", id, share)));
  }

  private static boolean isShown(Series series, Recommendation.Id id, PanelNow now) {
    var disclosure = now.panel().settings().disclosure();
    return disclosure.shows(series.before().outcome(id).orElseThrow().people())
        && disclosure.shows(series.after().outcome(id).orElseThrow().people());
  }

  private static Optional<Movement> moved(Series series, Recommendation.Id id, PanelNow now) {
    var disclosure = now.panel().settings().disclosure();
    return Movement.between(series.before(), series.after(), id)
        .filter(movement -> disclosure.shows(movement.moved() + movement.stayed()));
  }

  private static String percent(CommonPart common) {
    var percent = NumberFormat.getPercentInstance(Words.locale());
    return percent.format((double) common.part() / common.whole());
  }
}

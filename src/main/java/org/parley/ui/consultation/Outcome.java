package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Question;
import org.parley.consultation.Results;
import org.parley.people.Attention.Seen;
import org.parley.room.Hall;

/// What a consultation has brought so far, and how people take part in it; drawn anew only where it
/// has changed.
final class Outcome extends Div {

  private final Hall hall;
  private final Supplier<Optional<Seen>> look;
  private final Div results = new Div();
  private final BreakdownCard breakdown;
  private final TurnoutCard turnout = new TurnoutCard();
  private final PatternsCard patterns = new PatternsCard();
  private final DataCard data;
  private long shown = -1;

  /// @param count what was said by the answers to a question
  /// @param look how people take part, as it was counted last
  Outcome(Hall hall, Function<Question, Breakdown> count, Supplier<Optional<Seen>> look) {
    this.hall = hall;
    this.look = look;
    addClassNames("stack", "outcome");
    results.addClassNames("stack", "outcome");
    breakdown = new BreakdownCard(count);
    data = new DataCard(hall);
    add(results, breakdown, turnout, patterns, data);
  }

  void show() {
    var picture = hall.picture();
    data.show();
    look.get()
        .ifPresent(
            seen -> {
              turnout.show(seen.turnout());
              patterns.show(seen.patterns(), picture.participants());
            });
    if (shown == picture.version()) return;
    shown = picture.version();
    var now = Results.of(picture.consultation(), hall.votes(), picture.map());
    results.removeAll();
    results.add(
        new MapCard(now, picture.consultation().isClosed()),
        new FoundCard(now, picture.consultation().isClosed()),
        new StatementsCard(now));
    breakdown.show(picture.consultation());
  }
}

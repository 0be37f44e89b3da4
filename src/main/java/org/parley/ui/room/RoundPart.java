package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.panel.Action;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Above the recommendations while there are rounds: the round that runs, or how the chair opens
/// the next.
final class RoundPart extends Div {

  private final RoundClosed closed = new RoundClosed();
  private final RoundRunning running;
  private final RoundOpening opening;
  private final Paragraph between = new Paragraph();

  RoundPart(Visit visit, PanelNow now) {
    running = new RoundRunning(visit);
    opening = new RoundOpening(visit, now);
    between.addClassName("small");
    addClassName("work");
    add(closed, running, opening, between);
  }

  void show(PanelNow now) {
    var open = now.panel().openRound();
    closed.show(now);
    running.setVisible(open.isPresent());
    open.ifPresent(round -> running.show(round, now));
    boolean opens = open.isEmpty() && now.may(Action.OPEN_ROUND);
    if (opens && !opening.isVisible()) opening.prepare(now);
    opening.setVisible(opens);
    if (opens) opening.show(now);
    between.setVisible(open.isEmpty() && !opens);
    Wording.put(
        between,
        Words.say(
            now.panel().isClosed()
                ? "room.rounds.over"
                : now.panel().rounds().isEmpty() ? "room.rounds.first" : "room.rounds.next"));
  }
}

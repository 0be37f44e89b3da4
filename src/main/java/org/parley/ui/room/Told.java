package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.parley.panel.Queued;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;

/// What the reader in particular is told at the top of the room, with the way to it.
final class Told extends Div {

  private final Notice appeals = new Notice();

  Told(Visit visit) {
    appeals.add(new Anchor(Routes.judging(visit.panel()), Words.say("room.chair.desk")));
    addClassName("told");
    add(appeals);
  }

  void show(PanelNow now) {
    int waiting = now.actor().seat().map(seat -> Queued.left(now.panel(), seat).size()).orElse(0);
    if (waiting > 0) appeals.show(Notice.Kind.WARN, Words.say("chair.queue.another", waiting));
    else appeals.clear();
    setVisible(appeals.isVisible());
  }
}

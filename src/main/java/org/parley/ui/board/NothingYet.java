package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.parley.panel.Action;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.EmptyState;

/// Said before any round is closed: what has to happen for the board to fill.
final class NothingYet {

  private NothingYet() {}

  static Component of(PanelNow now) {
    var panel = now.panel();
    var title = Words.say("board.empty");
    if (panel.openRound().isPresent() && now.may(Action.CAST))
      return new EmptyState(
          title, Words.say("board.empty.cast"), link(Routes.ballot(panel.id()), "board.to-ballot"));
    var next =
        panel.isClosed()
            ? "board.empty.closed"
            : panel.openRound().isPresent()
                ? "board.empty.open"
                : now.may(Action.OPEN_ROUND)
                    ? "board.empty.chair"
                    : now.leads() ? "board.empty.phase" : "board.empty.wait";
    return new EmptyState(title, Words.say(next), link(Routes.room(panel.id()), "board.to-room"));
  }

  private static Anchor link(String address, String key) {
    var link = new Anchor(address, Words.say(key));
    link.addClassNames("btn", "primary");
    return link;
  }
}

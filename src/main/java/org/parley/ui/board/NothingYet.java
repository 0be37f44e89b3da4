package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import org.parley.panel.Action;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.EmptyState;

/// Said before any round is closed: what has to happen for the board to fill.
///
/// @param title the key of what there is not
/// @param next the key of what comes next
/// @param address where that is done
/// @param link the key of what leads there
record NothingYet(String title, String next, String address, String link) {

  private NothingYet(String next, String address, String link) {
    this("board.empty", next, address, link);
  }

  static NothingYet of(PanelNow now) {
    var panel = now.panel();
    var room = Routes.room(panel.id());
    if (panel.isClosed())
      return new NothingYet("board.never", "board.never.closed", room, "board.to-room");
    if (panel.openRound().isPresent())
      return now.may(Action.CAST)
          ? new NothingYet("board.empty.cast", Routes.ballot(panel.id()), "board.to-ballot")
          : new NothingYet("board.empty.open", room, "board.to-room");
    if (now.may(Action.OPEN_ROUND))
      return new NothingYet("board.empty.chair", room, "board.to-room");
    return new NothingYet(
        now.leads() ? "board.empty.phase" : "board.empty.wait", room, "board.to-room");
  }

  Component drawn() {
    var way = new Anchor(address, Words.say(link));
    way.addClassNames("btn", "primary");
    return new EmptyState(Words.say(title), Words.say(next), way);
  }
}

package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.PageHeader;

/// Nothing to vote on: no round has been opened, or the last one is closed.
final class NoRound extends Face {

  private final Optional<Round.Id> last;

  NoRound(PanelNow now, Optional<Round> last) {
    this.last = last.map(Round::id);
    var panel = now.panel();
    var next =
        last.isPresent()
            ? Words.say("ballot.none.closed", last.get().id().number())
            : Words.say(now.may(Action.OPEN_ROUND) ? "ballot.none.chair" : "ballot.none.wait");
    add(
        new PageHeader(Words.say("ballot.title"), ""),
        new EmptyState(Words.say("ballot.none"), next, link(panel, last.isPresent())));
  }

  private static Anchor link(Panel panel, boolean voted) {
    var link =
        voted
            ? new Anchor(Routes.board(panel.id()), Words.say("ballot.to-board"))
            : new Anchor(Routes.room(panel.id()), Words.say("ballot.to-room"));
    link.addClassNames("btn", "primary");
    return link;
  }

  @Override
  boolean stays(PanelNow now) {
    return last.equals(last(now).map(Round::id));
  }

  @Override
  void show(PanelNow now) {}
}

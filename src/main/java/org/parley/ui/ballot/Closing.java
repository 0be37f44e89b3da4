package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// Said on a sheet whose round is closed: what counts, and where the result is.
final class Closing extends Div {

  private final Notice notice = new Notice();

  Closing(Panel.Id panel) {
    addClassName("closing");
    var board = new Anchor(Routes.board(panel), Words.say("ballot.to-board"));
    board.addClassNames("btn", "primary");
    add(notice, board);
    setVisible(false);
  }

  /// The ballot was cast, but not on this sheet, which does not know what it said.
  void counted(Round.Id round) {
    notice.show(Notice.Kind.DONE, Words.say("ballot.closed.secret", round.number()));
    setVisible(true);
  }

  void show(Round.Id round, Sheet.State state, Optional<Round.Ballot> counted) {
    var at = counted.map(ballot -> Words.time(ballot.at())).orElse("");
    switch (state) {
      case EMPTY -> notice.show(Notice.Kind.INFO, Words.say("ballot.closed.empty", round.number()));
      case NEW -> notice.show(Notice.Kind.WARN, Words.say("ballot.closed.new", round.number()));
      case AS_CAST ->
          notice.show(Notice.Kind.DONE, Words.say("ballot.closed.as-cast", round.number()));
      case CHANGED ->
          notice.show(Notice.Kind.WARN, Words.say("ballot.closed.changed", round.number(), at));
    }
    setVisible(true);
  }
}

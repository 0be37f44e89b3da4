package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// Said on a sheet whose round is closed: what counts, and where the result is.
final class Closing extends Div {

  private final Notice notice = new Notice();
  private final Anchor receipts;

  Closing(Panel.Id panel, Round.Id round) {
    addClassName("closing");
    var board = new Anchor(Routes.board(panel), Words.say("ballot.to-board"));
    board.addClassNames("btn", "primary");
    receipts = new Anchor(Routes.receipts(panel, round), Words.say("ballot.closed.receipts"));
    receipts.addClassName("btn");
    receipts.setVisible(false);
    add(notice, board, receipts);
    setVisible(false);
  }

  /// The voter has a ballot in this round.
  ///
  /// @param counted as the sheet knows it: not where it was cast in secret, and not on this sheet
  void show(Round round, Sheet.State state, Optional<Round.Ballot> counted) {
    int number = round.id().number();
    var uncounted =
        round.items().stream()
            .map(Round.Item::recommendation)
            .filter(id -> !round.counts(id))
            .toList();
    if (uncounted.size() == round.items().size())
      notice.show(Notice.Kind.WARN, Words.say("ballot.closed.secret.uncounted", number));
    else if (!uncounted.isEmpty())
      notice.show(
          Notice.Kind.WARN, Words.say("ballot.closed.secret.partly", number, list(uncounted)));
    else if (counted.isEmpty())
      notice.show(Notice.Kind.DONE, Words.say("ballot.closed.secret", number));
    else if (state == Sheet.State.AS_CAST)
      notice.show(Notice.Kind.DONE, Words.say("ballot.closed.as-cast", number));
    else
      notice.show(
          Notice.Kind.WARN,
          Words.say("ballot.closed.changed", number, Words.time(counted.get().at())));
    receipts.setVisible(round.isSecret());
    setVisible(true);
  }

  /// The seat has one in the box, and another may have put it there who held it before. Which, no
  /// record says.
  void takenOver(Round round) {
    notice.show(
        Notice.Kind.INFO, Words.say("ballot.closed.secret.taken-over", round.id().number()));
    setVisible(true);
  }

  /// The voter has none.
  void missed(Round round, Sheet.State state) {
    int number = round.id().number();
    if (state == Sheet.State.EMPTY)
      notice.show(Notice.Kind.INFO, Words.say("ballot.closed.empty", number));
    else
      notice.show(
          Notice.Kind.WARN,
          Words.say(round.isSecret() ? "ballot.closed.new.secret" : "ballot.closed.new", number));
    setVisible(true);
  }

  private static String list(List<Recommendation.Id> ids) {
    return ids.stream().map(Recommendation.Id::toString).collect(Collectors.joining(", "));
  }
}

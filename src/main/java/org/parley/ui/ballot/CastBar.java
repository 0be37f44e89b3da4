package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// The one button that casts a sheet, and beside it how things stand.
final class CastBar extends Div {

  private final Voter voter;
  private final ActButton button;
  private final Span state = new Span();
  private final Span count = new Span();
  private final Span missing = new Span();

  /// @param refused shows a refusal on the sheet; false where it belongs below the button
  /// @param cast called once the sheet is cast; answers what is said then
  CastBar(
      Voter voter,
      Visit visit,
      Supplier<Optional<PanelCommand>> command,
      Predicate<Refusal> refused,
      Supplier<String> cast) {
    this.voter = voter;
    addClassName("cast-bar");
    var words = Words.say(voter.hand() == Voter.Hand.CHAIR ? "ballot.enter" : "ballot.cast");
    button = new ActButton(words, visit, voter.action(), command).primary();
    button.onRefused(refused).onDone(() -> button.notice().show(Notice.Kind.DONE, cast.get()));
    var lines = new Div(state, missing, count);
    lines.addClassNames("lines", "small");
    add(button, lines);
  }

  void show(PanelNow now, String voted, Sheet.State is, List<String> unanswered) {
    button.show(now);
    Wording.put(state, now.refusal(voter.action()).map(Words::of).orElseGet(() -> words(is)));
    setClassName("changed", is == Sheet.State.CHANGED);
    Wording.put(count, voted);
    boolean complete = unanswered.isEmpty() || is == Sheet.State.EMPTY;
    Wording.put(
        missing, complete ? "" : Words.say("ballot.unanswered", String.join(", ", unanswered)));
  }

  private String words(Sheet.State is) {
    return switch (is) {
      case EMPTY, NEW -> Words.say("ballot.state.new");
      case AS_CAST ->
          Words.say(voter.isOwn() ? "ballot.state.as-cast" : "ballot.state.as-cast.other");
      case CHANGED -> Words.say("ballot.state.changed");
    };
  }

  void forgive() {
    button.notice().clear();
  }
}

package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Code;
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
import org.parley.ui.part.Newest;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// The one button that casts a sheet, and beside it how things stand.
final class CastBar extends Div {

  private final Voter voter;
  private final ActButton button;
  private final Span state = new Span();
  private final Span receipt = new Span();
  private final Code code = new Code();
  private final Newest count = new Newest();
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
    button
        .onRefused(refused)
        .onDone(
            () -> {
              button.notice().show(Notice.Kind.DONE, cast.get());
              Wording.put(state, "");
            });
    receipt.add(Words.say("ballot.receipt") + " ");
    receipt.add(code);
    var lines = new Div(state, missing, receipt, count);
    lines.addClassNames("lines", "small");
    add(button, lines);
  }

  /// @param known the receipt of a ballot in the box: it stands in sight wherever on the sheet its
  ///   voter is
  void show(
      PanelNow now, String voted, Sheet.State is, List<String> unanswered, Optional<String> known) {
    button.show(now);
    boolean said = is == Sheet.State.AS_CAST && button.notice().isVisible();
    Wording.put(
        state,
        now.refusal(voter.action())
            .map(Words::of)
            .orElseGet(() -> said ? "" : words(is, known.isPresent())));
    receipt.setVisible(known.isPresent());
    known.ifPresent(it -> Wording.put(code, it));
    setClassName("changed", is == Sheet.State.CHANGED);
    count.put(voted, now.panel().length());
    boolean complete = unanswered.isEmpty() || is == Sheet.State.EMPTY;
    Wording.put(
        missing, complete ? "" : Words.say("ballot.unanswered", String.join(", ", unanswered)));
  }

  private String words(Sheet.State is, boolean inBox) {
    return switch (is) {
      case EMPTY, NEW -> Words.say(inBox ? "ballot.state.in-box" : "ballot.state.new");
      case AS_CAST ->
          Words.say(voter.isOwn() ? "ballot.state.as-cast" : "ballot.state.as-cast.other");
      case CHANGED -> Words.say("ballot.state.changed");
    };
  }

  void forgive() {
    button.notice().clear();
  }
}

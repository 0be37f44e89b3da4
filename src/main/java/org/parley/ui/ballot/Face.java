package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// What the place of the ballot shows: a sheet to vote on, one to read, or that there is none.
abstract sealed class Face extends Div permits Sheet, Preview, NoRound {

  Face() {
    addClassName("ballot");
  }

  /// The face for a person at this moment.
  static Face of(Visit visit, PanelNow now) {
    var last = last(now);
    if (last.isEmpty()) return new NoRound(now, last);
    var round = last.get();
    boolean voter =
        round.isOpen()
            ? now.may(Action.CAST)
            : now.actor().seat().flatMap(round::ballot).isPresent();
    if (voter) return new Sheet(visit, now, round);
    return round.isOpen() ? new Preview(now, round) : new NoRound(now, last);
  }

  static Optional<Round> last(PanelNow now) {
    var rounds = now.panel().rounds();
    return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
  }

  /// Whether it can go on showing the panel as it is now.
  abstract boolean stays(PanelNow now);

  abstract void show(PanelNow now);

  /// How it is voted, and until when.
  static String line(Round round) {
    var key = round.isOpen() ? "ballot.line.open" : "ballot.line.closed";
    return Words.say(round.isSecret() ? key + ".secret" : key, Words.ofPanels().of(round.voting()));
  }

  /// What the round finds out, and what becomes of the ballots.
  static Paragraph purpose(Round round) {
    var chooses = round.voting().judges() ? "rule.none" : "ballot.chooses";
    var purpose =
        round
            .rule()
            .map(Words.ofPanels()::of)
            .orElseGet(() -> Words.say(chooses, round.voting().places()));
    var line =
        new Paragraph(
            purpose + " " + Words.say(round.isSecret() ? "ballot.secret" : "ballot.open"));
    line.addClassName("small");
    return line;
  }

  static String voted(PanelNow now, Round round) {
    return Words.say("ballot.voted", round.voted().size(), now.panel().electorate(round).size());
  }
}

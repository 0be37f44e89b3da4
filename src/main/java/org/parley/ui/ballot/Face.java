package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Refusal;
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
            ? hinders(now, round).isEmpty()
            : now.actor().seat().flatMap(round::ballot).isPresent();
    if (voter) return new Sheet(Voter.own(now), visit, now, round);
    return round.isOpen() ? new Preview(visit, now, round) : new NoRound(now, last);
  }

  /// The sheet of another seat.
  static Face of(Voter voter, Visit visit, PanelNow now) {
    return new Sheet(voter, visit, now, last(now).orElseThrow());
  }

  /// Why a person does not cast a ballot of their own in an open round.
  static Optional<Refusal> hinders(PanelNow now, Round round) {
    return now.refusal(Action.CAST)
        .or(
            () -> {
              var seat = now.actor().seat().orElseThrow();
              if (now.panel().castBy(seat, round).contains(seat)) return Optional.empty();
              return Optional.of(
                  now.panel()
                      .proxies()
                      .holder(seat, round.id())
                      .<Refusal>map(holder -> new Refusal.VoteIsGiven(holder.number()))
                      .orElseGet(() -> new Refusal.NotPresent(seat.number())));
            });
  }

  /// Whether it is of another seat, where one was chosen, and else of the person's own.
  boolean isOf(Optional<Voter> other) {
    return other.isEmpty();
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
    var line = new Paragraph(purposeOf(round));
    line.addClassName("small");
    return line;
  }

  static String purposeOf(Round round) {
    var chooses = round.voting().judges() ? "rule.none" : "ballot.chooses";
    var purpose =
        round
            .rule()
            .map(Words.ofPanels()::of)
            .orElseGet(() -> Words.say(chooses, round.voting().places()));
    var published = round.isSecret() ? "ballot.secret" : "ballot.open";
    return purpose + " " + Words.say(round.isOpen() ? published : published + ".closed");
  }

  static String voted(PanelNow now, Round round) {
    return Words.say("ballot.voted", round.voted().size(), now.panel().electorate(round).size());
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.Wording;

/// The round that runs: how it is voted, how many have voted and who has not yet. What they voted
/// is nobody's business before it closes.
final class RoundRunning extends Div {

  private static final int MOST_NAMES = 24;

  private final Visit visit;
  private final H2 title = new H2();
  private final Paragraph how = new Paragraph();
  private final Paragraph count = new Paragraph();
  private final ProgressBar bar = new ProgressBar();
  private final Paragraph missing = new Paragraph();
  private final Anchor ballot = new Anchor();
  private final Paragraph voted = new Paragraph(Words.say("room.round.voted"));
  private final ActButton close;

  RoundRunning(Visit visit) {
    this.visit = visit;
    close =
        new ActButton(Words.say("room.round.close"), visit, Action.CLOSE_ROUND, this::closing)
            .confirm(RoundRunning::early);
    how.addClassName("small");
    count.addClassName("num");
    missing.addClassName("small");
    voted.addClassName("small");
    ballot.setHref(Routes.ballot(visit.panel()));
    ballot.addClassName("btn");
    bar.getElement().setAttribute("aria-hidden", "true");
    var ways = new Div(ballot, voted, close);
    ways.addClassName("row");
    var card = new Card(title, how, count, bar, missing, ways);
    card.addClassName("round");
    add(card);
  }

  void show(Round round, PanelNow now) {
    Wording.put(
        title,
        Words.say(
            round.isSecret() ? "room.round.open.secret" : "room.round.open", round.id().number()));
    Wording.put(how, how(round, now.panel()));
    var waiting = waiting(round, now);
    int voters = round.voted().size();
    Wording.put(count, Words.say("room.round.count", voters, voters + waiting.size()));
    bar.setValue(voters == 0 ? 0 : (double) voters / (voters + waiting.size()));
    boolean names = now.actor().seat().isPresent() || now.actor().host();
    missing.setVisible(names && !waiting.isEmpty());
    Wording.put(missing, names ? Words.say("room.round.missing", names(waiting, now)) : "");
    // Whoever presides and votes has their own ballot to cast first.
    if (voter(round, now)) close.plain();
    else close.primary();
    close.setVisible(now.isChair());
    close.show(now);
  }

  private static String how(Round round, Panel panel) {
    var words = Words.ofPanels();
    var amendment = panel.discussion().amendment(round.id());
    var none = Words.say(amendment.isPresent() ? "amend.majority" : "rule.none");
    var rule = round.rule().map(words::of).orElse(none);
    var items =
        amendment
            .map(it -> Words.say("amend.to", it.id(), it.recommendation()))
            .orElseGet(() -> String.join(", ", round.candidates()));
    return Words.say("room.round.how", items, words.of(round.voting()), rule) + terms(round);
  }

  private static String terms(Round round) {
    var terms = round.terms();
    var said = new StringBuilder();
    terms
        .present()
        .ifPresent(p -> said.append(' ').append(Words.say("room.terms.said.present", p.size())));
    if (!terms.weights().isEqual()) said.append(' ').append(Words.say("room.terms.said.weights"));
    if (terms.shuffled()) said.append(' ').append(Words.say("room.terms.said.shuffled"));
    return said.toString();
  }

  /// Answers whether the person still has to vote.
  private boolean voter(Round round, PanelNow now) {
    var own =
        now.actor().seat().filter(_ -> now.may(Action.CAST)).stream()
            .flatMap(seat -> now.panel().castBy(seat, round).stream())
            .toList();
    boolean votes = !own.isEmpty();
    boolean done = votes && own.stream().allMatch(seat -> hasVoted(seat, round));
    ballot.setVisible(votes);
    Wording.put(ballot, Words.say(done ? "room.round.change" : "room.round.vote"));
    ballot.setClassName("primary", !done);
    voted.setVisible(votes && done);
    return votes && !done;
  }

  private static List<Seat> waiting(Round round, PanelNow now) {
    return now.panel().electorate(round).stream()
        .filter(seat -> !hasVoted(seat.id(), round))
        .toList();
  }

  private static boolean hasVoted(Seat.Id seat, Round round) {
    return round.voted().contains(seat.number());
  }

  /// By name while they are few, else how many of each role.
  private static String names(List<Seat> seats, PanelNow now) {
    return seats.size() <= MOST_NAMES
        ? seats.stream()
            .map(seat -> Speaker.of(seat.id(), now).words())
            .collect(Collectors.joining(", "))
        : now.panel().topic().roles().stream()
            .map(role -> Words.say("room.round.missing.role", role.name(), count(seats, role)))
            .collect(Collectors.joining(", "));
  }

  private static long count(List<Seat> seats, Role role) {
    return seats.stream().filter(seat -> seat.role().equals(Optional.of(role.id()))).count();
  }

  private Optional<PanelCommand> closing() {
    return visit.now().panel().openRound().map(round -> new PanelCommand.CloseRound(round.id()));
  }

  /// Nothing to ask once all have voted.
  private static Optional<ActButton.Question> early(PanelNow now) {
    return now.panel()
        .openRound()
        .map(round -> waiting(round, now).size())
        .filter(waiting -> waiting > 0)
        .map(
            waiting ->
                new ActButton.Question(
                    Words.say("room.round.early"),
                    Words.say("room.round.early.text", waiting),
                    Words.say("room.round.close")));
  }
}

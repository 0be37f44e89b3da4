package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Verdict;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.ui.Words;

/// What was tried with a recommendation, in the order of time: its versions, and the rounds on it
/// with what they said.
final class TriedSection extends Div {

  /// One thing that was tried.
  private record Step(Instant at, String words) {}

  TriedSection(Board board, Standing standing) {
    var panel = board.panel();
    var list = new OrderedList();
    list.addClassName("tried");
    for (var step : steps(board, panel.recommendation(standing.id()).orElseThrow()))
      list.add(new ListItem(step.words()));
    add(new H2(Words.say("board.tried")), list);
    long replies = replies(panel, standing.id());
    if (replies > 0) add(new Div(Words.say("board.tried.replies", replies)));
  }

  private static List<Step> steps(Board board, Recommendation recommendation) {
    var steps = new ArrayList<Step>();
    for (int version = 1; version <= recommendation.version(); version++)
      steps.add(version(board.panel(), recommendation, version));
    board
        .panel()
        .closedRounds()
        .filter(round -> round.id().number() <= board.last().id().number())
        .filter(round -> round.item(recommendation.id()).isPresent())
        .forEach(round -> steps.add(round(board, recommendation.id(), round)));
    steps.sort(Comparator.comparing(Step::at));
    return steps;
  }

  private static Step version(Panel panel, Recommendation recommendation, int number) {
    var version = recommendation.versions().get(number - 1);
    var by =
        version
            .by()
            .flatMap(panel::seat)
            .map(seat -> Words.ofPanels().of(seat, panel))
            .orElseGet(() -> Words.say("board.tried.topic"));
    return new Step(
        version.at(),
        number == 1
            ? Words.say("board.tried.proposed", Words.time(version.at()), by)
            : Words.say("board.tried.revised", Words.time(version.at()), number, by));
  }

  private static Step round(Board board, Recommendation.Id id, Round round) {
    var at = round.closed().orElseThrow();
    var outcome = round.outcome(id);
    var verdict = outcome.flatMap(Outcome::verdict).map(Verdict::kind);
    var said = verdict.map(Words.ofPanels()::of).orElseGet(() -> Words.say("board.tried.counted"));
    return new Step(
        at,
        Words.say(
            "board.tried.round",
            Words.time(at),
            round.id().number(),
            round.item(id).orElseThrow().version(),
            said,
            outcome.flatMap(_ -> accepting(board, id, round)).orElse("")));
  }

  private static Optional<String> accepting(Board board, Recommendation.Id id, Round round) {
    return Standing.all(round, id, board.disclosure())
        .accepting()
        .map(share -> Words.say("board.tried.accept", share.part(), share.whole()));
  }

  private static long replies(Panel panel, Recommendation.Id id) {
    return panel.replies().stream()
        .filter(reply -> reply.target().equals(new Reply.Target.ToRecommendation(id)))
        .count();
  }
}

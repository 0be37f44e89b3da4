package org.parley.ui.board;

import com.vaadin.flow.component.Composite;
import java.util.ArrayList;
import java.util.List;
import org.parley.consensus.Verdict.Kind;
import org.parley.panel.Outcome;
import org.parley.panel.Result;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.part.Stats;
import org.parley.ui.part.Stats.Figure;

/// The verdicts counted, and how many voted in the round.
final class BoardStats extends Composite<Stats> {

  private final Board board;

  BoardStats(Board board) {
    this.board = board;
  }

  @Override
  protected Stats initContent() {
    var figures = new ArrayList<Figure>();
    if (board.standings().stream().anyMatch(standing -> standing.verdict().isPresent()))
      for (var kind : Kind.values())
        if (kind != Kind.NO_QUORUM || board.count(kind) > 0) figures.add(figure(kind));
    figures.add(voted(board));
    return new Stats(figures);
  }

  private Figure figure(Kind kind) {
    return new Figure(String.valueOf(board.count(kind)), Words.say("board.stat." + kind.key()));
  }

  private static Figure voted(Board board) {
    var round = board.last();
    int eligible =
        round.terms().weights().isEqual()
            ? eligible(round)
            : board.panel().electorate(round).size();
    return new Figure(
        Words.say("board.stat.share", round.voted().size(), eligible),
        Words.say("board.stat.voted"));
  }

  private static int eligible(Round round) {
    return switch (round.result().orElseThrow()) {
      case Result.Judged(var outcomes, _) ->
          outcomes.stream().mapToInt(Outcome::eligible).max().orElse(0);
      case Result.Chosen(_, var parts) -> sum(parts);
    };
  }

  private static int sum(List<Result.Part> parts) {
    return parts.stream().mapToInt(Result.Part::eligible).sum();
  }
}

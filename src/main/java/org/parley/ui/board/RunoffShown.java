package org.parley.ui.board;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.ui.Words;
import org.parley.ui.part.TransferPicture;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Instant runoff: the votes in each round of counting, who went, and where their ballots went.
final class RunoffShown {

  private RunoffShown() {}

  static WorkingShown of(Tally tally, Working.Rounds working) {
    var rounds = working.rounds();
    var steps = new ArrayList<CountTable.Step>();
    var columns = new ArrayList<TransferPicture.Column>();
    var said = new OrderedList();
    for (int i = 0; i < rounds.size(); i++) {
      var round = rounds.get(i);
      var title = Words.say("board.count.round", i + 1);
      var won = i == rounds.size() - 1 ? Set.copyOf(tally.winners()) : Set.<String>of();
      var votes = votes(round.tally());
      steps.add(
          new CountTable.Step(
              title, votes, BigDecimal.valueOf(round.exhausted()), won, round.eliminated()));
      columns.add(Transfers.column(title, votes, BigDecimal.valueOf(round.exhausted())));
      round
          .eliminated()
          .map(out -> new ListItem(sentence(out, round.transfers())))
          .ifPresent(said::add);
    }
    return WorkingShown.below(
        Transfers.picture(tally, columns, bands(rounds)), new CountTable(tally, steps), said);
  }

  private static Map<String, BigDecimal> votes(Map<String, Long> tally) {
    var votes = new LinkedHashMap<String, BigDecimal>();
    tally.forEach((key, n) -> votes.put(key, BigDecimal.valueOf(n)));
    return votes;
  }

  /// The ballots of the one who is out move on; all others stay.
  private static List<TransferPicture.Band> bands(List<Working.Round> rounds) {
    var bands = new ArrayList<TransferPicture.Band>();
    for (int i = 0; i + 1 < rounds.size(); i++) {
      var round = rounds.get(i);
      for (var votes : round.tally().entrySet())
        if (round.eliminated().filter(votes.getKey()::equals).isPresent())
          for (var to : round.transfers().entrySet())
            bands.add(new TransferPicture.Band(i, votes.getKey(), to.getKey(), to.getValue()));
        else
          bands.add(new TransferPicture.Band(i, votes.getKey(), votes.getKey(), votes.getValue()));
      bands.add(new TransferPicture.Band(i, "", "", round.exhausted()));
    }
    return bands;
  }

  private static String sentence(String out, Map<String, Long> transfers) {
    var to =
        transfers.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .map(
                e ->
                    e.getKey().isEmpty()
                        ? Words.say("board.count.nowhere", e.getValue())
                        : Words.say("board.count.to", e.getValue(), e.getKey()))
            .collect(Collectors.joining(", "));
    return to.isEmpty()
        ? Words.say("board.count.goes.none", out)
        : Words.say("board.count.goes", out, to);
  }
}

package org.parley.ui.board;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Set;
import org.parley.ui.Words;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Single transferable vote by Meek's rules: the votes of each round and its quota, and the share
/// of each paper that those elected keep.
final class KeepsShown {

  private KeepsShown() {}

  static WorkingShown of(Tally tally, Working.Iterations working) {
    var steps = new ArrayList<CountTable.Step>();
    for (int i = 0; i < working.rounds().size(); i++) {
      var round = working.rounds().get(i);
      steps.add(
          new CountTable.Step(
              Words.say("board.count.quota", i + 1, Figures.number(round.quota())),
              round.votes(),
              round.exhausted(),
              Set.copyOf(round.elected()),
              round.excluded()));
    }
    var last = working.rounds().getLast();
    var keeps =
        last.elected().stream()
            .map(
                key ->
                    Words.say(
                        "board.keep",
                        key,
                        Figures.number(last.keep().getOrDefault(key, BigDecimal.ONE))))
            .toList();
    return WorkingShown.below(
        new CountTable(tally, steps),
        new Paragraph(Words.say("board.keeps", String.join(", ", keeps))));
  }
}

package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.ui.Words;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Each recommendation compared with each other, and what Schulze or ranked pairs makes of it.
final class PairsShown {

  private PairsShown() {}

  static WorkingShown of(Tally tally, Working.Paths paths) {
    var keys = keys(tally);
    return WorkingShown.below(
        winner(paths),
        matrices(
            pairs(keys, paths),
            new Matrix(
                Words.say("board.paths"), keys, (a, b) -> at(paths.paths(), a, b), "board.path")));
  }

  static WorkingShown of(Tally tally, Working.Locks locks) {
    return WorkingShown.below(
        winner(locks), matrices(pairs(keys(tally), locks), majorities(locks)));
  }

  private static List<String> keys(Tally tally) {
    return tally.ranking().stream().flatMap(Collection::stream).toList();
  }

  private static Component winner(Working.Compared compared) {
    return new Paragraph(
        compared
            .condorcetWinner()
            .map(key -> Words.say("board.condorcet", key))
            .orElseGet(() -> Words.say("board.condorcet.none")));
  }

  private static Component matrices(Component... parts) {
    var both = new Div(parts);
    both.addClassName("matrices");
    return both;
  }

  private static Component pairs(List<String> keys, Working.Compared compared) {
    return new Matrix(
        Words.say("board.pairs"), keys, (a, b) -> at(compared.pairwise(), a, b), "board.pair");
  }

  private static long at(Map<String, Map<String, Long>> table, String row, String column) {
    return Objects.requireNonNull(table.get(row)).getOrDefault(column, 0L);
  }

  private static Component majorities(Working.Locks locks) {
    var list = new OrderedList();
    for (var majority : locks.majorities())
      list.add(
          new ListItem(
              Words.say(
                  majority.locked() ? "board.majority.locked" : "board.majority.skipped",
                  majority.winner(),
                  majority.loser(),
                  majority.votes(),
                  majority.opposing())));
    var all = new Div(new H3(Words.say("board.majorities")), list);
    if (!locks.lot().isEmpty())
      all.add(new Paragraph(Words.say("board.majorities.lot", String.join(", ", locks.lot()))));
    return all;
  }
}

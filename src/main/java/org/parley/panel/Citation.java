package org.parley.panel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Something that was said, and how many ballots it moved.
public record Citation(Reply.Target target, int ballots) {

  static List<Citation> of(Panel panel) {
    var named = new LinkedHashMap<Reply.Target, Integer>();
    panel
        .closedRounds()
        .flatMap(round -> round.ballots().values().stream())
        .flatMap(ballot -> ballot.movedBy().values().stream().distinct())
        .forEach(target -> named.merge(target, 1, Integer::sum));
    return named.entrySet().stream()
        .filter(e -> panel.isOpenToAll(e.getKey()))
        .map(e -> new Citation(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(Citation::ballots).reversed())
        .toList();
  }
}

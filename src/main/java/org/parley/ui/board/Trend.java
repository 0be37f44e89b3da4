package org.parley.ui.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Disclosure;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;

/// How acceptance of one recommendation went from round to round, over all and in each role.
///
/// @param rounds those that voted on it and judged it by itself, oldest first
/// @param all of the whole panel, in each of them
/// @param lines of the roles; roles that a round merged have a line of their own
record Trend(List<Round> rounds, List<Standing.Part> all, List<Line> lines) {

  /// @param parts how they answered in each round; empty where that round counted them otherwise
  record Line(List<Role.Id> roles, List<Optional<Standing.Part>> parts) {}

  static Trend of(Recommendation.Id id, List<Round> judging, Disclosure disclosure) {
    var rounds = judging.stream().filter(round -> round.outcome(id).isPresent()).toList();
    var lines = new LinkedHashMap<List<Role.Id>, List<Optional<Standing.Part>>>();
    for (int i = 0; i < rounds.size(); i++)
      for (var part : Standing.roles(rounds.get(i), id, disclosure)) {
        var line = lines.computeIfAbsent(part.roles(), _ -> new ArrayList<>());
        while (line.size() < i) line.add(Optional.empty());
        line.add(Optional.of(part));
      }
    for (var line : lines.values()) while (line.size() < rounds.size()) line.add(Optional.empty());
    return new Trend(
        rounds,
        rounds.stream().map(round -> Standing.all(round, id, disclosure)).toList(),
        lines.entrySet().stream().map(e -> new Line(e.getKey(), e.getValue())).toList());
  }
}

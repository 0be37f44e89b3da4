package org.parley.ui.board;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Disclosure;
import org.parley.consensus.Verdict;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;

/// The consensus board as it was after a round.
///
/// @param last the round after which it was so
/// @param judging the closed rounds up to it that judge each recommendation by itself
/// @param standings in the panel's order
/// @param columns the roles that have a column of their own, and those that share one
record Board(
    Panel panel,
    Round last,
    List<Round> judging,
    List<Standing> standings,
    List<List<Role.Id>> columns) {

  static Board after(Panel panel, Round last) {
    var disclosure = panel.settings().disclosure();
    var judging =
        panel
            .closedRounds()
            .filter(round -> round.id().number() <= last.id().number() && round.voting().judges())
            .toList();
    var standings =
        panel.recommendations().stream()
            .filter(r -> !r.withdrawn() || last.item(r.id()).isPresent())
            .flatMap(r -> Standing.of(panel, r, judging, disclosure).stream())
            .toList();
    return new Board(panel, last, judging, standings, columns(panel, standings));
  }

  /// Roles that are merged anywhere share a column everywhere, so that a column means the same in
  /// each row. Where that leaves one there is none.
  private static List<List<Role.Id>> columns(Panel panel, List<Standing> standings) {
    var columns = List.<Set<Role.Id>>of();
    for (var standing : standings)
      for (var part : standing.parts()) columns = joined(columns, part.roles());
    if (columns.size() < 2) return List.of();
    var order = panel.topic().roles().stream().map(Role::id).toList();
    return columns.stream()
        .map(column -> order.stream().filter(column::contains).toList())
        .sorted(Comparator.comparingInt(column -> order.indexOf(column.getFirst())))
        .toList();
  }

  private static List<Set<Role.Id>> joined(List<Set<Role.Id>> columns, List<Role.Id> roles) {
    var one = new HashSet<>(roles);
    var all = new ArrayList<Set<Role.Id>>();
    for (var column : columns)
      if (Collections.disjoint(column, roles)) all.add(column);
      else one.addAll(column);
    all.add(one);
    return all;
  }

  int count(Verdict.Kind kind) {
    return (int)
        standings.stream()
            .flatMap(standing -> standing.verdict().stream())
            .filter(verdict -> verdict.kind() == kind)
            .count();
  }

  Disclosure disclosure() {
    return panel.settings().disclosure();
  }

  Optional<Standing> standing(Recommendation.Id id) {
    return standings.stream().filter(standing -> standing.id().equals(id)).findFirst();
  }

  /// On the table, and never part of a round that is closed.
  List<Recommendation> neverVoted() {
    return panel.tabled().stream().filter(r -> panel.lastRound(r.id()).isEmpty()).toList();
  }

  List<Recommendation> withdrawn() {
    return panel.recommendations().stream().filter(Recommendation::withdrawn).toList();
  }
}

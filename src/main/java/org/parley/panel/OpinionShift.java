package org.parley.panel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.consensus.Disclosure;

/// How opinion shifted, as in Oxford-style debates: over those who stated theirs both before and
/// after, how many were for and against then and now. The side that gained more has won the debate.
///
/// @param parts first all, then each group or groups shown as one; empty where too few stated
///   theirs twice to show anything
/// @param onlyBefore how many stated theirs before and not after
/// @param onlyAfter how many stated theirs after and not before
public record OpinionShift(List<Part> parts, int onlyBefore, int onlyAfter) {

  /// Those who look on from the table, and from the hall; the other groups are roles.
  public static final String OBSERVERS = "observers";

  public static final String AUDIENCE = "audience";

  /// One person's opinions.
  ///
  /// @param group the key of their role, or [#OBSERVERS], or [#AUDIENCE]
  public record Voice(String group, Optional<Opinion> before, Optional<Opinion> after) {}

  /// So many people who thought one thing before and another, or the same, after.
  public record Step(Opinion from, Opinion to, int people) {}

  /// The shift of a group.
  ///
  /// @param groups their keys, in the panel's order
  public record Part(List<String> groups, List<Step> steps) {
    public Part {
      groups = List.copyOf(groups);
      steps = List.copyOf(steps);
    }

    public int people() {
      return steps.stream().mapToInt(Step::people).sum();
    }

    public int before(Opinion.Side side) {
      return steps.stream().filter(s -> s.from().side() == side).mapToInt(Step::people).sum();
    }

    public int after(Opinion.Side side) {
      return steps.stream().filter(s -> s.to().side() == side).mapToInt(Step::people).sum();
    }

    public int gain(Opinion.Side side) {
      return after(side) - before(side);
    }

    /// How many stand on another side than before.
    public int changedSides() {
      return steps.stream()
          .filter(s -> s.from().side() != s.to().side())
          .mapToInt(Step::people)
          .sum();
    }

    /// The side that gained more; empty where neither did.
    public Optional<Opinion.Side> winner() {
      int lead = gain(Opinion.Side.FOR) - gain(Opinion.Side.AGAINST);
      if (lead == 0) return Optional.empty();
      return Optional.of(lead > 0 ? Opinion.Side.FOR : Opinion.Side.AGAINST);
    }
  }

  public OpinionShift {
    parts = List.copyOf(parts);
  }

  /// What may be shown. Groups of which fewer than the disclosure minimum stated theirs twice are
  /// merged as [Disclosure] merges them, and left out where they all become one.
  ///
  /// @param groups in the panel's order
  public static OpinionShift of(
      Collection<Voice> voices, List<String> groups, Disclosure disclosure) {
    var both =
        voices.stream().filter(v -> v.before().isPresent() && v.after().isPresent()).toList();
    var people = new LinkedHashMap<String, Integer>();
    for (var group : groups) {
      int size = (int) both.stream().filter(voice -> voice.group().equals(group)).count();
      if (size > 0) people.put(group, size);
    }
    var parts = new ArrayList<Part>();
    if (!both.isEmpty() && disclosure.shows(both.size())) {
      parts.add(part(both, List.copyOf(people.keySet())));
      var shown = disclosure.groups(people);
      if (shown.size() > 1) shown.forEach(group -> parts.add(part(both, group)));
    }
    return new OpinionShift(
        parts,
        (int) voices.stream().filter(v -> v.before().isPresent() && v.after().isEmpty()).count(),
        (int) voices.stream().filter(v -> v.before().isEmpty() && v.after().isPresent()).count());
  }

  private static Part part(List<Voice> both, List<String> groups) {
    var steps = new TreeMap<Opinion, TreeMap<Opinion, Integer>>();
    for (var voice : both)
      if (groups.contains(voice.group()))
        steps
            .computeIfAbsent(voice.before().orElseThrow(), _ -> new TreeMap<>())
            .merge(voice.after().orElseThrow(), 1, Integer::sum);
    return new Part(
        groups,
        steps.entrySet().stream()
            .flatMap(
                from ->
                    from.getValue().entrySet().stream()
                        .map(to -> new Step(from.getKey(), to.getKey(), to.getValue())))
            .toList());
  }

  /// The shift at a panel's own table; empty until nothing can be stated any more, since whoever
  /// watched it grow would see single opinions.
  static Optional<OpinionShift> of(Panel panel) {
    if (panel.settings().opinion().isEmpty() || !(panel.opinions().over() || panel.isClosed()))
      return Optional.empty();
    return Optional.of(of(voices(panel), groups(panel), panel.settings().disclosure()));
  }

  /// The opinions stated at a table.
  private static List<Voice> voices(Panel panel) {
    return panel.opinions().stated().values().stream()
        .map(stated -> new Voice(group(panel, stated.seat()), stated.before(), stated.after()))
        .toList();
  }

  private static String group(Panel panel, Seat.Id seat) {
    return panel.seat(seat).flatMap(Seat::role).map(Role.Id::key).orElse(OBSERVERS);
  }

  private static List<String> groups(Panel panel) {
    var groups = new ArrayList<String>();
    panel.topic().roles().forEach(role -> groups.add(role.id().key()));
    groups.add(OBSERVERS);
    return groups;
  }
}

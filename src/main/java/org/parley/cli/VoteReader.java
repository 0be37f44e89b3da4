package org.parley.cli;

import static org.parley.cli.MeasureFile.array;
import static org.parley.cli.MeasureFile.object;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.consensus.measure.Scale;

/// Reads sets of votes. In lists the place stands for the person, as long as a group's lists are
/// equally long in all rounds; counts by step know no persons.
final class VoteReader {

  private static final String EVERYBODY = "all";

  /// More votes than this are refused where they are given as counts.
  private static final long MOST_COUNTED = 1_000_000;

  private final Scale scale;
  private final Map<String, String> seats;
  private final Map<String, Set<Integer>> lengths = new HashMap<>();

  /// @param seats the group of each seat, empty where no groups are declared
  /// @param sets all sets of votes that will be read
  VoteReader(Scale scale, Map<String, String> seats, List<JsonAt> sets) {
    this.scale = scale;
    this.seats = seats;
    for (var set : sets) {
      var inner = unwrapped(set, "groups");
      if (inner instanceof JsonAt.Arr list) length(EVERYBODY, list);
      if (inner instanceof JsonAt.Obj object)
        object
            .members()
            .forEach(
                (group, votes) -> {
                  if (votes instanceof JsonAt.Arr list) length(group, list);
                });
    }
  }

  private void length(String group, JsonAt.Arr list) {
    lengths.computeIfAbsent(group, _ -> new HashSet<>()).add(list.elements().size());
  }

  VoteSet round(JsonAt node, int number) {
    var lists = unwrapped(node, "groups");
    if (lists != node) return lists(lists, number);
    var items = unwrapped(node, "items");
    if (items != node) return items(items);
    if (node instanceof JsonAt.Arr) return lists(node, number);
    var members = object(node, "cli.measure.round").members();
    if (members.isEmpty()) throw new BadInput(node.line(), "cli.measure.empty-round");
    if (all(members, JsonAt.Arr.class::isInstance)) return lists(node, number);
    if (all(members, JsonAt.Obj.class::isInstance)) return items(node);
    var votes = votes(object(node, "cli.measure.round"), VoteSet.ITEM);
    return new VoteSet(new LinkedHashMap<>(Map.of(VoteSet.ITEM, votes)), seats, true);
  }

  VoteSet items(JsonAt node) {
    var items = new LinkedHashMap<String, Map<String, Integer>>();
    object(node, "cli.measure.items")
        .members()
        .forEach(
            (item, votes) ->
                items.put(
                    item,
                    votes instanceof JsonAt.Arr list
                        ? votes(list, item)
                        : votes(object(votes, "cli.measure.items"), item)));
    if (items.isEmpty()) throw new BadInput(node.line(), "cli.measure.no-items");
    return new VoteSet(items, seats, false);
  }

  VoteSet lists(JsonAt node, int round) {
    var groups =
        node instanceof JsonAt.Arr
            ? Map.of(EVERYBODY, node)
            : object(node, "cli.measure.groups").members();
    if (groups.isEmpty()) throw new BadInput(node.line(), "cli.measure.no-groups");
    var votes = new LinkedHashMap<String, Integer>();
    var groupOf = new LinkedHashMap<String, String>();
    groups.forEach(
        (group, given) -> {
          if (given instanceof JsonAt.Obj counts) {
            counted(counts, group, round, votes, groupOf);
            return;
          }
          boolean paired = lengths.getOrDefault(group, Set.of()).size() < 2;
          int place = 0;
          for (var vote : array(given, "cli.measure.groups").elements()) {
            var seat = group + " " + ++place + (paired ? "" : " (round " + round + ")");
            groupOf.put(seat, group);
            vote(vote, group).ifPresent(value -> votes.put(seat, value));
          }
          // A group nobody of which voted is still a group.
          groupOf.putIfAbsent(group + " 1", group);
        });
    return new VoteSet(new LinkedHashMap<>(Map.of(VoteSet.ITEM, votes)), groupOf, true);
  }

  /// How many voted for each step: `{"7": 3, "8": 2}`.
  private void counted(
      JsonAt.Obj counts,
      String group,
      int round,
      Map<String, Integer> votes,
      Map<String, String> groupOf) {
    groupOf.put(group + " 1", group);
    counts
        .members()
        .forEach(
            (step, node) -> {
              if (!step.matches("-?\\d{1,9}"))
                throw new BadInput(node.line(), "cli.measure.no-step", group, step);
              int vote = onScale(Integer.parseInt(step), node.line(), group);
              if (!(node instanceof JsonAt.Num(_, var whole, _))
                  || whole.orElse(-1) < 0
                  || votes.size() + whole.orElse(0) > MOST_COUNTED)
                throw new BadInput(node.line(), "cli.measure.no-count", group, step, MOST_COUNTED);
              for (long i = whole.orElse(0); i > 0; i--) {
                var seat = group + ", " + step + ", " + i + " (round " + round + ")";
                groupOf.put(seat, group);
                votes.put(seat, vote);
              }
            });
  }

  private Map<String, Integer> votes(JsonAt.Arr list, String item) {
    var votes = new LinkedHashMap<String, JsonAt>();
    for (var vote : list.elements()) votes.put(String.valueOf(votes.size() + 1), vote);
    return votes(new JsonAt.Obj(votes, list.line()), item);
  }

  private Map<String, Integer> votes(JsonAt.Obj node, String item) {
    var votes = new LinkedHashMap<String, Integer>();
    node.members()
        .forEach(
            (seat, vote) -> {
              if (!seats.isEmpty() && !seats.containsKey(seat))
                throw new BadInput(vote.line(), "cli.measure.no-group", seat);
              vote(vote, item + ", " + seat).ifPresent(value -> votes.put(seat, value));
            });
    return votes;
  }

  /// Null is a vote that is missing.
  private OptionalInt vote(JsonAt node, String whose) {
    if (node instanceof JsonAt.Null) return OptionalInt.empty();
    if (!(node instanceof JsonAt.Num(double value, _, int line)))
      throw new BadInput(node.line(), "cli.measure.no-number", whose);
    return OptionalInt.of(onScale(value, line, whose));
  }

  private int onScale(double value, int line, String whose) {
    if (value == Math.rint(value) && value >= scale.min() && value <= scale.max())
      return (int) value;
    throw new BadInput(
        line, "cli.measure.off-scale", whose, shown(value), scale.min(), scale.max());
  }

  private static String shown(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private static boolean all(Map<String, JsonAt> members, Predicate<JsonAt> kind) {
    return members.values().stream().allMatch(kind);
  }

  private static JsonAt unwrapped(JsonAt node, String key) {
    return node instanceof JsonAt.Obj(var members, _)
            && members.size() == 1
            && members.get(key) instanceof JsonAt inner
            && !(inner instanceof JsonAt.Num || inner instanceof JsonAt.Null)
        ? inner
        : node;
  }
}

package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.consensus.measure.Scale;

/// Reads the file of `parley measure`: a scale, and one set of votes or several rounds of them.
///
/// @param rounds one set without movement, or at least two rounds
record MeasureFile(Scale scale, List<VoteSet> rounds) {

  private static final String EVERYBODY = "all";

  static MeasureFile read(Path file) {
    var root = object(JsonAt.read(file), "cli.measure.root");
    known(root, "scale", "groups", "items", "rounds");
    var scale = scale(root);
    if (root.members().get("rounds") instanceof JsonAt rounds) {
      if (root.members().containsKey("items"))
        throw new BadInput(rounds.line(), "cli.measure.items-and-rounds");
      var elements = array(rounds, "cli.measure.rounds").elements();
      if (elements.size() < 2) throw new BadInput(rounds.line(), "cli.measure.one-round");
      var reader = new Reader(scale, seatGroups(root), elements);
      var sets = new ArrayList<VoteSet>();
      for (int i = 0; i < elements.size(); i++) sets.add(reader.round(elements.get(i), i + 1));
      return new MeasureFile(scale, sets);
    }
    if (root.members().get("items") instanceof JsonAt items)
      return new MeasureFile(
          scale, List.of(new Reader(scale, seatGroups(root), List.of()).items(items)));
    if (root.members().get("groups") instanceof JsonAt groups)
      return new MeasureFile(
          scale, List.of(new Reader(scale, Map.of(), List.of(groups)).lists(groups, 1)));
    throw new BadInput(root.line(), "cli.measure.nothing");
  }

  private static Scale scale(JsonAt.Obj root) {
    var node = root.members().get("scale");
    if (node == null) throw new BadInput(root.line(), "cli.measure.no-scale");
    var scale = object(node, "cli.measure.no-scale");
    known(scale, "min", "max", "accept");
    try {
      var plain = Scale.of(whole(scale, "min"), whole(scale, "max"));
      return scale.members().containsKey("accept")
          ? new Scale(plain.min(), plain.max(), whole(scale, "accept"))
          : plain;
    } catch (IllegalArgumentException impossible) {
      throw new BadInput(
          scale.line(), "cli.measure.scale", String.valueOf(impossible.getMessage()));
    }
  }

  private static int whole(JsonAt.Obj scale, String key) {
    var node = scale.members().get(key);
    if (node == null) throw new BadInput(scale.line(), "cli.measure.scale-lacks", key);
    if (node instanceof JsonAt.Num(double value, _)
        && value == Math.rint(value)
        && Math.abs(value) <= 1e9) return (int) value;
    throw new BadInput(node.line(), "cli.measure.scale-number", key);
  }

  /// The group of each seat, where groups are declared.
  private static Map<String, String> seatGroups(JsonAt.Obj root) {
    var groups = new LinkedHashMap<String, String>();
    if (root.members().get("groups") instanceof JsonAt node)
      object(node, "cli.measure.seat-groups")
          .members()
          .forEach(
              (seat, group) -> {
                if (!(group instanceof JsonAt.Text(var name, _)))
                  throw new BadInput(group.line(), "cli.measure.seat-group", seat);
                groups.put(seat, name);
              });
    return groups;
  }

  private static void known(JsonAt.Obj object, String... keys) {
    object
        .members()
        .forEach(
            (key, value) -> {
              if (!List.of(keys).contains(key))
                throw new BadInput(
                    value.line(), "cli.measure.unknown-key", key, String.join(", ", keys));
            });
  }

  private static JsonAt.Obj object(JsonAt node, String otherwise) {
    if (node instanceof JsonAt.Obj object) return object;
    throw new BadInput(node.line(), otherwise);
  }

  private static JsonAt.Arr array(JsonAt node, String otherwise) {
    if (node instanceof JsonAt.Arr array) return array;
    throw new BadInput(node.line(), otherwise);
  }

  /// Reads sets of votes. In lists the place stands for the person, as long as a group's lists are
  /// equally long in all rounds.
  private static final class Reader {
    private final Scale scale;
    private final Map<String, String> seats;
    private final Map<String, Set<Integer>> lengths = new HashMap<>();

    Reader(Scale scale, Map<String, String> seats, List<JsonAt> sets) {
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
              (item, votes) -> items.put(item, votes(object(votes, "cli.measure.items"), item)));
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
          (group, list) -> {
            boolean paired = lengths.getOrDefault(group, Set.of()).size() < 2;
            int place = 0;
            for (var vote : array(list, "cli.measure.groups").elements()) {
              var seat = group + " " + ++place + (paired ? "" : " (round " + round + ")");
              groupOf.put(seat, group);
              vote(vote, group).ifPresent(value -> votes.put(seat, value));
            }
            // A group nobody of which voted is still a group.
            groupOf.putIfAbsent(group + " 1", group);
          });
      return new VoteSet(new LinkedHashMap<>(Map.of(VoteSet.ITEM, votes)), groupOf, true);
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
      if (!(node instanceof JsonAt.Num(double value, int line)))
        throw new BadInput(node.line(), "cli.measure.no-number", whose);
      if (value != Math.rint(value) || value < scale.min() || value > scale.max())
        throw new BadInput(
            line, "cli.measure.off-scale", whose, shown(value), scale.min(), scale.max());
      return OptionalInt.of((int) value);
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
}

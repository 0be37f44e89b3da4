package org.parley.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;

/// Reads the ballots of a JSON file: `{"count": 5, "ranking": [["A"], ["B", "C"]]}`, or only what
/// would stand behind `ranking` where the ballot was cast once.
final class BallotReader {

  private static final Set<String> CONTENTS =
      Set.of("ranking", "scores", "approved", "allocation", "choice");

  private static final int LARGEST = 1_000_000;

  private final BallotBox box;
  private final Form form;

  BallotReader(BallotBox box) {
    this.box = box;
    this.form = box.method().form();
  }

  /// The words under which a ballot may hold its content.
  private List<String> words() {
    return switch (form) {
      case Form.Order _ -> List.of("ranking");
      case Form.Points _ -> List.of("scores");
      case Form.Approval _ -> List.of("approved");
      case Form.Budget _ -> List.of("allocation");
      case Form.Scale _ -> List.of("choice", "scores");
    };
  }

  /// Puts a ballot into the box.
  ///
  /// @return what became of it
  Entry read(JsonAt node) {
    if (!(node instanceof JsonAt.Obj object)) return put(node, 1, node.line());
    var members = object.members();
    long count = members.containsKey("count") ? count(members.get("count")) : 1;
    JsonAt content = null;
    for (var word : words()) if (members.containsKey(word)) content = members.get(word);
    if (content == null && members.keySet().stream().noneMatch(CONTENTS::contains))
      if (!members.containsKey("count") && isMap()) return put(node, 1, node.line());
    if (content == null)
      throw new BadInput(
          node.line(), "cli.tally.no-content", box.method().name(), words().getFirst());
    for (var name : members.keySet())
      if (!name.equals("count") && !words().contains(name) && !Members.NOTES.contains(name))
        throw new BadInput(
            node.line(), "cli.json.unknown-key", name, "count, " + String.join(", ", words()));
    return put(content, count, node.line());
  }

  /// What became of a ballot.
  ///
  /// @param cost of a ballot with a budget
  /// @param why it is not valid
  record Entry(long count, boolean valid, Optional<String> why, OptionalLong cost) {
    static Entry of(long count, OptionalLong cost, Optional<String> why) {
      return new Entry(count, why.isEmpty(), why, cost);
    }
  }

  private boolean isMap() {
    return switch (form) {
      case Form.Points _, Form.Budget _, Form.Scale _ -> true;
      case Form.Order _, Form.Approval _ -> false;
    };
  }

  private static long count(JsonAt node) {
    if (node instanceof JsonAt.Num(_, var whole, _)
        && whole.isPresent()
        && whole.getAsLong() >= 0
        && whole.getAsLong() <= Election.MOST_BALLOTS) return whole.getAsLong();
    throw new BadInput(node.line(), "cli.json.no-whole", "count", 0, Election.MOST_BALLOTS);
  }

  private Entry put(JsonAt content, long count, int line) {
    return switch (form) {
      case Form.Order _ -> {
        box.rank(ranking(content), count, line);
        yield Entry.of(count, OptionalLong.empty(), Optional.empty());
      }
      case Form.Points _ -> other(new Ballot.Scores(map(content, this::whole)), count, line);
      case Form.Approval _ ->
          other(new Ballot.Approvals(new HashSet<>(names(content))), count, line);
      case Form.Scale scale -> other(new Ballot.Grades(grades(scale, content)), count, line);
      case Form.Budget budget -> {
        var votes = map(content, this::whole);
        var cost = OptionalLong.of(budget.cost(votes.values()));
        yield Entry.of(count, cost, box.add(new Ballot.Allocation(votes), count, line));
      }
    };
  }

  private Entry other(Ballot ballot, long count, int line) {
    return Entry.of(count, OptionalLong.empty(), box.add(ballot, count, line));
  }

  private static List<List<String>> ranking(JsonAt node) {
    if (node instanceof JsonAt.Null) return List.of();
    if (!(node instanceof JsonAt.Arr(var groups, _)))
      throw new BadInput(node.line(), "cli.tally.ranking");
    var ranking = new ArrayList<List<String>>(groups.size());
    for (var group : groups) {
      var names = group instanceof JsonAt.Text(var name, _) ? List.of(name) : names(group);
      if (names.isEmpty()) throw new BadInput(group.line(), "cli.tally.empty-rank");
      ranking.add(names);
    }
    return ranking;
  }

  private static List<String> names(JsonAt node) {
    if (node instanceof JsonAt.Null) return List.of();
    if (!(node instanceof JsonAt.Arr(var elements, _)))
      throw new BadInput(node.line(), "cli.tally.names");
    var names = new ArrayList<String>(elements.size());
    for (var element : elements) {
      if (!(element instanceof JsonAt.Text(var name, _)))
        throw new BadInput(element.line(), "cli.tally.names");
      names.add(name);
    }
    return names;
  }

  private Map<String, String> grades(Form.Scale scale, JsonAt node) {
    if (node instanceof JsonAt.Obj || node instanceof JsonAt.Null)
      return map(node, (_, grade) -> grade(scale, grade));
    if (box.candidates().size() > 1) throw new BadInput(node.line(), "cli.tally.choices");
    return Map.of(box.candidates().getFirst(), grade(scale, node));
  }

  /// A grade by its name, or by its number on the scale, which starts at 0.
  private static String grade(Form.Scale scale, JsonAt node) {
    return switch (node) {
      case JsonAt.Text(var name, _) -> name;
      case JsonAt.Num(_, var whole, int line) when whole.isPresent() -> {
        var number = String.valueOf(whole.getAsLong());
        if (scale.grades().stream().anyMatch(grade -> grade.key().equals(number))) yield number;
        if (whole.getAsLong() < 0 || whole.getAsLong() >= scale.grades().size())
          throw new BadInput(line, "cli.tally.no-such-step", number);
        yield scale.grades().get((int) whole.getAsLong()).key();
      }
      default -> throw new BadInput(node.line(), "cli.tally.grade");
    };
  }

  private int whole(String candidate, JsonAt node) {
    if (node instanceof JsonAt.Num(_, var whole, _)
        && whole.isPresent()
        && Math.abs(whole.getAsLong()) <= LARGEST) return (int) whole.getAsLong();
    throw new BadInput(node.line(), "cli.tally.no-number", candidate, LARGEST);
  }

  private <V> Map<String, V> map(JsonAt node, BiFunction<String, JsonAt, V> reader) {
    if (node instanceof JsonAt.Null) return Map.of();
    if (!(node instanceof JsonAt.Obj(var members, _)))
      throw new BadInput(node.line(), "cli.tally.map", words().getFirst());
    var values = new HashMap<String, V>();
    members.forEach(
        (name, value) -> {
          if (!(value instanceof JsonAt.Null)) values.put(name, reader.apply(name, value));
        });
    return values;
  }
}

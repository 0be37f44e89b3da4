package org.parley.ui.ballot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.voting.Ballot;

/// A ballot as a text that a browser can keep: a line that says which form it has, and below it a
/// line for each answer or place.
///
/// ```
/// grades
/// R1 support
/// R2 cannot-accept
/// ```
final class BallotText {

  private BallotText() {}

  static String of(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Grades(var grades) -> lines("grades", pairs(grades));
      case Ballot.Approvals(var approved) -> lines("approvals", approved.stream().sorted());
      case Ballot.Scores(var scores) -> lines("scores", pairs(scores));
      case Ballot.Ranking(var groups) ->
          lines("ranking", groups.stream().map(g -> String.join(" ", new TreeSet<>(g))));
      case Ballot.Allocation(var votes) -> lines("allocation", pairs(votes));
    };
  }

  private static String lines(String form, Stream<String> lines) {
    return Stream.concat(Stream.of(form), lines).collect(Collectors.joining("\n"));
  }

  private static Stream<String> pairs(Map<String, ?> answers) {
    return answers.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).sorted();
  }

  /// Reads what [#of] wrote; empty where somebody else wrote it.
  static Optional<Ballot> read(String text) {
    var lines = text.lines().toList();
    if (lines.isEmpty()) return Optional.empty();
    var rest = lines.subList(1, lines.size());
    try {
      return switch (lines.getFirst()) {
        case "grades" -> Optional.of(new Ballot.Grades(answers(rest)));
        case "approvals" -> Optional.of(new Ballot.Approvals(Set.copyOf(rest)));
        case "scores" -> Optional.of(new Ballot.Scores(numbers(rest)));
        case "ranking" ->
            Optional.of(new Ballot.Ranking(rest.stream().map(BallotText::words).toList()));
        case "allocation" -> Optional.of(new Ballot.Allocation(numbers(rest)));
        default -> Optional.empty();
      };
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Set<String> words(String line) {
    return Arrays.stream(line.split(" ")).collect(Collectors.toSet());
  }

  private static Map<String, String> answers(List<String> lines) {
    var answers = new LinkedHashMap<String, String>();
    for (var line : lines) {
      var pair = line.split(" ", 2);
      if (pair.length < 2) throw new IllegalArgumentException("no answer in '" + line + "'");
      answers.put(pair[0], pair[1]);
    }
    return answers;
  }

  private static Map<String, Integer> numbers(List<String> lines) {
    var numbers = new LinkedHashMap<String, Integer>();
    answers(lines).forEach((key, number) -> numbers.put(key, Integer.valueOf(number)));
    return numbers;
  }
}

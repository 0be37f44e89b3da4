package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Tally;

/// Elections and results as texts: a ballot is `A > B = C * 3`, `A, B * 2`, `A: 5, B: 3 * 4` or `A:
/// good`, a ranking `A > B = C`. An empty ballot is `* 2`.
final class Texts {

  private Texts() {}

  /// Rankings. Everybody named stands, in the order of the text.
  static Election rankings(String... lines) {
    var candidates = new ArrayList<String>();
    for (var line : lines)
      for (var name : content(line).split("[>=]"))
        if (!name.isBlank() && !candidates.contains(name.strip())) candidates.add(name.strip());
    return rankingsOf(candidates, lines);
  }

  static Election rankingsOf(List<String> candidates, String... lines) {
    return election(candidates, lines, Texts::ranking);
  }

  static Ballot ranking(String text) {
    var groups = new ArrayList<Set<String>>();
    if (!text.isBlank())
      for (var group : text.split(">"))
        groups.add(Arrays.stream(group.split("=")).map(String::strip).collect(Collectors.toSet()));
    return new Ballot.Ranking(groups);
  }

  static Election approvals(List<String> candidates, String... lines) {
    return election(
        candidates, lines, text -> new Ballot.Approvals(new HashSet<>(List.of(words(text)))));
  }

  static Election scores(List<String> candidates, String... lines) {
    return election(candidates, lines, text -> new Ballot.Scores(numbers(text)));
  }

  static Election allocations(List<String> candidates, String... lines) {
    return election(candidates, lines, text -> new Ballot.Allocation(numbers(text)));
  }

  static Election grades(List<String> candidates, String... lines) {
    return election(candidates, lines, text -> new Ballot.Grades(pairs(text)));
  }

  private static Election election(
      List<String> candidates,
      String[] lines,
      java.util.function.Function<String, ? extends Ballot> reader) {
    var cast = new ArrayList<Election.Cast>();
    for (var line : lines) cast.add(new Election.Cast(reader.apply(content(line)), count(line)));
    return Election.of(candidates, cast);
  }

  private static String content(String line) {
    return line.contains("*") ? line.substring(0, line.indexOf('*')).strip() : line.strip();
  }

  private static long count(String line) {
    return line.contains("*") ? Long.parseLong(line.substring(line.indexOf('*') + 1).strip()) : 1;
  }

  private static String[] words(String text) {
    return text.isBlank() ? new String[0] : text.split("\\s*,\\s*");
  }

  private static Map<String, String> pairs(String text) {
    var pairs = new HashMap<String, String>();
    for (var word : words(text)) {
      var parts = word.split("\\s*:\\s*");
      pairs.put(parts[0], parts[1]);
    }
    return pairs;
  }

  private static Map<String, Integer> numbers(String text) {
    var numbers = new HashMap<String, Integer>();
    pairs(text).forEach((name, number) -> numbers.put(name, Integer.parseInt(number)));
    return numbers;
  }

  /// The ranking of a result.
  static String shown(Tally tally) {
    return tally.ranking().stream()
        .map(group -> String.join(" = ", new TreeSet<>(group)))
        .collect(Collectors.joining(" > "));
  }

  static Tally tally(String method, Election election) {
    return Methods.named(method).orElseThrow().tally(election);
  }

  static Election with(Election election, int seats, long seed) {
    return new Election(election.candidates(), election.ballots(), seats, seed);
  }
}

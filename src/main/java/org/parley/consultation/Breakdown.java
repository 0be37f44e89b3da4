package org.parley.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.consensus.Disclosure;

/// What was said to the statements, by what people said of themselves. No figure rests on fewer
/// people than the consultation's disclosure minimum: choices of too few are put together, and a
/// figure that could be found by subtracting others, those who said nothing of themselves among
/// them, is left out.
///
/// @param question the key of what people were asked about themselves
/// @param parts those who voted and said this of themselves, in the order of the choices
/// @param lines the statements that are shown, in the order of their numbers
public record Breakdown(String question, List<Part> parts, List<Line> lines) {

  /// @param choices their places; more than one where they were put together
  public record Part(List<Integer> choices, int people) {
    public Part {
      choices = List.copyOf(choices);
    }
  }

  /// @param counts in the order of the parts; empty for one that must not be shown
  public record Line(int statement, List<Optional<Count>> counts) {
    public Line {
      counts = List.copyOf(counts);
    }
  }

  private static final String REST = "rest";

  public Breakdown {
    parts = List.copyOf(parts);
    lines = List.copyOf(lines);
  }

  /// @param answers the place of the choice of each participant who said something
  public static Breakdown of(
      Consultation consultation, VoteBook book, Question question, Map<Integer, Integer> answers) {
    var disclosure = new Disclosure(consultation.settings().disclosureMinimum());
    var parts = parts(book, question, answers, disclosure);
    var votes = votes(book, answers, parts);
    var lines = new ArrayList<Line>();
    if (!parts.isEmpty())
      consultation
          .accepted()
          .map(statement -> statement.id().number())
          .forEach(
              number ->
                  lines.add(
                      new Line(
                          number,
                          counts(
                              votes.getOrDefault(number, new int[parts.size() + 1][3]),
                              disclosure))));
    return new Breakdown(question.key(), parts, lines);
  }

  private static List<Part> parts(
      VoteBook book, Question question, Map<Integer, Integer> answers, Disclosure disclosure) {
    var people = new int[question.choices().size()];
    book.forEach(
        (participant, sheet) -> {
          int choice = answers.getOrDefault(participant, -1);
          if (sheet.size() > 0 && choice >= 0 && choice < people.length) people[choice]++;
        });
    var sizes = new LinkedHashMap<String, Integer>();
    for (int choice = 0; choice < people.length; choice++)
      if (people[choice] > 0) sizes.put(Integer.toString(choice), people[choice]);
    var parts = new ArrayList<Part>();
    for (var group : disclosure.groups(sizes)) {
      var choices = group.stream().map(Integer::valueOf).toList();
      int together = choices.stream().mapToInt(choice -> people[choice]).sum();
      if (disclosure.shows(together)) parts.add(new Part(choices, together));
    }
    return parts;
  }

  /// Disagree, pass and agree of each part, and of the rest behind them.
  private static Map<Integer, int[][]> votes(
      VoteBook book, Map<Integer, Integer> answers, List<Part> parts) {
    var votes = new TreeMap<Integer, int[][]>();
    book.forEach(
        (participant, sheet) -> {
          int part = part(answers.getOrDefault(participant, -1), parts);
          sheet.forEach(
              (statement, value, _) ->
                  votes
                      .computeIfAbsent(statement, _ -> new int[parts.size() + 1][3])[part][
                      value + 1]++);
        });
    return votes;
  }

  private static int part(int choice, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) if (parts.get(i).choices().contains(choice)) return i;
    return parts.size();
  }

  private static List<Optional<Count>> counts(int[][] votes, Disclosure disclosure) {
    var seen = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < votes.length; i++)
      seen.put(i == votes.length - 1 ? REST : Integer.toString(i), seen(votes[i]));
    var alone = disclosure.groups(seen);
    var counts = new ArrayList<Optional<Count>>();
    for (int i = 0; i < votes.length - 1; i++)
      counts.add(
          alone.contains(List.of(Integer.toString(i))) && disclosure.shows(seen(votes[i]))
              ? Optional.of(new Count(votes[i][2], votes[i][1], votes[i][0], 0))
              : Optional.empty());
    return counts;
  }

  private static int seen(int[] votes) {
    return votes[0] + votes[1] + votes[2];
  }
}

package org.parley.consultation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.consensus.Disclosure;

/// What was said to the statements, by what people said of themselves. No figure rests on fewer
/// people than the consultation's disclosure minimum: choices of too few are put together, and a
/// figure that could be found by subtracting others, those who said nothing of themselves among
/// them, is left out.
///
/// Nor can one be found by comparing questions: whoever answered a set of questions that too few
/// have answered alike counts as having said nothing. So the people of any two questions are the
/// same, or differ by enough.
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

  /// @param answers the place of each participant's choice, by the key of the question
  public static Breakdown of(
      Consultation consultation,
      VoteBook book,
      Question question,
      Map<Integer, Map<String, Integer>> answers) {
    var disclosure = new Disclosure(consultation.settings().disclosureMinimum());
    var said = new Said(consultation.settings().questions(), question, answers);
    var parts = parts(book, question, said, disclosure);
    var votes = votes(book, said, parts);
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
                              together(
                                  votes.getOrDefault(number, Map.of()), parts.size(), disclosure),
                              disclosure))));
    return new Breakdown(question.key(), parts, lines);
  }

  /// What people said of themselves: their choice, and which questions they answered at all.
  private record Said(
      List<Question> questions, Question question, Map<Integer, Map<String, Integer>> answers) {

    /// −1 for nothing.
    int choice(int participant) {
      int choice = answers.getOrDefault(participant, Map.of()).getOrDefault(question.key(), -1);
      return choice < question.choices().size() ? choice : -1;
    }

    List<String> answered(int participant) {
      var own = answers.getOrDefault(participant, Map.of());
      return questions.stream().map(Question::key).filter(own::containsKey).toList();
    }
  }

  private static List<Part> parts(
      VoteBook book, Question question, Said said, Disclosure disclosure) {
    int choices = question.choices().size();
    var byAnswered = new HashMap<List<String>, int[]>();
    book.forEach(
        (participant, sheet) -> {
          int choice = said.choice(participant);
          if (sheet.size() > 0 && choice >= 0)
            byAnswered.computeIfAbsent(said.answered(participant), _ -> new int[choices])[choice]++;
        });
    var people = new int[choices];
    for (var some : byAnswered.values())
      if (disclosure.shows(IntStream.of(some).sum()))
        for (int choice = 0; choice < choices; choice++) people[choice] += some[choice];
    var sizes = new LinkedHashMap<String, Integer>();
    for (int choice = 0; choice < choices; choice++)
      if (people[choice] > 0) sizes.put(Integer.toString(choice), people[choice]);
    var parts = new ArrayList<Part>();
    for (var group : disclosure.groups(sizes)) {
      var places = group.stream().map(Integer::valueOf).toList();
      int together = places.stream().mapToInt(choice -> people[choice]).sum();
      if (disclosure.shows(together)) parts.add(new Part(places, together));
    }
    return parts;
  }

  /// For each statement, and each set of questions that people answered: disagree, pass and agree
  /// of each part, and of the rest behind them.
  private static Map<Integer, Map<List<String>, int[][]>> votes(
      VoteBook book, Said said, List<Part> parts) {
    var votes = new TreeMap<Integer, Map<List<String>, int[][]>>();
    book.forEach(
        (participant, sheet) -> {
          int part = part(said.choice(participant), parts);
          var answered = said.answered(participant);
          sheet.forEach(
              (statement, value, _) ->
                  votes.computeIfAbsent(statement, _ -> new HashMap<>())
                      .computeIfAbsent(answered, _ -> new int[parts.size() + 1][3])[part][
                      value + 1]++);
        });
    return votes;
  }

  /// All of it, with those among the rest who answered what too few have answered alike.
  private static int[][] together(
      Map<List<String>, int[][]> votes, int parts, Disclosure disclosure) {
    var sum = new int[parts + 1][3];
    for (var some : votes.values()) {
      int seen = Arrays.stream(some).mapToInt(Breakdown::seen).sum();
      for (int part = 0; part <= parts; part++)
        for (int vote = 0; vote < 3; vote++)
          sum[disclosure.shows(seen) ? part : parts][vote] += some[part][vote];
    }
    return sum;
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

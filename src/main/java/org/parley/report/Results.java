package org.parley.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consensus.Verdict;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.text.Cell;
import org.parley.text.Messages;
import org.parley.text.PanelWords;
import org.parley.voting.Grade;

/// The votes of a panel as a table for spreadsheets and statistics: a line for each recommendation
/// in each closed round and each group that may be shown. Columns are described in `docs/chair.md`.
public final class Results {

  private static final List<String> FIRST =
      List.of(
          "round", "closed", "recommendation", "version", "title", "group", "eligible", "voted");
  private static final List<String> LAST =
      List.of("accepting", "of", "counted", "verdict", "why", "people");

  private final Panel panel;
  private final PanelWords words;
  private final List<String> grades;

  private Results(Panel panel, Messages messages) {
    this.panel = panel;
    this.words = new PanelWords(messages);
    this.grades = votes().flatMap(v -> v.answers().stream()).map(Results::key).distinct().toList();
  }

  /// As CSV by RFC 4180, in UTF-8.
  public static String csv(Panel panel, Messages messages) {
    return new Results(panel, messages).csv();
  }

  private String csv() {
    var out = new StringWriter();
    try (var writer = CsvWriter.builder().build(out)) {
      write(writer, Stream.of(FIRST, grades, LAST).flatMap(List::stream).toList());
      votes().forEach(votes -> write(writer, votes));
    } catch (IOException e) {
      throw new UncheckedIOException("texts can be written to", e);
    }
    return out.toString();
  }

  private void write(CsvWriter writer, Votes votes) {
    write(writer, line(votes, votes.all(), "all"));
    votes.parts().forEach(part -> write(writer, line(votes, part, name(part))));
  }

  private static void write(CsvWriter writer, List<String> cells) {
    writer.writeRecord(cells.stream().map(Cell::harmless).toList());
  }

  private Stream<Votes> votes() {
    var disclosure = panel.settings().disclosure();
    return panel
        .closedRounds()
        .flatMap(
            round ->
                round.items().stream()
                    .flatMap(i -> Votes.of(round, i.recommendation(), disclosure).stream()));
  }

  private List<String> line(Votes votes, Votes.Group group, String name) {
    var cells = new ArrayList<String>();
    var outcome = votes.outcome();
    cells.add(String.valueOf(votes.round().id().number()));
    cells.add(closed(votes.round()));
    cells.add(outcome.recommendation().toString());
    cells.add(String.valueOf(outcome.version()));
    cells.add(title(outcome.recommendation(), outcome.version()));
    cells.add(name);
    cells.add(String.valueOf(group.eligible()));
    cells.add(String.valueOf(group.cast()));
    grades.forEach(grade -> cells.add(count(votes, group, grade)));
    cells.add(group.accepting().map(share -> String.valueOf(share.part())).orElse(""));
    cells.add(group.accepting().map(share -> String.valueOf(share.whole())).orElse(""));
    cells.add(group.accepting().map(_ -> group.counted().key()).orElse(""));
    var verdict = votes.verdict().filter(_ -> name.equals("all"));
    cells.add(verdict.map(Verdict::kind).map(Verdict.Kind::key).orElse(""));
    cells.add(verdict.map(v -> words.why(v, panel)).orElse(""));
    cells.add(String.valueOf(group.voters()));
    return cells;
  }

  private static String closed(Round round) {
    return round.closed().orElseThrow().toString();
  }

  private String title(Recommendation.Id recommendation, int version) {
    return panel.recommendation(recommendation).orElseThrow().text(version).title();
  }

  /// Empty where the round did not offer this answer, and where too few voted to show it.
  private static String count(Votes votes, Votes.Group group, String grade) {
    return Stream.iterate(0, i -> i < votes.answers().size(), i -> i + 1)
        .filter(i -> key(votes.answers().get(i)).equals(grade))
        .flatMap(i -> group.counts().map(counts -> counts.get(i)).stream())
        .map(String::valueOf)
        .findFirst()
        .orElse("");
  }

  private static String key(Votes.Answer answer) {
    return answer.grades().stream().map(Grade::key).collect(Collectors.joining("+"));
  }

  private static String name(Votes.Group group) {
    return group.roles().stream().map(Role.Id::key).collect(Collectors.joining("+"));
  }
}

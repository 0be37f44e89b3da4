package org.parley.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Finds statements that are written alike, for whoever is about to say the same again: texts are
/// compared by the runs of three letters they share (Dice's coefficient), marks and case aside. It
/// knows nothing of meaning.
public final class Similar {

  private static final double ALIKE = 0.3;
  private static final int RUN = 3;

  private final List<Entry> entries;

  private record Entry(Statement statement, Set<String> runs) {}

  /// @param likeness 0 to 1, 1 for the same word for word
  public record Match(Statement statement, double likeness) {}

  private Similar(List<Entry> entries) {
    this.entries = entries;
  }

  /// Among those that are shown.
  public static Similar among(Collection<Statement> statements) {
    return new Similar(
        statements.stream()
            .filter(Statement::isAccepted)
            .map(statement -> new Entry(statement, runs(statement.text())))
            .toList());
  }

  /// The most alike first.
  public List<Match> to(String text, int most) {
    var own = runs(text);
    var matches = new ArrayList<Match>();
    for (var entry : entries) {
      double likeness = likeness(own, entry.runs());
      if (likeness >= ALIKE) matches.add(new Match(entry.statement(), likeness));
    }
    matches.sort(Comparator.comparingDouble(Match::likeness).reversed());
    return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
  }

  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) return 0;
    int both = 0;
    for (var run : a) if (b.contains(run)) both++;
    return 2.0 * both / (a.size() + b.size());
  }

  private static Set<String> runs(String text) {
    var plain = " " + Texts.plain(text) + " ";
    var runs = new TreeSet<String>();
    for (int i = 0; i + RUN <= plain.length(); i++) runs.add(plain.substring(i, i + RUN));
    return plain.isBlank() ? Set.of() : Set.copyOf(runs);
  }
}

package org.parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.consensus.Disclosure;
import org.parley.consultation.Count;
import org.parley.consultation.Results;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.StatementAnswers.Choice;
import org.parley.panel.StatementAnswers.Statement;

/// The same statements answered by the public and by the roles of a panel, beside each other and
/// never mixed; where they are furthest apart first. Small groups are put together or left out on
/// either side.
public record Beside(List<Line> lines) {

  /// Fewer panelists than this are shown apart from nobody, whatever the panel's own minimum: what
  /// one of them answered is for nobody else to see.
  private static final int LEAST = 3;

  /// @param crowd what the public said; empty where too few did
  /// @param panel what all of the panel said; empty where too few did
  /// @param parts what its roles said, as far as that may be shown
  public record Line(
      int statement, String text, Optional<Count> crowd, Optional<Count> panel, List<Part> parts) {

    /// By how many points more of the panel agree than of the public; empty where one is not known.
    public Optional<Integer> gap() {
      return panel.flatMap(ours -> crowd.map(theirs -> percent(ours) - percent(theirs)));
    }
  }

  /// @param roles more than one where they are shown as one
  public record Part(List<Role.Id> roles, Count count) {}

  public Beside {
    lines = List.copyOf(lines);
  }

  public static Beside of(Panel panel, UUID consultation, Results results) {
    var disclosure = new Disclosure(Math.max(LEAST, panel.settings().disclosureMinimum()));
    var lines = new ArrayList<Line>();
    for (var said : results.statements()) {
      var votes = new LinkedHashMap<String, Count>();
      panel.topic().roles().forEach(role -> votes.put(role.id().key(), Count.NONE));
      panel
          .answers()
          .to(new Statement(consultation, said.id()))
          .forEach(
              (seat, choice) ->
                  panel
                      .seat(new Seat.Id(seat))
                      .flatMap(Seat::role)
                      .ifPresent(role -> votes.merge(role.key(), one(choice), Beside::together)));
      lines.add(
          new Line(
              said.id(),
              said.text(),
              said.count(),
              all(votes, disclosure),
              parts(votes, disclosure)));
    }
    lines.sort(
        Comparator.comparingInt((Line line) -> -line.gap().map(Math::abs).orElse(-1))
            .thenComparingInt(Line::statement));
    return new Beside(lines);
  }

  private static Optional<Count> all(LinkedHashMap<String, Count> votes, Disclosure disclosure) {
    var all = votes.values().stream().reduce(Count.NONE, Beside::together);
    return all.seen() > 0 && disclosure.shows(all.seen()) ? Optional.of(all) : Optional.empty();
  }

  /// Where there is but one part, it says no more than all.
  private static List<Part> parts(LinkedHashMap<String, Count> votes, Disclosure disclosure) {
    var sizes = new LinkedHashMap<String, Integer>();
    votes.forEach(
        (role, count) -> {
          if (count.seen() > 0) sizes.put(role, count.seen());
        });
    var groups = disclosure.groups(sizes);
    if (groups.size() < 2) return List.of();
    return groups.stream()
        .map(
            group ->
                new Part(
                    group.stream().map(Role.Id::new).toList(),
                    group.stream()
                        .map(role -> votes.getOrDefault(role, Count.NONE))
                        .reduce(Count.NONE, Beside::together)))
        .toList();
  }

  private static Count one(Choice choice) {
    return switch (choice) {
      case AGREE -> new Count(1, 0, 0, 0);
      case PASS -> new Count(0, 1, 0, 0);
      case DISAGREE -> new Count(0, 0, 1, 0);
    };
  }

  private static Count together(Count a, Count b) {
    return new Count(a.agree() + b.agree(), a.pass() + b.pass(), a.disagree() + b.disagree(), 0);
  }

  /// Of those who answered, passing included.
  public static int percent(Count count) {
    return count.seen() == 0 ? 0 : Math.round(100f * count.agree() / count.seen());
  }
}

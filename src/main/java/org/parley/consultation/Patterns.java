package org.parley.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What looks as if somebody answered more than once, or let a program answer. Each may have a
/// harmless cause, so nothing is left out of any figure because of it; people are told.
///
/// @param found one of each kind, in the order of the kinds
/// @param people in any of them
/// @param shift by how much the share of agreement with a statement would change at most, 0 to 1,
///   if none of them had answered; empty where too few would be left to say
public record Patterns(List<Pattern> found, int people, Optional<Double> shift) {

  /// So many people make a group that is told of.
  public static final int FEWEST = 5;

  /// From so many answers on, equal ones are no coincidence.
  private static final int ALIKE = 10;

  public enum Kind {
    /// Came from the same network.
    ADDRESS,
    /// Answered faster than one can read.
    PACE,
    /// Gave the same answers to the same statements.
    ALIKE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param groups of people who came from one network or answered alike
  /// @param people in all of these groups; those who answered fast
  /// @param largest group
  public record Pattern(Kind kind, int groups, int people, int largest) {}

  public Patterns {
    found = List.copyOf(found);
  }

  /// @param origins from which network a participant came, where that is known
  public static Patterns of(
      Consultation consultation,
      VoteBook book,
      Attendance attendance,
      Map<Integer, String> origins) {
    var byAddress = new HashMap<Object, List<Integer>>();
    var alike = new HashMap<Object, List<Integer>>();
    var hasty = new ArrayList<Integer>();
    book.forEach(
        (participant, sheet) -> {
          if (sheet.size() == 0) return;
          var origin = origins.get(participant);
          if (origin != null)
            byAddress.computeIfAbsent(origin, _ -> new ArrayList<>()).add(participant);
          if (sheet.size() >= ALIKE)
            alike.computeIfAbsent(sheet.fingerprint(), _ -> new ArrayList<>()).add(participant);
          if (attendance.isHasty(participant)) hasty.add(participant);
        });
    var all = new HashSet<>(hasty);
    var found =
        List.of(
            grouped(Kind.ADDRESS, byAddress, all),
            new Pattern(Kind.PACE, hasty.size(), hasty.size(), Math.min(1, hasty.size())),
            grouped(Kind.ALIKE, alike, all));
    return new Patterns(found, all.size(), shift(consultation, book, all));
  }

  private static Pattern grouped(Kind kind, Map<Object, List<Integer>> groups, Set<Integer> all) {
    int count = 0;
    int people = 0;
    int largest = 0;
    for (var group : groups.values()) {
      if (group.size() < FEWEST) continue;
      count++;
      people += group.size();
      largest = Math.max(largest, group.size());
      all.addAll(group);
    }
    return new Pattern(kind, count, people, largest);
  }

  private static Optional<Double> shift(
      Consultation consultation, VoteBook book, Set<Integer> people) {
    var seen = new HashMap<Integer, int[]>();
    for (int participant : people)
      book.sheet(participant)
          .forEach(
              (statement, value, _) -> {
                var theirs = seen.computeIfAbsent(statement, _ -> new int[2]);
                theirs[0]++;
                if (value > 0) theirs[1]++;
              });
    int minimum = consultation.settings().disclosureMinimum();
    return consultation
        .accepted()
        .flatMap(
            statement -> {
              var count = book.count(statement.id().number());
              var theirs = seen.getOrDefault(statement.id().number(), new int[2]);
              int rest = count.seen() - theirs[0];
              return rest < minimum
                  ? Stream.empty()
                  : Stream.of(
                      Math.abs(
                          (double) count.agree() / count.seen()
                              - (double) (count.agree() - theirs[1]) / rest));
            })
        .max(Double::compare);
  }
}

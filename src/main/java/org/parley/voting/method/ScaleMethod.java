package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Proposals judged one by one on a scale of grades. The count is the distribution itself;
/// candidates are ranked by the exact share of grades in favour among all that are not neutral, so
/// that a question nobody decided ranks last, and equal shares stay equal. Which share is enough is
/// no matter of the method but of the panel's rule.
///
/// Cost: one pass over the ballots.
abstract class ScaleMethod implements VotingMethod {

  private final String name;
  private final Form.Scale form;

  ScaleMethod(String name, List<Grade> grades) {
    this.name = name;
    this.form = new Form.Scale(grades);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public final Form.Scale form() {
    return form;
  }

  @Override
  public final Tally tally(Election election) {
    var counts = new LinkedHashMap<String, long[]>();
    election.candidates().forEach(c -> counts.put(c, new long[form.grades().size()]));
    long valid = 0;
    long blank = 0;
    long invalid = 0;
    for (var cast : election.ballots()) {
      if (problem(cast.ballot(), election.candidates()).isPresent()) {
        invalid += cast.count();
        continue;
      }
      valid += cast.count();
      if (cast.ballot().isBlank()) blank += cast.count();
      ((Ballot.Grades) cast.ballot())
          .grades()
          .forEach((candidate, grade) -> count(counts, candidate)[step(grade)] += cast.count());
    }
    var ranking = ranking(counts);
    return new Tally(
        name,
        version(),
        ranking.getFirst().stream().sorted().toList(),
        ranking,
        ranking.stream()
            .filter(equals -> equals.size() > 1)
            .map(equals -> new Tally.Tie(List.copyOf(new TreeSet<>(equals)), "none", List.of()))
            .toList(),
        new Working.Distribution(form.grades().stream().map(Grade::key).toList(), asLists(counts)),
        new Tally.Turnout(valid, blank, invalid));
  }

  private static long[] count(Map<String, long[]> counts, String candidate) {
    return counts.getOrDefault(candidate, new long[0]);
  }

  private int step(String grade) {
    return form.grades().stream().map(Grade::key).toList().indexOf(grade);
  }

  private List<Set<String>> ranking(Map<String, long[]> counts) {
    var byShare = new TreeMap<Share, Set<String>>();
    counts.forEach(
        (candidate, grades) ->
            byShare.computeIfAbsent(share(grades), _ -> new TreeSet<>()).add(candidate));
    return new ArrayList<>(byShare.values());
  }

  private Share share(long[] counts) {
    long inFavour = 0;
    long against = 0;
    for (int i = 0; i < counts.length; i++) {
      switch (form.grades().get(i).attitude()) {
        case FOR -> inFavour += counts[i];
        case AGAINST -> against += counts[i];
        case NEITHER -> {}
      }
    }
    return new Share(inFavour, inFavour + against);
  }

  private static Map<String, List<Long>> asLists(Map<String, long[]> counts) {
    var lists = new LinkedHashMap<String, List<Long>>();
    counts.forEach((candidate, c) -> lists.put(candidate, Arrays.stream(c).boxed().toList()));
    return lists;
  }

  /// Compared by cross-multiplication, so exactly; larger shares come first, undecided ones last.
  private record Share(long part, long whole) implements Comparable<Share> {
    @Override
    public int compareTo(Share other) {
      if (whole == 0 || other.whole == 0) return Boolean.compare(whole == 0, other.whole == 0);
      return Long.compare(other.part * whole, part * other.whole);
    }
  }
}

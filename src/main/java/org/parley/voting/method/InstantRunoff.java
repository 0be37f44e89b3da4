package org.parley.voting.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.Tally.Tie;
import org.parley.voting.Working;

/// Instant runoff, or alternative vote: ballots count for their best candidate still standing;
/// whoever has more than half of the ballots that still count wins, else the last is eliminated.
/// Ballots are read as far as the first place that is shared; one that starts with it is invalid.
/// Behind the winner stand those left by their last votes, then the eliminated, the last one first.
/// It fills one seat: with more seats, the next in the ranking take them.
///
/// Ties for the last place: whoever had the fewest votes in the latest earlier round in which they
/// differ, then a lot.
///
/// Source: Ware's method, 1871; rules of public elections such as Burlington 2009.
///
/// Cost: every ballot is read once, and again when its candidate goes.
final class InstantRunoff implements RankedMethod {

  @Override
  public String name() {
    return "irv";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form.Order form() {
    return new Form.Order(false);
  }

  @Override
  public Tally tally(Rankings given, int seats, long seed) {
    var rankings = given.untilShared();
    if (rankings.rows() == 0)
      return Places.tally(
          rankings.candidates(),
          name(),
          version(),
          List.of(new TreeSet<>(rankings.candidates())),
          new Working.Rounds(List.of()),
          rankings.turnout(),
          seats,
          seed);
    var count = new Counting(rankings, new Lots(seed));
    while (!count.decided()) count.eliminate();
    var ranking = count.ranking();
    var rest =
        Places.tally(
            rankings.candidates(),
            name(),
            version(),
            ranking,
            new Working.Rounds(count.rounds),
            rankings.turnout(),
            seats,
            seed);
    count.ties.addAll(rest.ties());
    return new Tally(
        name(), version(), rest.winners(), ranking, count.ties, rest.working(), rest.turnout());
  }

  private static final class Counting {
    private final List<String> names;
    private final Lots lots;
    private final Piles piles;
    private final boolean[] standing;
    private final long[] votes;
    private final List<long[]> history = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private final List<Working.Round> rounds = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private long exhausted;

    Counting(Rankings rankings, Lots lots) {
      this.names = rankings.candidates();
      this.lots = lots;
      this.piles = new Piles(rankings, 1);
      this.standing = new boolean[names.size()];
      this.votes = piles.first();
      Arrays.fill(standing, true);
    }

    private List<Integer> left() {
      return IntStream.range(0, names.size()).filter(c -> standing[c]).boxed().toList();
    }

    boolean decided() {
      long most = left().stream().mapToLong(c -> votes[c]).max().orElseThrow();
      long continuing = left().stream().mapToLong(c -> votes[c]).sum();
      if (left().size() > 1 && most <= continuing - most) return false;
      rounds.add(new Working.Round(shown(), exhausted, Optional.empty(), Map.of()));
      return true;
    }

    void eliminate() {
      var shown = shown();
      long before = exhausted;
      int last = last();
      history.add(votes.clone());
      standing[last] = false;
      gone.add(last);
      var moved = new long[names.size() + 1];
      for (var papers : piles.take(last).values()) moved = piles.deal(papers, 1, standing);
      long lost = moved[names.size()];
      votes[last] = 0;
      var transfers = new TreeMap<String, Long>();
      for (int c : left()) {
        votes[c] += moved[c];
        if (moved[c] > 0) transfers.put(names.get(c), moved[c]);
      }
      if (lost > 0) transfers.put("", lost);
      exhausted += lost;
      rounds.add(new Working.Round(shown, before, Optional.of(names.get(last)), transfers));
    }

    private int last() {
      long least = left().stream().mapToLong(c -> votes[c]).min().orElseThrow();
      var equals = left().stream().filter(c -> votes[c] == least).toList();
      if (equals.size() == 1) return equals.getFirst();
      var parted = Earlier.fewest(equals, history);
      var chosen =
          parted.size() == 1
              ? names.get(parted.getFirst())
              : lots.one(parted.stream().map(names::get).toList());
      ties.add(
          new Tie(
              equals.stream().map(names::get).toList(),
              parted.size() == 1 ? "earlier-round" : "lot",
              List.of(chosen)));
      return names.indexOf(chosen);
    }

    private Map<String, Long> shown() {
      var shown = new TreeMap<String, Long>();
      left().forEach(c -> shown.put(names.get(c), votes[c]));
      return shown;
    }

    List<Set<String>> ranking() {
      var ranking =
          new ArrayList<>(
              Places.ranked(
                  left().stream().map(names::get).toList(),
                  c -> votes[names.indexOf(c)],
                  Comparator.reverseOrder()));
      gone.reversed().forEach(c -> ranking.add(Set.of(names.get(c))));
      return ranking;
    }
  }
}

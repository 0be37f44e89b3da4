package org.parley.voting.method;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Score voting: whole points for each candidate; the largest sum wins. A candidate left out gets 0
/// points; the mean, shown beside the sum, is over those who scored the candidate, and ranks only
/// candidates scored on a least share of the ballots.
///
/// Ties: shared places; a lot only for the last of several seats.
///
/// Source: Smith, Range Voting, 2000; Baujard and others, Who's favored by evaluative voting?,
/// Electoral Studies 34, 2014.
///
/// Cost: one pass over the ballots.
final class ScoreVoting implements VotingMethod {

  private final Form.Points form;
  private final Share leastRated;

  ScoreVoting(int least, int most, long leastRatedPart, long leastRatedWhole) {
    if (least >= most)
      throw new IllegalArgumentException("no range of points: " + least + " to " + most);
    if (leastRatedPart < 0 || leastRatedWhole < 1 || leastRatedPart > leastRatedWhole)
      throw new IllegalArgumentException("no share: " + leastRatedPart + "/" + leastRatedWhole);
    this.form = new Form.Points(least, most);
    this.leastRated = new Share(leastRatedPart, leastRatedWhole);
  }

  @Override
  public String name() {
    return "score";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Tally tally(Election election) {
    var sums = new TreeMap<String, long[]>();
    election.candidates().forEach(c -> sums.put(c, new long[2]));
    var turnout =
        Count.each(
            this,
            Ballot.Scores.class,
            election,
            (ballot, times) ->
                ballot
                    .scores()
                    .forEach(
                        (candidate, points) -> {
                          var sum = of(sums, candidate);
                          sum[0] = Math.addExact(sum[0], Math.multiplyExact(points, times));
                          sum[1] += times;
                        }));
    var scores = new TreeMap<String, Working.Score>();
    sums.forEach((candidate, sum) -> scores.put(candidate, score(sum)));
    var ranking =
        Places.ranked(election.candidates(), c -> of(sums, c)[0], Comparator.reverseOrder());
    return Places.tally(
        this,
        ranking,
        new Working.Points(scores, byMean(sums, turnout.valid())),
        turnout,
        election);
  }

  private List<Set<String>> byMean(TreeMap<String, long[]> sums, long ballots) {
    var rated =
        sums.keySet().stream()
            .filter(c -> of(sums, c)[1] > 0)
            .filter(c -> new Share(of(sums, c)[1], ballots).compareTo(leastRated) >= 0)
            .toList();
    return Places.ranked(
        rated, c -> new Share(of(sums, c)[0], of(sums, c)[1]), Share.LARGEST_FIRST);
  }

  private static long[] of(TreeMap<String, long[]> sums, String candidate) {
    var sum = sums.get(candidate);
    if (sum == null) throw new IllegalStateException("not checked: " + candidate);
    return sum;
  }

  private static Working.Score score(long[] sum) {
    return new Working.Score(
        sum[0], sum[1], sum[1] == 0 ? Optional.empty() : Optional.of((double) sum[0] / sum[1]));
  }
}

package org.parley.voting.method;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Votes bought from a budget that each voter has; the largest sum of votes wins. A ballot over
/// budget is invalid as a whole, and what is not spent is lost.
///
/// Ties: shared places; a lot only for the last of several seats.
///
/// Cost: one pass over the ballots.
abstract class BudgetMethod implements VotingMethod {

  private final String name;
  private final Form.Budget form;

  BudgetMethod(String name, Form.Budget form) {
    if (form.credits() < 1)
      throw new IllegalArgumentException("a budget needs credits, not " + form.credits());
    this.name = name;
    this.form = form;
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
  public final Form form() {
    return form;
  }

  @Override
  public final Tally tally(Election election) {
    var sums = new TreeMap<String, Long>();
    var supporters = new TreeMap<String, Long>();
    var opponents = new TreeMap<String, Long>();
    for (var candidate : election.candidates()) {
      sums.put(candidate, 0L);
      supporters.put(candidate, 0L);
      opponents.put(candidate, 0L);
    }
    var turnout =
        Count.each(
            this,
            Ballot.Allocation.class,
            election,
            (ballot, times) ->
                ballot
                    .votes()
                    .forEach(
                        (candidate, votes) -> {
                          sums.merge(candidate, Math.multiplyExact(votes, times), Math::addExact);
                          if (votes > 0) supporters.merge(candidate, times, Long::sum);
                          if (votes < 0) opponents.merge(candidate, times, Long::sum);
                        }));
    var ranking =
        Places.ranked(
            election.candidates(), c -> sums.getOrDefault(c, 0L), Comparator.reverseOrder());
    return Places.tally(
        this,
        ranking,
        new Working.Budgets(credits(), sums, shares(sums), supporters, opponents),
        turnout,
        election);
  }

  private Optional<Integer> credits() {
    return Optional.of(form.credits()).filter(credits -> credits < Form.Budget.UNLIMITED);
  }

  private static Map<String, Double> shares(Map<String, Long> sums) {
    long all = sums.values().stream().mapToLong(Long::longValue).sum();
    var shares = new TreeMap<String, Double>();
    if (all > 0) sums.forEach((candidate, sum) -> shares.put(candidate, (double) sum / all));
    return shares;
  }
}

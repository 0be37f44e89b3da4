package org.parley.voting.method;

import java.util.Comparator;
import java.util.TreeMap;
import org.parley.voting.Ballot;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Approval voting: every voter ticks as many candidates as she likes; most ticks win.
///
/// Ties: shared places; a lot only for the last of several seats.
///
/// Source: Brams & Fishburn, Approval Voting, American Political Science Review 72(3), 1978.
///
/// Cost: one pass over the ballots.
final class Approval implements VotingMethod {

  @Override
  public String name() {
    return "approval";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form form() {
    return new Form.Approval();
  }

  @Override
  public Tally tally(Election election) {
    var votes = new TreeMap<String, Long>();
    election.candidates().forEach(c -> votes.put(c, 0L));
    var turnout =
        Count.each(
            this,
            Ballot.Approvals.class,
            election,
            (ballot, times) -> ballot.approved().forEach(c -> votes.merge(c, times, Long::sum)));
    var ranking =
        Places.ranked(
            election.candidates(), c -> votes.getOrDefault(c, 0L), Comparator.reverseOrder());
    return Places.tally(
        this, ranking, new Working.Approvals(votes, turnout.valid()), turnout, election);
  }
}

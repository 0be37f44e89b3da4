package org.parley.voting;

/// A method that counts rankings. Ranked methods take an [Election] like every other, and may be
/// given the compact [Rankings] straight away.
public interface RankedMethod extends VotingMethod {

  /// @param seats how many are to be elected, at least 1
  /// @param seed of the lots that decide ties no rule resolves
  Tally tally(Rankings rankings, int seats, long seed);

  @Override
  Form.Order form();

  @Override
  default Tally tally(Election election) {
    var rankings = new Rankings.Builder(election.candidates());
    var check = new BallotCheck(election.candidates());
    for (var cast : election.ballots())
      if (cast.ballot() instanceof Ballot.Ranking ranking
          && check.problem(new Form.Order(true), ranking).isEmpty())
        rankings.add(ranking.groups(), cast.count());
      else rankings.invalid(cast.count());
    return tally(rankings.build(), election.seats(), election.seed());
  }
}

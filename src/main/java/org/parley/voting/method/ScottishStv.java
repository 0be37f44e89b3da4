package org.parley.voting.method;

import java.util.List;
import java.util.TreeSet;
import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Single transferable vote by the rules of Scottish local elections (weighted inclusive Gregory).
/// Quota ⌊V/(s+1)⌋+1 of the V valid papers. Whoever reaches it is elected; one surplus, the largest
/// first, or else one exclusion, of the fewest votes, is transferred in each stage. With a surplus
/// every paper moves, at surplus × its value / the candidate's votes, cut after the fifth decimal.
/// When those continuing are no more than the seats left, they are elected.
///
/// Papers are read as far as the first place that is shared, as rule 50 has it; a paper that starts
/// with it is invalid, and so is a blank one for the quota. Behind the elected stand the continuing
/// by votes, then the excluded, the last one first.
///
/// Ties: by the latest earlier stage at which the votes differ, then by lot.
///
/// Source: Scottish Local Government Elections Order 2007, SSI 2007/42, Schedule 1, rules 45–52.
///
/// Cost: every paper is read once, and again whenever it moves. Exact in units of 0.00001 votes.
final class ScottishStv implements RankedMethod {

  @Override
  public String name() {
    return "stv-scottish";
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
          new Working.Stages(0, 0, List.of()),
          rankings.turnout(),
          seats,
          seed);
    var count = new ScottishCount(rankings, seats, new Lots(seed));
    count.run();
    return new Tally(
        name(),
        version(),
        count.winners(),
        count.ranking(),
        count.ties(),
        count.working(),
        rankings.turnout());
  }
}

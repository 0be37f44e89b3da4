package org.parley.voting.method;

import java.util.List;
import java.util.TreeSet;
import org.parley.voting.Form;
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Single transferable vote by Meek's rules. Everybody elected keeps so large a share of every
/// paper that just the quota remains, and passes the rest on to the next on the paper, elected or
/// not; the quota is (V − exhausted)/(s+1) and a smallest unit, and falls as papers are exhausted.
/// When the surplus is used up and nobody more has the quota, whoever has the fewest votes is
/// excluded.
///
/// Papers are read as far as the first place that is shared; a paper that starts with it is
/// invalid. Behind the elected stand the continuing by votes, then the excluded, the last one
/// first.
///
/// Ties: a lot, as in the published algorithm, among those whose votes differ by no more than the
/// surplus still unused.
///
/// Source: Hill, Wichmann & Woodall, Algorithm 123: Single transferable vote by Meek's method,
/// Computer Journal 30(3), 1987.
///
/// Cost: the papers are read once per exclusion and election into a tree of the elected they name
/// before the first who continues; iterations run over that tree. Fixed point: shares kept to 2⁻⁶²,
/// rounded up; votes to 12 decimals (9 decimals from 4 million papers), rounded down.
final class MeekStv implements RankedMethod {

  @Override
  public String name() {
    return "stv-meek";
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
          new Working.Iterations(12, List.of()),
          rankings.turnout(),
          seats,
          seed);
    var count = new MeekCount(rankings, seats, new Lots(seed));
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

package org.parley.voting.method;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Majority judgment: every candidate gets the highest grade that a majority gives or exceeds, the
/// lower median. A ballot that leaves a candidate out counts as the worst grade; blank ballots
/// judge nobody and do not count.
///
/// Ties: by the majority value. One majority grade is taken from each of the equals and the median
/// looked at again, until they differ; those with the same grades throughout share the place.
///
/// Source: Balinski & Laraki, A theory of measuring, electing, and ranking, PNAS 104(21), 2007;
/// Majority Judgment, 2011.
///
/// Cost: one pass over the ballots; comparing two candidates takes steps per grade, not per voter.
final class MajorityJudgment implements VotingMethod {

  private final Form.Scale form;

  MajorityJudgment(List<Grade> worstToBest) {
    if (worstToBest.size() < 2)
      throw new IllegalArgumentException("a scale needs two grades, not " + worstToBest);
    this.form = new Form.Scale(worstToBest);
  }

  @Override
  public String name() {
    return "majority-judgment";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form.Scale form() {
    return form;
  }

  @Override
  public Tally tally(Election election) {
    var grades = Grades.of(this, form.grades(), election);
    long judges = grades.turnout().valid() - grades.turnout().blank();
    var keys = form.grades().stream().map(Grade::key).toList();
    var values = new TreeMap<String, MajorityValue>();
    var gauges = new TreeMap<String, Working.Gauge>();
    for (var candidate : election.candidates()) {
      var counts = grades.of(candidate).clone();
      long ungraded = judges - Arrays.stream(counts).sum();
      counts[0] += ungraded;
      var value = new MajorityValue(counts);
      values.put(candidate, value);
      if (judges > 0) gauges.put(candidate, gauge(keys, value, ungraded, judges));
    }
    var ranking =
        judges == 0
            ? List.<Set<String>>of(values.keySet())
            : Places.ranked(
                election.candidates(),
                c -> {
                  var value = values.get(c);
                  if (value == null) throw new IllegalStateException("no candidate " + c);
                  return value;
                },
                MajorityValue.BEST_FIRST);
    return Places.tally(
        this,
        ranking,
        new Working.Gauges(keys, grades.asLists(), gauges),
        grades.turnout(),
        election);
  }

  private static Working.Gauge gauge(
      List<String> keys, MajorityValue value, long ungraded, long judges) {
    long above = value.above();
    long below = value.below();
    return new Working.Gauge(
        keys.get(value.majorityGrade()),
        ungraded,
        above,
        below,
        (double) above / judges,
        (double) below / judges,
        above > below ? "+" : above < below ? "-" : "=");
  }
}

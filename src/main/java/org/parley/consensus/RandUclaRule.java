package org.parley.consensus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Part;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;
import org.parley.consensus.Verdict.Third;
import org.parley.consensus.measure.Scale;

/// RAND/UCLA appropriateness of ratings from 1 to 9: a recommendation is carried if it is rated
/// appropriate without disagreement. All ratings together count, roles do not.
///
/// - **no quorum**: fewer than the quorum's share of the eligible rated, or fewer than three;
/// - **consensus**: a median of 6.5 or more, without disagreement;
/// - **rejected**: a median below 3.5, without disagreement;
/// - **within reach**: neither, but it would be consensus if the lowest ratings, at most one in ten
///   of all and rounded up, were 7;
/// - **divided**: everything else.
///
/// There is disagreement where `IPR > IPRAS`: the 70th percentile less the 30th, and `2.35 + 1.5 ·
/// |5 − (P30 + P70)/2|`; both are exact in tenths and thousandths.
///
/// Source: K. Fitch et al., The RAND/UCLA appropriateness method user's manual, RAND MR-1269
/// (2001).
///
/// @param quorum the share of the eligible that has to rate
public record RandUclaRule(Threshold quorum) implements Rule {

  public static final String NAME = "rand-ucla";

  private static final int FEWEST = 3;
  private static final int APPROPRIATE = 7;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean fits(Scale scale) {
    return scale.steps() == 9 && scale.acceptFrom() == scale.min() + APPROPRIATE - 1;
  }

  @Override
  public Counted counted() {
    return Counted.STEPS;
  }

  @Override
  public Verdict judge(Question question) {
    var all = question.all();
    var turnout = new Turnout(quorum, FEWEST);
    return turnout
        .missedBy(all)
        .orElseGet(
            () -> {
              var ratings = Spread.of(new Ordered(all.steps()));
              var reasons = new ArrayList<Reason>();
              var kind = kind(all, ratings, reasons);
              reasons.add(new Reason.MedianRating(ratings.median(), ratings.third()));
              reasons.add(
                  ratings.disagreement()
                      ? new Reason.Disagreement(ratings.ipr(), ratings.ipras())
                      : new Reason.NoDisagreement(ratings.ipr(), ratings.ipras()));
              reasons.add(turnout.metBy(all));
              return new Verdict(kind, reasons);
            });
  }

  @Override
  public Shortfall shortfall(Question question) {
    var all = question.all();
    var ratings = new Ordered(all.steps());
    var quorum = new Turnout(this.quorum, FEWEST).condition(all);
    if (ratings.n() == 0) return Shortfall.of(quorum, List.of(), Optional.empty());
    boolean apart = Spread.of(ratings).disagreement();
    return Shortfall.of(
        quorum,
        List.of(
            Condition.uncounted(
                Part.MEDIAN, fewest(ratings, spread -> spread.third() == Third.UPPER)),
            Condition.uncounted(Part.NO_DISAGREEMENT, apart ? Optional.empty() : Optional.of(0))),
        fewest(ratings, Spread::isAppropriate));
  }

  /// How many of the lowest ratings would have to be appropriate, from 7 to 9. It is 7 that keeps
  /// ratings together, and more that lifts a median between two of them.
  private static Optional<Integer> fewest(Ordered ratings, Predicate<Spread> enough) {
    return IntStream.rangeClosed(0, ratings.n())
        .filter(
            k ->
                IntStream.rangeClosed(APPROPRIATE, ratings.counts().size())
                    .anyMatch(step -> enough.test(Spread.of(ratings.gathered(k, 0, step)))))
        .boxed()
        .findFirst();
  }

  private static Kind kind(Answers all, Spread ratings, List<Reason> reasons) {
    if (ratings.isAppropriate()) return Kind.CONSENSUS;
    if (!ratings.disagreement() && ratings.third() == Third.LOWER) return Kind.REJECTED;
    var missing =
        IntStream.rangeClosed(1, Turnout.mostMissing(all))
            .filter(k -> Spread.of(ratings.of().lifted(k, APPROPRIATE)).isAppropriate())
            .findFirst();
    missing.ifPresent(ballots -> reasons.add(new Reason.BallotsShort(ballots)));
    return missing.isPresent() ? Kind.WITHIN_REACH : Kind.DIVIDED;
  }

  /// @param p30 in tenths, as are the other two
  private record Spread(Ordered of, long p30, long p50, long p70) {

    static Spread of(Ordered ratings) {
      return new Spread(
          ratings, ratings.percentile(3, 10), ratings.percentile(5, 10), ratings.percentile(7, 10));
    }

    BigDecimal median() {
      return BigDecimal.valueOf(p50, 1);
    }

    /// Half-way medians belong to the third above.
    Third third() {
      return p50 >= 65 ? Third.UPPER : p50 >= 35 ? Third.MIDDLE : Third.LOWER;
    }

    BigDecimal ipr() {
      return BigDecimal.valueOf(p70 - p30, 1);
    }

    /// 2.35 + 1.5·|100 − P30 − P70|/20 with percentiles in tenths: in thousandths, 2350 + 75·|…|.
    BigDecimal ipras() {
      return BigDecimal.valueOf(2350 + 75 * Math.abs(100 - p30 - p70), 3);
    }

    boolean disagreement() {
      return ipr().compareTo(ipras()) > 0;
    }

    boolean isAppropriate() {
      return third() == Third.UPPER && !disagreement();
    }
  }
}

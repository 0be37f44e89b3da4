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
import org.parley.consensus.Verdict.Side;
import org.parley.consensus.Verdict.Stop;
import org.parley.consensus.measure.Scale;

/// Consensus as Delphi studies find it: answers that lie close together, and no longer move. All
/// answers together count, roles do not; abstentions stand on no step.
///
/// - **no quorum**: fewer than the quorum's share of the eligible answered;
/// - **consensus**: the interquartile range (type 7) is at most `spread` steps, both middle answers
///   accept, and the answers are settled;
/// - **rejected**: the same, and both middle answers oppose;
/// - **within reach**: close together and accepting, but not settled yet: the next round may
///   confirm it;
/// - **divided**: everything else.
///
/// Answers are settled when they spread over the scale as they did in the round before: the part
/// that both spreads have in common, the sum over the steps of the lesser share, reaches
/// `stability`. (Scheibe and others speak of a change of less than 15 %, which is a common part of
/// more than 85 %.) In the first round nothing is settled, unless nothing is asked: 0%.
///
/// A verdict also says when more rounds will not help: when there is agreement, when answers no
/// longer move though they lie apart, or when the last round is over.
///
/// Sources: M. Scheibe, M. Skutsch, J. Schofer, Experiments in Delphi methodology, in H. Linstone,
/// M. Turoff, The Delphi method (1975); M. K. Rayens, E. J. Hahn, Building consensus using the
/// policy Delphi method, Policy Polit. Nurs. Pract. 1 (2000) 308–315.
///
/// @param spread the most steps between the quartiles: 1 on four or five steps, 2 on nine
/// @param stability the share of the answers that has to stay; 0% asks for no second round
/// @param mostRounds after how many rounds on the same text to stop, 1 to 20
/// @param quorum the share of the eligible that has to answer
public record DelphiRule(int spread, Threshold stability, int mostRounds, Threshold quorum)
    implements Rule {

  public static final String NAME = "delphi";

  public DelphiRule {
    if (spread < 0 || spread > 100)
      throw new IllegalArgumentException("a spread of " + spread + " steps");
    if (mostRounds < 1 || mostRounds > 20)
      throw new IllegalArgumentException("a study of " + mostRounds + " rounds");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  /// Quartiles say little of fewer than four steps.
  @Override
  public boolean fits(Scale scale) {
    return scale.steps() >= 4;
  }

  @Override
  public Counted counted() {
    return Counted.STEPS;
  }

  @Override
  public Verdict judge(Question question) {
    var all = question.all();
    var turnout = new Turnout(quorum);
    return turnout
        .missedBy(all)
        .orElseGet(
            () -> {
              var reasons = new ArrayList<Reason>();
              var kind = kind(question, all, reasons);
              reasons.add(turnout.metBy(all));
              return new Verdict(kind, reasons);
            });
  }

  /// Whether answers stay is not known before the next round, so that no number of seats is enough
  /// where that is asked for.
  @Override
  public Shortfall shortfall(Question question) {
    var all = question.all();
    var answers = new Ordered(all.steps());
    var quorum = new Turnout(this.quorum).condition(all);
    if (answers.n() == 0) return Shortfall.of(quorum, List.of(), Optional.empty());
    Predicate<Ordered> close = some -> some.percentile(3, 4) - some.percentile(1, 4) <= 4L * spread;
    Predicate<Ordered> accepting = some -> middle(some, all) == Side.FOR;
    var conditions = new ArrayList<Condition>();
    conditions.add(Condition.uncounted(Part.CLOSE, fewest(answers, close)));
    conditions.add(Condition.uncounted(Part.MIDDLE, fewest(answers, accepting)));
    if (!asksNoStability())
      conditions.add(
          Condition.uncounted(
              Part.SETTLED,
              movement(question) instanceof Reason.Settled ? Optional.of(0) : Optional.empty()));
    return Shortfall.of(
        quorum,
        conditions,
        asksNoStability() ? fewest(answers, close.and(accepting)) : Optional.empty());
  }

  /// How many of the lowest and the highest answers would have to come to one step.
  private static Optional<Integer> fewest(Ordered answers, Predicate<Ordered> enough) {
    return IntStream.rangeClosed(0, answers.n())
        .filter(
            k ->
                IntStream.rangeClosed(1, answers.counts().size())
                    .anyMatch(
                        step ->
                            IntStream.rangeClosed(0, k)
                                .mapToObj(low -> answers.gathered(low, k - low, step))
                                .anyMatch(enough)))
        .boxed()
        .findFirst();
  }

  private Kind kind(Question question, Answers all, List<Reason> reasons) {
    var answers = new Ordered(all.steps());
    if (answers.n() == 0) {
      reasons.add(new Reason.NobodyDecided(Optional.empty()));
      return Kind.DIVIDED;
    }
    long quarters = answers.percentile(3, 4) - answers.percentile(1, 4);
    boolean close = quarters <= 4L * spread;
    var iqr = BigDecimal.valueOf(quarters * 25, 2);
    reasons.add(close ? new Reason.Close(iqr, spread) : new Reason.Apart(iqr, spread));
    var side = middle(answers, all);
    reasons.add(new Reason.MiddleAnswer(side));
    var movement = movement(question);
    reasons.add(movement);
    boolean settled = movement instanceof Reason.Settled || asksNoStability();
    var kind = kind(close, settled, side);
    stop(question, kind, movement).map(Reason.MayStop::new).ifPresent(reasons::add);
    return kind;
  }

  private static Kind kind(boolean close, boolean settled, Side side) {
    if (!close || side == Side.BETWEEN) return Kind.DIVIDED;
    if (settled) return side == Side.FOR ? Kind.CONSENSUS : Kind.REJECTED;
    return side == Side.FOR ? Kind.WITHIN_REACH : Kind.DIVIDED;
  }

  /// Where the middle answer stands; of two, where both do.
  private static Side middle(Ordered answers, Answers all) {
    int lower = answers.at((answers.n() - 1) / 2);
    int upper = answers.at(answers.n() / 2);
    if (lower > all.acceptFrom()) return Side.FOR;
    return upper <= all.against() ? Side.AGAINST : Side.BETWEEN;
  }

  private boolean asksNoStability() {
    return stability.numerator() == 0 && !stability.exceed();
  }

  private Reason movement(Question question) {
    var before = question.before().map(earlier -> earlier.all().steps());
    if (before.isEmpty() || new Ordered(before.get()).n() == 0) return new Reason.NothingBefore();
    var common = CommonPart.of(before.get(), question.all().steps());
    return stability.isMetBy(common.part(), common.whole())
        ? new Reason.Settled(common.part(), common.whole(), stability)
        : new Reason.Unsettled(common.part(), common.whole(), stability);
  }

  private Optional<Stop> stop(Question question, Kind kind, Reason movement) {
    if (kind == Kind.CONSENSUS || kind == Kind.REJECTED) return Optional.of(Stop.AGREED);
    if (movement instanceof Reason.Settled) return Optional.of(Stop.SETTLED);
    return question.round() >= mostRounds ? Optional.of(Stop.LAST_ROUND) : Optional.empty();
  }
}

package org.parley.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Count;
import org.parley.consensus.Shortfall.Part;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;
import org.parley.consensus.measure.Scale;

/// Consent: not all have to be for it, but nobody may find that they cannot accept it. An objection
/// is an answer on the most opposed step; on yes or no that is each no.
///
/// - **no quorum**: fewer than the quorum's share of the eligible answered;
/// - **consensus**: nobody objects, and somebody accepts;
/// - **rejected**: all who took a side object;
/// - **within reach**: somebody accepts, and at most one in ten of those who answered, rounded up,
///   objects;
/// - **divided**: everything else.
///
/// Source: G. Endenburg, Sociocracy: the organization of decision-making (1998).
///
/// @param quorum the share of the eligible that has to answer
public record ConsentRule(Threshold quorum) implements Rule {

  public static final String NAME = "consent";

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
    return true;
  }

  /// Objections are counted among all who answered.
  @Override
  public Counted counted() {
    return Counted.VOTES;
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
              var kind = kind(all);
              if (all.blocking() == 0) reasons.add(new Reason.NoObjection(all.cast()));
              else objections(question, all, kind, reasons);
              if (all.accepting() == 0) reasons.add(new Reason.NobodyAccepts());
              reasons.add(turnout.metBy(all));
              return new Verdict(kind, reasons);
            });
  }

  @Override
  public Shortfall shortfall(Question question) {
    var all = question.all();
    int silent = all.accepting() == 0 ? 1 : 0;
    var conditions = new ArrayList<Condition>();
    conditions.add(Condition.of(Part.NO_OBJECTION, objecting(all), all.blocking()));
    conditions.add(
        Condition.of(Part.ACCEPTANCE, new Count(all.accepting(), all.cast(), 1), silent));
    for (var role : question.roles())
      if (role.answers().blocking() > 0)
        conditions.add(
            Condition.of(
                Part.NO_OBJECTION,
                role.role(),
                objecting(role.answers()),
                role.answers().blocking()));
    return Shortfall.of(
        new Turnout(quorum).condition(all),
        conditions,
        Optional.of(Math.max(all.blocking(), silent)));
  }

  private static Count objecting(Answers answers) {
    return new Count(answers.blocking(), answers.cast(), 0);
  }

  private static Kind kind(Answers all) {
    if (all.blocking() == 0) return all.accepting() > 0 ? Kind.CONSENSUS : Kind.DIVIDED;
    if (all.blocking() == all.decided()) return Kind.REJECTED;
    return all.accepting() > 0 && Turnout.reaches(all.blocking(), all)
        ? Kind.WITHIN_REACH
        : Kind.DIVIDED;
  }

  private static void objections(Question question, Answers all, Kind kind, List<Reason> reasons) {
    if (kind == Kind.WITHIN_REACH) reasons.add(new Reason.BallotsShort(all.blocking()));
    reasons.add(new Reason.Objections(Optional.empty(), all.blocking(), all.cast()));
    for (var role : question.roles())
      if (role.answers().blocking() > 0)
        reasons.add(
            new Reason.Objections(
                Optional.of(role.role()), role.answers().blocking(), role.answers().cast()));
  }
}

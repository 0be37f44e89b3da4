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

/// Consensus by shares: enough of all accept, enough of each role accept, and enough took part.
///
/// In words, with *counted* meaning those who accept or do not and, where the rule says so, those
/// who abstain or stand between the sides:
/// - **no quorum**: fewer than the quorum's share of the eligible answered (abstaining is
///   answering);
/// - **consensus**: the accepting share of the counted reaches `overall`, and in each role
///   `inEachRole`. A role in which nobody is counted has not agreed, unless nothing is asked of
///   roles;
/// - **rejected**: the mirror image: the share *not* accepting reaches both thresholds. Where both
///   could hold (a threshold of one half or less) the consensus is found first;
/// - **within reach**: no consensus, but so few ballots would have to become acceptances that one
///   in ten voters, rounded up, could do it;
/// - **divided**: everything else.
///
/// Ballots short are counted per role first (each role needs its own share) and then overall;
/// changing ballots are taken from those already counted, or from abstentions where these are not
/// counted.
///
/// @param overall the share of all that has to accept
/// @param inEachRole the share of each role that has to accept; 0% asks nothing of roles
/// @param quorum the share of the eligible that has to answer
/// @param abstentionsCount whether an abstention is counted, and so weighs like a no
public record ThresholdRule(
    Threshold overall, Threshold inEachRole, Threshold quorum, boolean abstentionsCount)
    implements Rule {

  public static final String NAME = "threshold";

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

  @Override
  public Counted counted() {
    return abstentionsCount ? Counted.VOTES : Counted.SIDES;
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

  @Override
  public Shortfall shortfall(Question question) {
    var all = question.all();
    var conditions = new ArrayList<Condition>();
    conditions.add(Condition.of(Part.SHARE, count(all, overall), changesNeeded(all, overall)));
    if (!inEachRole.isMetBy(0, 0))
      for (var role : question.roles())
        conditions.add(
            Condition.of(
                Part.SHARE_IN_ROLE,
                role.role(),
                count(role.answers(), inEachRole),
                changesNeeded(role.answers(), inEachRole)));
    return Shortfall.of(
        new Turnout(quorum).condition(all), conditions, Optional.of(fewest(question, all)));
  }

  private Count count(Answers answers, Threshold threshold) {
    int of = counted(answers);
    return new Count(answers.accepting(), of, threshold.needed(of));
  }

  /// As [#ballotsShort], but whoever has to speak for a role of which nobody is counted adds to
  /// those counted over all, and so may raise what is needed there.
  private int fewest(Question question, Answers all) {
    int inRoles =
        question.roles().stream().mapToInt(role -> changesNeeded(role.answers(), inEachRole)).sum();
    int speaking =
        inEachRole.isMetBy(0, 0)
            ? 0
            : (int) question.roles().stream().filter(r -> counted(r.answers()) == 0).count();
    int counted = counted(all) + speaking;
    int overAll =
        counted == 0 ? changesNeeded(all, overall) : overall.needed(counted) - all.accepting();
    return Math.max(inRoles, overAll);
  }

  private Kind kind(Question question, Answers all, List<Reason> reasons) {
    boolean enough = isMet(overall, all, all.accepting());
    var failing = failingRoles(question);
    if (enough && failing.isEmpty()) {
      reasons.add(new Reason.Enough(Optional.empty(), all.accepting(), counted(all), overall));
      return Kind.CONSENSUS;
    }
    if (isRejected(question, all)) {
      reasons.add(new Reason.Opposed(notAccepting(all), counted(all), overall));
      return Kind.REJECTED;
    }
    int ballotsShort = ballotsShort(question, all);
    boolean near = Turnout.reaches(ballotsShort, all);
    if (near) reasons.add(new Reason.BallotsShort(ballotsShort));
    if (!enough) reasons.add(missing(Optional.empty(), all, overall));
    failing.forEach(
        role -> reasons.add(missing(Optional.of(role.role()), role.answers(), inEachRole)));
    if (!near) reasons.add(new Reason.BallotsShort(ballotsShort));
    return near ? Kind.WITHIN_REACH : Kind.DIVIDED;
  }

  private List<Question.RoleAnswers> failingRoles(Question question) {
    return question.roles().stream()
        .filter(role -> !isMet(inEachRole, role.answers(), role.answers().accepting()))
        .toList();
  }

  private boolean isRejected(Question question, Answers all) {
    return isMet(overall, all, notAccepting(all))
        && question.roles().stream()
            .map(Question.RoleAnswers::answers)
            .allMatch(answers -> isMet(inEachRole, answers, notAccepting(answers)));
  }

  private boolean isMet(Threshold threshold, Answers answers, int part) {
    return threshold.isMetBy(part, counted(answers));
  }

  private int counted(Answers answers) {
    return counted().of(answers);
  }

  private int notAccepting(Answers answers) {
    return counted(answers) - answers.accepting();
  }

  private Reason missing(Optional<String> role, Answers answers, Threshold threshold) {
    return counted(answers) == 0
        ? new Reason.NobodyDecided(role)
        : new Reason.TooFew(
            role,
            answers.accepting(),
            counted(answers),
            threshold,
            changesNeeded(answers, threshold));
  }

  /// The fewest ballots that would have to change to accepting for the whole rule to be met.
  private int ballotsShort(Question question, Answers all) {
    int inRoles =
        question.roles().stream().mapToInt(role -> changesNeeded(role.answers(), inEachRole)).sum();
    return Math.max(inRoles, changesNeeded(all, overall));
  }

  /// The fewest answers of a group that would have to turn to accepting. Opposed ones are turned
  /// first: that keeps the count of those counted, and so never needs more changes than turning
  /// abstentions. A group in which nobody is counted needs one voice.
  private int changesNeeded(Answers answers, Threshold threshold) {
    if (counted(answers) == 0) return threshold.isMetBy(0, 0) ? 0 : 1;
    return Math.max(0, threshold.needed(counted(answers)) - answers.accepting());
  }
}

package org.parley.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.parley.consensus.Question.RoleAnswers;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Count;
import org.parley.consensus.Shortfall.Part;
import org.parley.consensus.Verdict.Kind;
import org.parley.consensus.Verdict.Reason;
import org.parley.consensus.measure.Scale;

/// Two majorities at once, as in federations: enough of all seats accept, and enough roles do. A
/// seat that does not vote accepts nothing; a role accepts when enough of its members who took a
/// side accept. A role in which nobody took a side has not accepted.
///
/// - **no quorum**: so few voted that it could not have been carried had all accepted;
/// - **consensus**: the accepting share of all seats reaches `ofSeats`, and the share of roles that
///   accept reaches `ofRoles`;
/// - **rejected**: the mirror image: those who oppose are `ofSeats` of all seats, and `inRole` of
///   those who took a side in `ofRoles` of the roles. Where both could hold the consensus is found
///   first;
/// - **within reach**: neither, but so few ballots would have to become acceptances that one in ten
///   voters, rounded up, could do it;
/// - **divided**: everything else.
///
/// Ballots short: what is missing of the seats, or what is missing in the roles that need fewest,
/// whichever is more.
///
/// @param ofSeats the share of all seats that has to accept
/// @param inRole the share of those in a role who took a side that makes the role accept
/// @param ofRoles the share of the roles that has to accept
public record DoubleMajorityRule(Threshold ofSeats, Threshold inRole, Threshold ofRoles)
    implements Rule {

  public static final String NAME = "double-majority";

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
    return Counted.SEATS;
  }

  @Override
  public Counted countedInRole() {
    return Counted.SIDES;
  }

  @Override
  public Verdict judge(Question question) {
    var all = question.all();
    return new Turnout(ofSeats)
        .missedBy(all)
        .orElseGet(
            () -> {
              var reasons = new ArrayList<Reason>();
              return new Verdict(kind(question, all, reasons), reasons);
            });
  }

  /// Who did not vote can be won as well, so no quorum stands in the way.
  @Override
  public Shortfall shortfall(Question question) {
    var all = question.all();
    int of = question.roles().size();
    int accepting = (int) question.roles().stream().filter(this::accepts).count();
    var conditions = new ArrayList<Condition>();
    conditions.add(
        Condition.of(
            Part.SHARE,
            new Count(all.accepting(), all.eligible(), ofSeats.needed(all.eligible())),
            missing(all)));
    conditions.add(
        Condition.of(
            Part.ROLES, new Count(accepting, of, ofRoles.needed(of)), missingInRoles(question)));
    for (var role : question.roles())
      conditions.add(
          Condition.of(
              Part.SHARE_IN_ROLE,
              role.role(),
              new Count(
                  role.answers().accepting(),
                  role.answers().decided(),
                  inRole.needed(role.answers().decided())),
              missingIn(role)));
    return new Shortfall(conditions, Optional.of(Math.max(missing(all), missingInRoles(question))));
  }

  private Kind kind(Question question, Answers all, List<Reason> reasons) {
    if (carries(question, all, Answers::accepting)) {
      reasons.add(seats(all));
      reasons.add(roles(question));
      return Kind.CONSENSUS;
    }
    if (carries(question, all, Answers::opposing)) {
      reasons.add(new Reason.Opposed(all.opposing(), all.eligible(), ofSeats));
      reasons.add(roles(question));
      return Kind.REJECTED;
    }
    int ballotsShort = Math.max(missing(all), missingInRoles(question));
    boolean near = Turnout.reaches(ballotsShort, all);
    if (near) reasons.add(new Reason.BallotsShort(ballotsShort));
    reasons.add(seats(all));
    reasons.add(roles(question));
    for (var role : question.roles()) if (!accepts(role)) reasons.add(whyNot(role));
    if (!near) reasons.add(new Reason.BallotsShort(ballotsShort));
    return near ? Kind.WITHIN_REACH : Kind.DIVIDED;
  }

  private boolean carries(Question question, Answers all, ToIntFunction<Answers> part) {
    long roles =
        question.roles().stream()
            .map(RoleAnswers::answers)
            .filter(answers -> inRole.isMetBy(part.applyAsInt(answers), answers.decided()))
            .count();
    return ofSeats.isMetBy(part.applyAsInt(all), all.eligible())
        && ofRoles.isMetBy(roles, question.roles().size());
  }

  private boolean accepts(RoleAnswers role) {
    return inRole.isMetBy(role.answers().accepting(), role.answers().decided());
  }

  private Reason seats(Answers all) {
    int missing = missing(all);
    return missing == 0
        ? new Reason.EnoughSeats(all.accepting(), all.eligible(), ofSeats)
        : new Reason.TooFewSeats(all.accepting(), all.eligible(), ofSeats, missing);
  }

  private Reason roles(Question question) {
    int of = question.roles().size();
    int accepting = (int) question.roles().stream().filter(this::accepts).count();
    return ofRoles.isMetBy(accepting, of)
        ? new Reason.EnoughRoles(accepting, of, ofRoles)
        : new Reason.TooFewRoles(accepting, of, ofRoles, ofRoles.needed(of) - accepting);
  }

  private Reason whyNot(RoleAnswers role) {
    var answers = role.answers();
    var name = Optional.of(role.role());
    return answers.decided() == 0
        ? new Reason.NobodyDecided(name)
        : new Reason.TooFew(name, answers.accepting(), answers.decided(), inRole, missingIn(role));
  }

  private int missing(Answers all) {
    return Math.max(0, ofSeats.needed(all.eligible()) - all.accepting());
  }

  /// In the roles that need fewest, as many as have to be won.
  private int missingInRoles(Question question) {
    int of = question.roles().size();
    return question.roles().stream()
        .map(this::missingIn)
        .sorted()
        .limit(ofRoles.needed(of))
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int missingIn(RoleAnswers role) {
    if (accepts(role)) return 0;
    var answers = role.answers();
    return answers.decided() == 0 ? 1 : inRole.needed(answers.decided()) - answers.accepting();
  }
}

package org.parley.voting.method;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.FOR;

import java.util.List;
import java.util.Optional;
import org.parley.voting.Grade;
import org.parley.voting.RankedMethod;
import org.parley.voting.VotingMethod;

/// The voting methods Parley knows. A new one is a class beside this file and a line here; its
/// texts are in the message bundle `method`. Methods with settings are here with their usual ones;
/// the functions below make others.
public final class Methods {

  public static final List<VotingMethod> ALL =
      List.of(
          new Acceptance(),
          new YesNo(),
          new Approval(),
          score(0, 5, 0, 1),
          majorityJudgment(
              List.of(
                  new Grade("reject", AGAINST),
                  new Grade("poor", AGAINST),
                  new Grade("acceptable", FOR),
                  new Grade("good", FOR),
                  new Grade("very-good", FOR),
                  new Grade("excellent", FOR))),
          new InstantRunoff(),
          new ScottishStv(),
          new MeekStv(),
          schulze(Strength.WINNING),
          rankedPairs(Strength.WINNING),
          dots(5, 5),
          quadratic(100, true),
          new RandUcla(),
          new Gradients());

  private Methods() {}

  public static Optional<VotingMethod> named(String name) {
    return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
  }

  /// @param leastRatedPart over `leastRatedWhole` the least share of ballots that must score a
  ///   candidate for the ranking by mean
  public static VotingMethod score(int least, int most, long leastRatedPart, long leastRatedWhole) {
    return new ScoreVoting(least, most, leastRatedPart, leastRatedWhole);
  }

  public static VotingMethod majorityJudgment(List<Grade> worstToBest) {
    return new MajorityJudgment(worstToBest);
  }

  public static RankedMethod schulze(Strength strength) {
    return new Schulze(strength);
  }

  public static RankedMethod rankedPairs(Strength strength) {
    return new RankedPairs(strength);
  }

  public static VotingMethod dots(int dots, int mostEach) {
    return new Dots(dots, mostEach);
  }

  public static VotingMethod quadratic(int credits, boolean againstAllowed) {
    return new Quadratic(credits, againstAllowed);
  }
}

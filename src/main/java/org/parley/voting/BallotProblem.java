package org.parley.voting;

/// Why a ballot does not fit a method's form.
public sealed interface BallotProblem {

  /// A ranking where grades were asked for, and the like.
  record WrongForm() implements BallotProblem {}

  record UnknownCandidate(String candidate) implements BallotProblem {}

  record UnknownGrade(String candidate, String grade) implements BallotProblem {}

  record RankedTwice(String candidate) implements BallotProblem {}

  /// A ranking with an empty group of equals.
  record EmptyRank() implements BallotProblem {}

  record EqualRanks(String candidate) implements BallotProblem {}

  record OutOfRange(String candidate, int value, int least, int most) implements BallotProblem {}

  record OverBudget(long spent, int credits) implements BallotProblem {}
}

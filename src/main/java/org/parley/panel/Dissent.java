package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.parley.voting.Grade;

/// Who did not accept a recommendation in a closed round, and the reasons they gave. Seats sign
/// only where the round was named, and only those whose role has enough votes to be told apart. Of
/// reasons no more is shown whose they are than was promised when they were written.
///
/// @param signed the seats, by their numbers
/// @param unsigned how many more did not accept
/// @param reasons of those who did not accept, in an order that the round's seed draws; none where
///   they are so few that the words would be as good as a name
public record Dissent(List<Signature> signed, int unsigned, List<Reason> reasons) {

  public record Signature(Seat.Id seat, Role.Id role, String grade) {}

  public Dissent {
    signed = List.copyOf(signed);
    reasons = List.copyOf(reasons);
  }

  /// Empty where nobody dissents, where the round did not judge the recommendation by itself, and
  /// where too few voted to tell how.
  public static Optional<Dissent> of(Panel panel, Round round, Recommendation.Id recommendation) {
    var disclosure = panel.settings().disclosure();
    var question = round.question(recommendation);
    if (question.isEmpty() || !disclosure.shows(question.get().all())) return Optional.empty();
    int opposing = question.get().all().opposing();
    if (opposing == 0) return Optional.empty();
    if (round.secrecy() != Secrecy.NAMED)
      return Optional.of(new Dissent(List.of(), opposing, List.of()));
    var apart = Reason.apart(round, recommendation, disclosure);
    var against =
        round.ballots().values().stream()
            .filter(ballot -> isAgainst(round, ballot, recommendation))
            .toList();
    var signed =
        against.stream()
            .filter(ballot -> apart.contains(ballot.role()))
            .map(
                ballot ->
                    new Signature(
                        ballot.seat(), ballot.role(), ballot.grade(recommendation).orElseThrow()))
            .toList();
    return Optional.of(
        new Dissent(
            signed,
            against.size() - signed.size(),
            against.size() < disclosure.minimum()
                ? List.of()
                : Reason.of(
                    panel,
                    round,
                    recommendation,
                    ballot -> isAgainst(round, ballot, recommendation))));
  }

  static boolean isAgainst(Round round, Round.Ballot ballot, Recommendation.Id recommendation) {
    return ballot
        .grade(recommendation)
        .flatMap(
            key ->
                round.voting().scale().orElseThrow().stream()
                    .filter(grade -> grade.key().equals(key))
                    .findFirst())
        .filter(grade -> grade.attitude() == Grade.Attitude.AGAINST)
        .isPresent();
  }
}

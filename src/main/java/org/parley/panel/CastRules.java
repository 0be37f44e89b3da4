package org.parley.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.EnterPaper;
import org.parley.panel.Reply.Target;
import org.parley.panel.Round.Way;
import org.parley.voting.Ballot;
import org.parley.voting.BallotProblem;

/// Casting ballots: one's own, those one holds for others, and those on paper.
final class CastRules {

  private CastRules() {}

  static Decision cast(Panel panel, Seat.Id by, CastBallot cast) {
    var seat = cast.of().orElse(by);
    return Decider.unless(
        RoundRules.notOpen(panel, cast.round())
            .or(() -> openedAnew(panel, cast))
            .or(() -> notTheirs(panel, by, seat, cast.round()))
            .or(
                () ->
                    seat.equals(by)
                        ? Optional.empty()
                        : castAlready(round(panel, cast.round()), seat, Way.PROXY))
            .or(() -> notAdmitted(panel, seat, cast.round()))
            .or(() -> problem(round(panel, cast.round()), cast.choices(), cast.reasons()))
            .or(() -> problemOfCiting(panel, cast)),
        () ->
            round(panel, cast.round()).isSecret()
                ? deposit(round(panel, cast.round()), seat, cast)
                : Decision.accept(
                    new PanelEvent.BallotCast(
                        cast.round(),
                        seat,
                        cast.choices(),
                        withoutBlanks(cast.reasons()),
                        Optional.of(cast.movedBy()).filter(cited -> !cited.isEmpty()),
                        seat.equals(by) ? Optional.empty() : Optional.of(Way.PROXY))));
  }

  /// Whether the round may be secret and who votes in it was settled when it opened.
  private static Optional<Refusal> openedAnew(Panel panel, CastBallot cast) {
    return cast.opening()
        .filter(seen -> !seen.equals(round(panel, cast.round()).opening()))
        .map(_ -> new Refusal.RoundWasOpenedAnew(cast.round().number()));
  }

  static Decision paper(Panel panel, EnterPaper paper) {
    return Decider.unless(
        RoundRules.notOpen(panel, paper.round())
            .or(
                () ->
                    round(panel, paper.round()).isSecret()
                        ? Optional.of(new Refusal.PaperInSecret())
                        : Optional.empty())
            .or(
                () ->
                    panel.heldPanelistSeats().stream().anyMatch(s -> s.id().equals(paper.seat()))
                        ? Optional.empty()
                        : Optional.of(new Refusal.HasNoVote(paper.seat().number())))
            .or(() -> notAdmitted(panel, paper.seat(), paper.round()))
            .or(() -> castAlready(round(panel, paper.round()), paper.seat(), Way.PAPER))
            .or(() -> problem(round(panel, paper.round()), paper.choices(), paper.reasons())),
        () ->
            Decision.accept(
                new PanelEvent.BallotCast(
                    paper.round(),
                    paper.seat(),
                    paper.choices(),
                    withoutBlanks(paper.reasons()),
                    Optional.empty(),
                    Optional.of(Way.PAPER))));
  }

  /// Whoever casts for a seat replaces what came the same way, and not what it cast itself: the
  /// chair can enter papers, and give votes away for others.
  private static Optional<Refusal> castAlready(Round round, Seat.Id seat, Way way) {
    return round
        .ballot(seat)
        .filter(ballot -> !ballot.way().equals(Optional.of(way)))
        .map(_ -> new Refusal.CastAlready(seat.number()));
  }

  private static Round round(Panel panel, Round.Id id) {
    return panel.round(id).orElseThrow();
  }

  private static Decision deposit(Round round, Seat.Id seat, CastBallot cast) {
    return new Decision.Deposited(
        new SecretBallot(round.id(), seat, cast.choices(), withoutBlanks(cast.reasons())),
        round.holder(seat),
        round.inBox().containsKey(seat.number())
            ? List.of()
            : List.of(new PanelEvent.SeatVoted(round.id(), seat)));
  }

  /// In a secret round each casts their own, since nobody could see to whom a vote was given
  /// without learning how it was used.
  private static Optional<Refusal> notTheirs(
      Panel panel, Seat.Id by, Seat.Id seat, Round.Id round) {
    if (round(panel, round).isSecret())
      return seat.equals(by) ? Optional.empty() : Optional.of(new Refusal.ProxyInSecret());
    var holder = panel.proxies().holder(seat, round);
    if (seat.equals(by)) return holder.map(other -> new Refusal.VoteIsGiven(other.number()));
    return holder.equals(Optional.of(by))
        ? Optional.empty()
        : Optional.of(new Refusal.NoProxy(seat.number()));
  }

  private static Optional<Refusal> notAdmitted(Panel panel, Seat.Id seat, Round.Id round) {
    return round(panel, round).terms().admits(seat)
        ? Optional.empty()
        : Optional.of(new Refusal.NotPresent(seat.number()));
  }

  private static Optional<Refusal> problem(
      Round round, Ballot choices, Map<Recommendation.Id, String> reasons) {
    return round
        .voting()
        .counting()
        .problem(choices, round.candidates())
        .map(CastRules::refusal)
        .or(() -> choices.isBlank() ? Optional.of(new Refusal.EmptyBallot()) : Optional.empty())
        .or(() -> problemOfReasons(round, reasons));
  }

  private static Optional<Refusal> problemOfReasons(
      Round round, Map<Recommendation.Id, String> reasons) {
    for (var reason : new TreeMap<>(reasons).entrySet()) {
      if (round.item(reason.getKey()).isEmpty())
        return Optional.of(new Refusal.NotInThisRound(reason.getKey().toString()));
      var problem = Texts.optional(Refusal.Field.REASON, reason.getValue(), Texts.REASON);
      if (problem.isPresent()) return problem;
    }
    return Optional.empty();
  }

  private static Refusal refusal(BallotProblem problem) {
    return switch (problem) {
      case BallotProblem.WrongForm() -> new Refusal.WrongBallot();
      case BallotProblem.UnknownCandidate(var key) -> new Refusal.NotInThisRound(key);
      case BallotProblem.UnknownGrade(_, var grade) -> new Refusal.UnknownGrade(grade);
      case BallotProblem.RankedTwice(var key) -> new Refusal.RankedTwice(key);
      case BallotProblem.EmptyRank() -> new Refusal.EmptyRank();
      case BallotProblem.EqualRanks(var key) -> new Refusal.EqualRanks(key);
      case BallotProblem.OutOfRange(var key, var value, var least, var most) ->
          new Refusal.VotesOutOfRange(key, value, least, most);
      case BallotProblem.OverBudget(var spent, var credits) ->
          new Refusal.OverBudget(spent, credits);
    };
  }

  private static Map<Recommendation.Id, String> withoutBlanks(
      Map<Recommendation.Id, String> reasons) {
    var kept = new TreeMap<>(reasons);
    kept.values().removeIf(String::isBlank);
    return kept;
  }

  private static Optional<Refusal> problemOfCiting(Panel panel, CastBallot cast) {
    if (cast.movedBy().isEmpty()) return Optional.empty();
    var round = round(panel, cast.round());
    if (round.isSecret()) return Optional.of(new Refusal.CitingInSecret());
    for (var cited : new TreeMap<>(cast.movedBy()).entrySet()) {
      if (round.item(cited.getKey()).isEmpty())
        return Optional.of(new Refusal.NotInThisRound(cited.getKey().toString()));
      if (!isThere(panel, cited.getValue()) || !panel.isOpenToAll(cited.getValue()))
        return Optional.of(new Refusal.NothingToCite());
    }
    return Optional.empty();
  }

  private static boolean isThere(Panel panel, Target target) {
    return switch (target) {
      case Target.ToPosition(var id) -> panel.position(id).isPresent();
      case Target.ToReply(var id) -> panel.reply(id).isPresent();
      case Target.ToRecommendation(var id) -> panel.recommendation(id).isPresent();
      case Target.ToAmendment(var id) -> panel.discussion().amendment(id).isPresent();
      case Target.ToReason _, Target.ToVersion _, Target.ToInterests _ -> false;
    };
  }
}

package org.parley.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Rule;
import org.parley.voting.Ballot;

/// What happened to a panel. Stored for ever: components may be added where they can be left out,
/// none is renamed or given another meaning.
public sealed interface PanelEvent {

  /// @param sample whether the panel only shows what Parley does
  record Convened(Panel.Id panel, PanelTopic topic, Settings settings, boolean sample)
      implements PanelEvent {}

  record Edited(Settings settings) implements PanelEvent {}

  /// @param number its place within the role or kind
  record SeatAdded(Seat.Id seat, Seat.Kind kind, Optional<Role.Id> role, int number)
      implements PanelEvent {}

  record SeatRemoved(Seat.Id seat) implements PanelEvent {}

  record SeatTaken(Seat.Id seat) implements PanelEvent {}

  record SeatLeft(Seat.Id seat) implements PanelEvent {}

  record PhaseOpened(int number) implements PanelEvent {}

  record PhaseClosed(int number) implements PanelEvent {}

  /// With the phase it is for, the first time that is opened.
  ///
  /// @param number of the phase
  /// @param seed of the lot
  /// @param arguesFor for each role at the table the one it argues for
  record RolesSwapped(int number, long seed, Map<Role.Id, Role.Id> arguesFor)
      implements PanelEvent {
    public RolesSwapped {
      arguesFor = Map.copyOf(arguesFor);
    }
  }

  /// @param writtenFor the role it makes the case for, where that is not the seat's own
  record PositionFiled(
      Position.Id position, Seat.Id seat, PositionText text, Optional<Role.Id> writtenFor)
      implements PanelEvent {}

  record PositionRevised(Position.Id position, PositionText text) implements PanelEvent {}

  /// @param quote the passage that is replied to, where one was marked
  /// @param writtenFor the role it was written for, where that is not the seat's own
  record ReplySubmitted(
      Reply.Id reply,
      Seat.Id seat,
      Reply.Target target,
      Reply.Kind kind,
      String text,
      Optional<String> quote,
      Optional<Role.Id> writtenFor)
      implements PanelEvent {}

  /// @param seat empty for a draft of the topic
  /// @param origin the statement of the public it was made from, if it was
  record RecommendationProposed(
      Recommendation.Id recommendation,
      Optional<Seat.Id> seat,
      RecommendationText text,
      Optional<Origin> origin)
      implements PanelEvent {}

  record RecommendationRevised(Recommendation.Id recommendation, RecommendationText text)
      implements PanelEvent {}

  record RecommendationWithdrawn(Recommendation.Id recommendation) implements PanelEvent {}

  /// @param items in the order of the recommendations
  /// @param ruleHash what [org.parley.consensus.Rules#hash] says of the rule
  /// @param seed of the lots that decide ties no rule resolves
  /// @param secrecy named where it is left out
  /// @param terms the usual ones where they are left out
  record RoundOpened(
      Round.Id round,
      List<Round.Item> items,
      Voting voting,
      int methodVersion,
      Optional<Rule> rule,
      Optional<String> ruleHash,
      long seed,
      Secrecy secrecy,
      Optional<Terms> terms)
      implements PanelEvent {
    public RoundOpened {
      items = List.copyOf(items);
    }
  }

  /// @param movedBy left out where it names nothing
  /// @param way left out where the seat cast it itself
  record BallotCast(
      Round.Id round,
      Seat.Id seat,
      Ballot choices,
      Map<Recommendation.Id, String> reasons,
      Optional<Map<Recommendation.Id, Reply.Target>> movedBy,
      Optional<Round.Way> way)
      implements PanelEvent {
    public BallotCast {
      reasons = Map.copyOf(reasons);
    }
  }

  /// A seat put its ballot into the box of a secret round. Changing it later is no event.
  record SeatVoted(Round.Id round, Seat.Id seat) implements PanelEvent {}

  /// @param ruleVersion the version of the rule's code that gave the verdicts
  /// @param published for secret rounds
  /// @param stopped which part of the stop rule was met
  record RoundClosed(
      Round.Id round,
      Optional<Integer> ruleVersion,
      Result result,
      Optional<Published> published,
      Optional<StopRule.Met> stopped)
      implements PanelEvent {}

  /// @param adopted the recommendations on which consensus was found, or which were chosen
  record ReportAdopted(List<Recommendation.Id> adopted, String remark) implements PanelEvent {
    public ReportAdopted {
      adopted = List.copyOf(adopted);
    }
  }

  record PanelClosed() implements PanelEvent {}

  // leading

  record PhaseExtended(int number, int minutes) implements PanelEvent {}

  /// @param minutes how long it is meant to last now, 0 for as long as it takes
  record PhaseReopened(int number, int minutes) implements PanelEvent {}

  record PanelPaused(String note) implements PanelEvent {}

  record PanelResumed() implements PanelEvent {}

  record ChairHanded(Seat.Id seat) implements PanelEvent {}

  /// From now on this seat files and revises what its role states as one.
  record SpeakerNamed(Seat.Id seat) implements PanelEvent {}

  /// The agenda and the rounds are as they were before the step.
  record StepUndone(Chairing.Step.Kind kind, int number) implements PanelEvent {}

  // the floor

  record FloorAsked(Seat.Id seat, Floor.Kind kind, Optional<Role.Id> to) implements PanelEvent {}

  record FloorRequestWithdrawn(Seat.Id seat) implements PanelEvent {}

  /// @param reason why it went before the seat whose turn it was, if it did
  record FloorGiven(Seat.Id seat, Floor.Kind kind, Optional<Role.Id> to, Optional<String> reason)
      implements PanelEvent {}

  record SpeechEnded(Seat.Id seat) implements PanelEvent {}

  record FloorTermsSet(FloorTerms terms, String reason) implements PanelEvent {}

  // votes of others

  record ProxiesAllowed(int mostEach) implements PanelEvent {}

  record ProxyGiven(Seat.Id from, Seat.Id to, Optional<Round.Id> round) implements PanelEvent {}

  record ProxyTakenBack(Seat.Id from) implements PanelEvent {}

  /// Of rounds that open later; each round records its own.
  record VotesWeighed(Weights weights) implements PanelEvent {}

  /// Like opinions, these never leave Parley one by one.
  record StatementAnswered(
      Seat.Id seat, StatementAnswers.Statement statement, StatementAnswers.Choice choice)
      implements PanelEvent {}

  // opinions before and after

  /// What a seat thinks itself. Like named ballots, these never leave Parley one by one.
  record OpinionStated(Seat.Id seat, Opinions.Moment moment, Opinion opinion)
      implements PanelEvent {}

  /// To amendments, and to the support a draft has.
  sealed interface Drafting extends PanelEvent {

    /// @param version of the recommendation it was written on
    record AmendmentProposed(
        Amendment.Id amendment,
        Seat.Id seat,
        Recommendation.Id recommendation,
        int version,
        TextChange change,
        String why)
        implements Drafting {}

    /// @param version of the recommendation that it made
    record AmendmentAccepted(Amendment.Id amendment, int version) implements Drafting {}

    record AmendmentRejected(Amendment.Id amendment, String reason) implements Drafting {}

    record AmendmentWithdrawn(Amendment.Id amendment) implements Drafting {}

    /// @param round the one that decides it, which opens with this
    record AmendmentPutToVote(Amendment.Id amendment, Round.Id round) implements Drafting {}

    /// @param version of the recommendation that it made
    record AmendmentCarried(Amendment.Id amendment, Round.Id round, int version)
        implements Drafting {}

    record AmendmentLost(Amendment.Id amendment, Round.Id round) implements Drafting {}

    record SupportGiven(Recommendation.Id recommendation, Seat.Id seat) implements Drafting {}

    record SupportEnded(Recommendation.Id recommendation, Seat.Id seat) implements Drafting {}
  }

  /// @param page the page it stays on, left out where pages turn by themselves
  record StageSet(Screen screen, Optional<Integer> page) implements PanelEvent {}

  // the audience

  record AudienceAdmitted(boolean admitted) implements PanelEvent {}

  /// @param state left out where all see it at once
  record QuestionAsked(
      Audience.Question.Id question,
      Seat.Id seat,
      String text,
      Optional<Audience.Question.State> state)
      implements PanelEvent {}

  record QuestionVotedFor(Audience.Question.Id question, Seat.Id seat, boolean up)
      implements PanelEvent {}

  record QuestionMarked(Audience.Question.Id question, Audience.Question.State state)
      implements PanelEvent {}

  /// To what was said, and of those who say it.
  sealed interface Saying extends PanelEvent {

    record ConvincingMarked(Seat.Id seat, Reply.Target target) implements Saying {}

    record ConvincingUnmarked(Seat.Id seat, Reply.Target target) implements Saying {}

    /// @param version of the position, from 1
    record PositionSigned(Position.Id position, int version, Seat.Id seat) implements Saying {}

    record SignatureWithdrawn(Position.Id position, int version, Seat.Id seat) implements Saying {}

    /// @param text Markdown; empty where there is nothing to declare any more
    record InterestsDeclared(Seat.Id seat, String text) implements Saying {}
  }

  record ReplyEdited(Reply.Id reply, String text) implements PanelEvent {}

  /// Less is shown of who said something, for good.
  sealed interface Concealing extends PanelEvent {

    /// With the first phase, where seats speak under pseudonyms.
    ///
    /// @param secret hex digits of 16 random bytes that they follow from
    record PseudonymsDrawn(String secret) implements Concealing {
      /// Without the secret.
      @Override
      public String toString() {
        return "PseudonymsDrawn";
      }
    }

    record AnonymityRaised(Reply.Target target, Anonymity to) implements Concealing {}

    /// Of the reasons given with a ballot.
    record AnonymityOfReasonsRaised(Round.Id round, Seat.Id seat, Anonymity to)
        implements Concealing {}

    record AnonymityOfAllRaised(Anonymity.Of of, Anonymity to) implements Concealing {}
  }

  /// By chairs, of what was said and of who says it, and appeals against them. The log of these is
  /// open to everybody who may look on.
  sealed interface Moderating extends PanelEvent {

    /// @param words more on the reason, may be empty
    record ContentHidden(Reply.Target target, Moderation.Reason reason, String words)
        implements Moderating {}

    record ContentRestored(Reply.Target target) implements Moderating {}

    record AppealMade(Reply.Target target, String words) implements Moderating {}

    record AppealRejected(Reply.Target target, String words) implements Moderating {}

    record ReplyReleased(Reply.Id reply) implements Moderating {}

    /// @param version of the position, from 1
    record VersionReleased(Position.Id position, int version) implements Moderating {}

    record SeatWarned(Seat.Id seat, String words) implements Moderating {}

    record SeatMuted(Seat.Id seat, String words) implements Moderating {}

    record SeatUnmuted(Seat.Id seat) implements Moderating {}
  }
}

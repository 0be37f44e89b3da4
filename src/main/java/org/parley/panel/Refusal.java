package org.parley.panel;

import java.util.Optional;
import java.util.Set;

/// Why a command was not carried out. Each has a message `refusal.<name in kebab case>` in the
/// bundles, to which its components are handed in their order.
public sealed interface Refusal {

  // whoever asks, whatever the panel is at

  record PanelIsClosed() implements Refusal {}

  record PanelAlreadyOpen() implements Refusal {}

  record NotAtTheTable() implements Refusal {}

  record OnlyHostOrChair() implements Refusal {}

  record OnlyTheChair() implements Refusal {}

  record OnlyPanelists() implements Refusal {}

  record OnlyPanelistsAndChair() implements Refusal {}

  /// @param open the phase the panel is in, if one is open
  /// @param allowed the phases in which it could be done
  record NotInThisPhase(Optional<PhaseKind> open, Set<PhaseKind> allowed) implements Refusal {}

  // seats

  record NoSuchSeat(int seat) implements Refusal {}

  record SeatIsHeld() implements Refusal {}

  record SeatIsVacant() implements Refusal {}

  record NotInvited() implements Refusal {}

  record AlreadySeated() implements Refusal {}

  record NotYourSeat() implements Refusal {}

  record UnknownRole(String role) implements Refusal {}

  record TooManySeats(int most) implements Refusal {}

  record RoleWithoutSeat(String role) implements Refusal {}

  record ChairStays() implements Refusal {}

  // agenda

  record NoSuchPhase(int number) implements Refusal {}

  record PhaseIsOpen() implements Refusal {}

  record PhaseIsOver() implements Refusal {}

  record PhaseIsNotOpen() implements Refusal {}

  record EmptyAgenda() implements Refusal {}

  // the clock

  record OnlyTheClock() implements Refusal {}

  record NotYetTime() implements Refusal {}

  // texts

  record TextMissing(Field field) implements Refusal {}

  record TextTooLong(Field field, int length, int most) implements Refusal {}

  /// Control characters, or characters that turn the direction of what follows.
  record TextUnreadable(Field field) implements Refusal {}

  /// @param latest the number of the version that came in between
  record ChangedMeanwhile(int latest) implements Refusal {}

  record NothingChanged() implements Refusal {}

  // positions and replies

  record AlreadyFiled() implements Refusal {}

  record NoSuchPosition(int position) implements Refusal {}

  record NotYourPosition() implements Refusal {}

  /// Nobody but its author and the chair reads it, so there is nothing to hide but the version that
  /// waits, and nothing to sign.
  record NotLetThrough() implements Refusal {}

  /// A hidden position rests until it is shown again.
  record PositionIsHidden() implements Refusal {}

  record OnlyTheSpeaker() implements Refusal {}

  record PanelistsSpeakForThemselves() implements Refusal {}

  record SpeaksForNoRole(int seat) implements Refusal {}

  record NothingToReplyTo() implements Refusal {}

  record OnlyQuestionsAreAnswered() implements Refusal {}

  record OnlyTheAuthor() implements Refusal {}

  record IsHidden() implements Refusal {}

  /// Somebody has answered it, found it convincing, or voted on what it is about.
  record IsTakenUp() implements Refusal {}

  record AppealedAlready() implements Refusal {}

  /// Whoever hid it does not judge the appeal.
  record AnotherChairJudges() implements Refusal {}

  /// Whoever said or signed it does not judge whether it was rightly hidden.
  record OwnCase() implements Refusal {}

  /// Nobody warns or mutes themselves, or lifts a mute of their own.
  record OwnConduct() implements Refusal {}

  record IsMuted(String words) implements Refusal {}

  /// Whoever held the seat before was muted, and may be the one who holds it.
  record MutedBefore() implements Refusal {}

  /// Nobody marks or signs what they said themselves.
  record NotYourOwnWords() implements Refusal {}

  /// The passage that is quoted stands nowhere in what is replied to.
  record NotInTheText() implements Refusal {}

  // who said it

  /// Less can be shown of who said something, never more.
  record AnonymityOnlyRises() implements Refusal {}

  /// A pseudonym that came later would tell whose it is.
  record PseudonymsComeFirst() implements Refusal {}

  /// Who votes and how stands beside reasons, and would tell whose they are.
  record PseudonymsBesideVotes() implements Refusal {}

  /// What a role states as one stands under the role.
  record PseudonymsOfRoles() implements Refusal {}

  /// How many roles support a draft would tell which pseudonyms are of one role.
  record PseudonymsAmongRoles() implements Refusal {}

  /// Whoever answers by name to what stands under a pseudonym is not that pseudonym.
  record PseudonymsBesideNames() implements Refusal {}

  // swapped roles

  /// What one says for oneself rests while one argues for another role.
  record RolesAreSwapped() implements Refusal {}

  /// What is written for another role rests once the roles are back.
  record RolesAreBack() implements Refusal {}

  /// The role came to the table after roles were swapped, or is the only one there.
  record NoRoleToArgueFor() implements Refusal {}

  /// Nobody signs what was written for another role.
  record NobodysPosition() implements Refusal {}

  // recommendations

  record NoSuchRecommendation(int recommendation) implements Refusal {}

  record NotYourRecommendation() implements Refusal {}

  record IsWithdrawn(int recommendation) implements Refusal {}

  record IsBeingVotedOn(int recommendation) implements Refusal {}

  record RecommendationIsHidden(int recommendation) implements Refusal {}

  /// What was voted on stays readable, since the votes say nothing without it.
  record WasVotedOn(int recommendation) implements Refusal {}

  /// Nobody at the table wrote it, and the topic is open to all.
  record CameWithTheTopic(int recommendation) implements Refusal {}

  // amendments and support

  record NoSuchAmendment(int amendment) implements Refusal {}

  record NotYourAmendment() implements Refusal {}

  /// It has been accepted, withdrawn, or voted on, or rejected where that ends it.
  record AmendmentIsSettled(int amendment) implements Refusal {}

  record AmendmentIsHidden(int amendment) implements Refusal {}

  /// It has been accepted or carried: what it says is said by the recommendation.
  record IsPartOfTheText(int amendment) implements Refusal {}

  record AmendmentWasVotedOn(int amendment) implements Refusal {}

  record NoSuchReason() implements Refusal {}

  /// It was published with the ballots, in one piece.
  record ReasonsArePublished(int round) implements Refusal {}

  /// The passage it changes no longer reads so.
  record PassageIsGone() implements Refusal {}

  record IsSupported(int recommendation) implements Refusal {}

  record IsNotSupported(int recommendation) implements Refusal {}

  /// Whoever proposes a draft supports it.
  record IsYourOwn() implements Refusal {}

  /// @param seats that support it, of those needed
  record LacksSupport(int recommendation, int seats, int ofSeats, int roles, int ofRoles)
      implements Refusal {}

  // rounds

  record RoundIsOpen(int round) implements Refusal {}

  record NoSuchRound(int round) implements Refusal {}

  record RoundIsClosed(int round) implements Refusal {}

  /// A recommendation that was voted on in secret is not voted on by name afterwards.
  record WasSecret(int recommendation) implements Refusal {}

  record NothingToVoteOn() implements Refusal {}

  record UnknownMethod(String method) implements Refusal {}

  /// The method cannot be set up with such options at all.
  record OptionsDoNotFit(String method) implements Refusal {}

  record OptionOutOfRange(Option option, int value, int least, int most) implements Refusal {}

  /// The rule judges what this method does not say.
  record RuleDoesNotFit(String rule, String method) implements Refusal {}

  record WeightsInSecret() implements Refusal {}

  record MethodTakesNoWeights(String method) implements Refusal {}

  /// A rule to stop that never would.
  record StopsNever() implements Refusal {}

  /// As many places as recommendations, or more.
  record NothingToChooseFrom(int recommendations, int places) implements Refusal {}

  // ballots; recommendations by their keys, as the ballot names them

  record NotInThisRound(String recommendation) implements Refusal {}

  /// A ranking where grades were asked for, and the like.
  record WrongBallot() implements Refusal {}

  record RankedTwice(String recommendation) implements Refusal {}

  record EmptyRank() implements Refusal {}

  record EqualRanks(String recommendation) implements Refusal {}

  record VotesOutOfRange(String recommendation, int votes, int least, int most)
      implements Refusal {}

  record OverBudget(long spent, int credits) implements Refusal {}

  record UnknownGrade(String grade) implements Refusal {}

  record EmptyBallot() implements Refusal {}

  record NotPresent(int seat) implements Refusal {}

  /// The seat has given its vote to another.
  record VoteIsGiven(int holder) implements Refusal {}

  /// The seat's vote is not held by the one who would cast it.
  record NoProxy(int seat) implements Refusal {}

  record HasNoVote(int seat) implements Refusal {}

  record ProxyInSecret() implements Refusal {}

  record PaperInSecret() implements Refusal {}

  /// The seat's ballot has been cast by whose it is, and no paper takes its place.
  record CastAlready(int seat) implements Refusal {}

  record CitingInSecret() implements Refusal {}

  /// What is named as having moved a ballot is not there.
  record NothingToCite() implements Refusal {}

  // votes of others

  record NoProxiesHere() implements Refusal {}

  record ProxyToOneself() implements Refusal {}

  record ProxyHandedOn() implements Refusal {}

  record TooManyProxies(int most) implements Refusal {}

  // opinions before and after

  record OnlyPanelistsAndObservers() implements Refusal {}

  record NoOpinionAsked() implements Refusal {}

  record NoTimeForOpinions() implements Refusal {}

  /// The question has fewer steps to answer by.
  record NoSuchOpinion() implements Refusal {}

  // the end

  record AlreadyAdopted() implements Refusal {}

  // leading

  record PanelIsPaused() implements Refusal {}

  record PanelIsNotPaused() implements Refusal {}

  record PhaseIsToCome() implements Refusal {}

  record AlreadyPresides() implements Refusal {}

  record NothingToUndo() implements Refusal {}

  record StepIsRestedOn() implements Refusal {}

  record RoundHasBallots(int round) implements Refusal {}

  /// The ballot was filled in for a round whose opening was undone.
  record RoundWasOpenedAnew(int round) implements Refusal {}

  // the floor

  record AlreadyAsked() implements Refusal {}

  record NotAsked() implements Refusal {}

  record HasTheFloor() implements Refusal {}

  record HasNotTheFloor() implements Refusal {}

  record NotAddressed() implements Refusal {}

  /// Another has asked and goes first; to call this one needs a reason.
  record NotNext() implements Refusal {}

  // the audience

  record OnlyTheAudience() implements Refusal {}

  record NoAudience() implements Refusal {}

  record TooManyQuestions(int most) implements Refusal {}

  record NoSuchQuestion(int question) implements Refusal {}

  record QuestionIsNotOpen() implements Refusal {}

  record OwnQuestion() implements Refusal {}

  /// The numbers people set, as refusals name them.
  enum Option {
    PLACES,
    LEAST_POINTS,
    MOST_POINTS,
    ACCEPT_FROM,
    DOTS,
    DOTS_EACH,
    CREDITS,
    DISCLOSURE_MINIMUM,
    PROXIES,
    WEIGHT,
    MOST_ROUNDS,
    MINUTES,
    SPEECH_SECONDS,
    ROLE_MINUTES,
    SUPPORT_SEATS,
    SUPPORT_ROLES
  }

  /// The texts people write, as refusals name them.
  enum Field {
    TITLE,
    REASONS,
    COULD_ACCEPT,
    CANNOT_ACCEPT,
    SOURCES,
    BODY,
    REPLY,
    REASON,
    REMARK,
    QUOTE,
    INTERESTS,
    OPINION_QUESTION,
    QUESTION
  }
}

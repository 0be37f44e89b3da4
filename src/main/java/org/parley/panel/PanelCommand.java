package org.parley.panel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Rule;
import org.parley.voting.Ballot;

/// What can be asked of a panel that stands. (Before it stands there is only [Convene].)
public sealed interface PanelCommand {

  /// What kind of act this is; [Rights] says who may do it when.
  Action action();

  /// Changes title, visibility, agenda or first rules, before the panel opens.
  record Edit(Settings settings) implements PanelCommand {
    @Override
    public Action action() {
      return Action.EDIT;
    }
  }

  /// Adds a seat to the table, to which somebody can then be invited.
  ///
  /// @param role given for panelists only
  record AddSeat(Seat.Kind kind, Optional<Role.Id> role) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ADD_SEAT;
    }
  }

  /// Takes a seat from the table that nobody holds.
  record RemoveSeat(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.REMOVE_SEAT;
    }
  }

  /// The invited person sits down.
  record TakeSeat(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.TAKE_SEAT;
    }
  }

  /// The holder gets up; the seat can be taken by somebody else.
  record LeaveSeat(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.LEAVE_SEAT;
    }
  }

  /// Opens a phase that has not been open yet, and closes the one that is open.
  ///
  /// @param number its place on the agenda, from 1
  record OpenPhase(int number) implements PanelCommand {
    @Override
    public Action action() {
      return Action.OPEN_PHASE;
    }
  }

  /// Closes the phase that is open, without opening another.
  record ClosePhase(int number) implements PanelCommand {
    @Override
    public Action action() {
      return Action.CLOSE_PHASE;
    }
  }

  /// @param writtenFor the role it makes the case for, where roles are swapped; empty for a
  ///   position of one's own. The writer says so, since roles may be swapped while they write
  record FilePosition(PositionText text, Optional<Role.Id> writtenFor) implements PanelCommand {

    /// Files a position of one's own.
    public FilePosition(PositionText text) {
      this(text, Optional.empty());
    }

    @Override
    public Action action() {
      return Action.FILE_POSITION;
    }
  }

  /// @param basedOn the number of versions the writer had seen, so that nothing is overwritten
  ///   unseen
  record RevisePosition(Position.Id position, PositionText text, int basedOn)
      implements PanelCommand {
    @Override
    public Action action() {
      return Action.REVISE_POSITION;
    }
  }

  /// @param quote the passage that is replied to, empty for all of it
  /// @param writtenFor the role it is written for, where roles are swapped
  record SubmitReply(
      Reply.Target target, Reply.Kind kind, String text, String quote, Optional<Role.Id> writtenFor)
      implements PanelCommand {

    /// Replies to a passage for oneself.
    public SubmitReply(Reply.Target target, Reply.Kind kind, String text, String quote) {
      this(target, kind, text, quote, Optional.empty());
    }

    /// Replies to all of it for oneself.
    public SubmitReply(Reply.Target target, Reply.Kind kind, String text) {
      this(target, kind, text, "");
    }

    @Override
    public Action action() {
      return Action.REPLY;
    }
  }

  /// @param origin the statement of the public it is made from, if it is
  record ProposeRecommendation(RecommendationText text, Optional<Origin> origin)
      implements PanelCommand {

    /// One of the panel's own.
    public ProposeRecommendation(RecommendationText text) {
      this(text, Optional.empty());
    }

    @Override
    public Action action() {
      return Action.PROPOSE;
    }
  }

  /// @param basedOn the version the writer had seen
  record ReviseRecommendation(
      Recommendation.Id recommendation, RecommendationText text, int basedOn)
      implements PanelCommand {
    @Override
    public Action action() {
      return Action.REVISE_RECOMMENDATION;
    }
  }

  record WithdrawRecommendation(Recommendation.Id recommendation) implements PanelCommand {
    @Override
    public Action action() {
      return Action.WITHDRAW;
    }
  }

  /// @param rule when a recommendation counts as consensus; empty where nothing is to be judged
  record OpenRound(
      Set<Recommendation.Id> recommendations,
      Voting voting,
      Optional<Rule> rule,
      Secrecy secrecy,
      Terms terms)
      implements PanelCommand {
    public OpenRound {
      recommendations = Set.copyOf(recommendations);
    }

    /// Opens a round on the usual terms.
    public OpenRound(
        Set<Recommendation.Id> recommendations,
        Voting voting,
        Optional<Rule> rule,
        Secrecy secrecy) {
      this(recommendations, voting, rule, secrecy, Terms.USUAL);
    }

    /// Opens a named round.
    public OpenRound(Set<Recommendation.Id> recommendations, Voting voting, Optional<Rule> rule) {
      this(recommendations, voting, rule, Secrecy.NAMED);
    }

    @Override
    public Action action() {
      return Action.OPEN_ROUND;
    }
  }

  /// Casts a ballot, or replaces the one the seat cast before in this round.
  ///
  /// @param choices in the form the round's method asks for; recommendations go by their keys
  /// @param movedBy what moved the seat to its answer, by recommendation, where it says so
  /// @param of the seat whose vote this seat holds, where it casts that one's
  /// @param opening of the round as the voter saw it, where they say so: a ballot that was filled
  ///   in for a secret round does not count in a named one that was opened in its place
  record CastBallot(
      Round.Id round,
      Ballot choices,
      Map<Recommendation.Id, String> reasons,
      Map<Recommendation.Id, Reply.Target> movedBy,
      Optional<Seat.Id> of,
      Optional<Round.Opening> opening)
      implements PanelCommand {
    public CastBallot {
      reasons = Map.copyOf(reasons);
      movedBy = Map.copyOf(movedBy);
    }

    /// Casts a ballot in whichever round is open under this number.
    public CastBallot(
        Round.Id round,
        Ballot choices,
        Map<Recommendation.Id, String> reasons,
        Map<Recommendation.Id, Reply.Target> movedBy,
        Optional<Seat.Id> of) {
      this(round, choices, reasons, movedBy, of, Optional.empty());
    }

    /// Casts the seat's own ballot, which names nothing that moved it.
    public CastBallot(Round.Id round, Ballot choices, Map<Recommendation.Id, String> reasons) {
      this(round, choices, reasons, Map.of(), Optional.empty());
    }

    @Override
    public Action action() {
      return Action.CAST;
    }
  }

  record CloseRound(Round.Id round) implements PanelCommand {
    @Override
    public Action action() {
      return Action.CLOSE_ROUND;
    }
  }

  /// Declares the panel's result.
  ///
  /// @param remark the chair's word on it, Markdown, may be empty
  record AdoptReport(String remark) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ADOPT_REPORT;
    }
  }

  /// Ends the panel, with or without a report.
  record ClosePanel() implements PanelCommand {
    @Override
    public Action action() {
      return Action.CLOSE_PANEL;
    }
  }

  // leading

  /// Lets the open phase end later; from now on, where its time is over or had no end.
  record ExtendPhase(int number, int minutes) implements PanelCommand {
    @Override
    public Action action() {
      return Action.EXTEND_PHASE;
    }
  }

  /// Goes back to a phase that is over or was left out, and closes the one that is open.
  ///
  /// @param minutes how long it is meant to last now, 0 for as long as it takes
  record ReopenPhase(int number, int minutes) implements PanelCommand {
    @Override
    public Action action() {
      return Action.REOPEN_PHASE;
    }
  }

  /// Nothing is said, written or voted until the panel is resumed.
  ///
  /// @param note what people read meanwhile, may be empty
  record PausePanel(String note) implements PanelCommand {
    @Override
    public Action action() {
      return Action.PAUSE_PANEL;
    }
  }

  record ResumePanel() implements PanelCommand {
    @Override
    public Action action() {
      return Action.RESUME_PANEL;
    }
  }

  /// Another seat presides from now on.
  record HandChair(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.HAND_CHAIR;
    }
  }

  /// Takes back the last step, which is named.
  record UndoStep(Chairing.Step.Kind kind, int number) implements PanelCommand {
    @Override
    public Action action() {
      return Action.UNDO_STEP;
    }
  }

  /// Another seat of its role files and revises what the role states as one.
  record NameSpeaker(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.NAME_SPEAKER;
    }
  }

  /// Seats somebody who has come without a device; who that is stands beside the record.
  record SeatByName(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.SEAT_BY_NAME;
    }
  }

  // the floor

  /// Asks to speak, for oneself or, from the chair, for somebody else.
  ///
  /// @param to the role a question is put to, where it is put to one
  record AskForFloor(Seat.Id seat, Floor.Kind kind, Optional<Role.Id> to) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ASK_FOR_FLOOR;
    }
  }

  record WithdrawRequest(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.WITHDRAW_REQUEST;
    }
  }

  /// Gives somebody the floor, and takes it from whoever has it.
  ///
  /// @param reason why this seat goes before the one whose turn it is, else empty
  record GiveFloor(Seat.Id seat, String reason) implements PanelCommand {
    @Override
    public Action action() {
      return Action.GIVE_FLOOR;
    }
  }

  record EndSpeech(Seat.Id seat) implements PanelCommand {
    @Override
    public Action action() {
      return Action.END_SPEECH;
    }
  }

  /// @param reason may be empty until the panel opens
  record SetFloorTerms(FloorTerms terms, String reason) implements PanelCommand {
    @Override
    public Action action() {
      return Action.SET_FLOOR_TERMS;
    }
  }

  // votes of others

  /// How many votes of others a seat may hold; 0 ends it, and those that are held stay.
  record AllowProxies(int mostEach) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ALLOW_PROXIES;
    }
  }

  /// A seat gives its vote to another; the chair may record it for a seat.
  ///
  /// @param round the only round it is for; empty where it holds until it is taken back
  record GiveProxy(Seat.Id from, Seat.Id to, Optional<Round.Id> round) implements PanelCommand {
    @Override
    public Action action() {
      return Action.GIVE_PROXY;
    }
  }

  record TakeBackProxy(Seat.Id from) implements PanelCommand {
    @Override
    public Action action() {
      return Action.TAKE_BACK_PROXY;
    }
  }

  /// Enters a ballot that a seat handed in on paper.
  record EnterPaper(
      Round.Id round, Seat.Id seat, Ballot choices, Map<Recommendation.Id, String> reasons)
      implements PanelCommand {
    public EnterPaper {
      reasons = Map.copyOf(reasons);
    }

    @Override
    public Action action() {
      return Action.ENTER_PAPER;
    }
  }

  /// How much each vote counts in the rounds that open from now on, unless the chair opens one on
  /// other terms.
  record WeighVotes(Weights weights) implements PanelCommand {
    @Override
    public Action action() {
      return Action.WEIGH_VOTES;
    }
  }

  // the public's statements

  /// Answers a statement of a public consultation, for the panel's side.
  record AnswerStatement(StatementAnswers.Statement statement, StatementAnswers.Choice choice)
      implements PanelCommand {
    @Override
    public Action action() {
      return Action.ANSWER_STATEMENT;
    }
  }

  // opinions before and after

  /// States what the person thinks themselves, or replaces what they stated before at this moment.
  record StateOpinion(Opinion opinion) implements PanelCommand {
    @Override
    public Action action() {
      return Action.STATE_OPINION;
    }
  }

  /// Amendments, and the support a draft needs.
  sealed interface Drafting extends PanelCommand {

    /// @param basedOn the version the writer had seen
    /// @param why Markdown, may be empty
    record ProposeAmendment(
        Recommendation.Id recommendation, int basedOn, TextChange change, String why)
        implements Drafting {
      @Override
      public Action action() {
        return Action.AMEND;
      }
    }

    /// Makes the change, as a new version.
    record AcceptAmendment(Amendment.Id amendment) implements Drafting {
      @Override
      public Action action() {
        return Action.REVISE_RECOMMENDATION;
      }
    }

    /// @param reason Markdown; whoever asked for the change reads it
    record RejectAmendment(Amendment.Id amendment, String reason) implements Drafting {
      @Override
      public Action action() {
        return Action.REVISE_RECOMMENDATION;
      }
    }

    record WithdrawAmendment(Amendment.Id amendment) implements Drafting {
      @Override
      public Action action() {
        return Action.AMEND;
      }
    }

    /// Opens a round on whether the change is made.
    record PutToVote(Amendment.Id amendment) implements Drafting {
      @Override
      public Action action() {
        return Action.OPEN_ROUND;
      }
    }

    /// Wants a draft to be voted on, whatever the seat will vote.
    record SupportRecommendation(Recommendation.Id recommendation) implements Drafting {
      @Override
      public Action action() {
        return Action.SUPPORT;
      }
    }

    record EndSupport(Recommendation.Id recommendation) implements Drafting {
      @Override
      public Action action() {
        return Action.SUPPORT;
      }
    }
  }

  // the clock

  /// The time of a phase is over.
  ///
  /// @param from the phase that was open
  /// @param ends when it was to end
  record Advance(int from, Instant ends) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ADVANCE;
    }
  }

  /// Chooses what the stage shows.
  ///
  /// @param page the page it stays on, from 1, where that takes several; empty to let them turn by
  ///   themselves
  record SetStage(Screen screen, Optional<Integer> page) implements PanelCommand {

    /// Whose pages turn by themselves.
    public SetStage(Screen screen) {
      this(screen, Optional.empty());
    }

    @Override
    public Action action() {
      return Action.SET_STAGE;
    }
  }

  // the audience

  /// Lets in whoever has the panel's code to watch and to ask, or nobody more.
  record AdmitAudience(boolean admitted) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ADMIT_AUDIENCE;
    }
  }

  record AskPanel(String text) implements PanelCommand {
    @Override
    public Action action() {
      return Action.ASK_PANEL;
    }
  }

  /// @param up whether one wants it asked, or no longer
  record VoteForQuestion(Audience.Question.Id question, boolean up) implements PanelCommand {
    @Override
    public Action action() {
      return Action.VOTE_FOR_QUESTION;
    }
  }

  record MarkQuestion(Audience.Question.Id question, Audience.Question.State state)
      implements PanelCommand {
    @Override
    public Action action() {
      return Action.MARK_QUESTION;
    }
  }

  /// To what was said, and of oneself.
  sealed interface Saying extends PanelCommand {

    record MarkConvincing(Reply.Target target) implements Saying {
      @Override
      public Action action() {
        return Action.MARK_CONVINCING;
      }
    }

    record UnmarkConvincing(Reply.Target target) implements Saying {
      @Override
      public Action action() {
        return Action.MARK_CONVINCING;
      }
    }

    /// @param version the one that was read
    record SignPosition(Position.Id position, int version) implements Saying {
      @Override
      public Action action() {
        return Action.SIGN_POSITION;
      }
    }

    record WithdrawSignature(Position.Id position) implements Saying {
      @Override
      public Action action() {
        return Action.SIGN_POSITION;
      }
    }

    /// @param text Markdown; empty where there is nothing to declare any more
    record DeclareInterests(String text) implements Saying {
      @Override
      public Action action() {
        return Action.DECLARE_INTERESTS;
      }
    }
  }

  /// Shows less of who said something, for good.
  sealed interface Concealing extends PanelCommand {

    @Override
    default Action action() {
      return Action.RAISE_ANONYMITY;
    }

    /// Of one position, reply, recommendation or amendment.
    record RaiseAnonymity(Reply.Target target, Anonymity to) implements Concealing {}

    /// Of the reasons that whoever asks for it gives with a ballot.
    record RaiseAnonymityOfReasons(Round.Id round, Anonymity to) implements Concealing {}

    /// Of all of a kind, those to come as well.
    record RaiseAnonymityOfAll(Anonymity.Of of, Anonymity to) implements Concealing {}
  }

  /// Moderation, and what authors do about it.
  sealed interface Moderating extends PanelCommand {

    /// @param words more on the reason; needed where it is another
    /// @param version of a reply, the one that was read
    record Hide(
        Reply.Target target, Moderation.Reason reason, String words, Optional<Integer> version)
        implements Moderating {

      /// Hides what stands there, however it reads now.
      public Hide(Reply.Target target, Moderation.Reason reason, String words) {
        this(target, reason, words, Optional.empty());
      }

      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    /// Shows again what was hidden.
    record Restore(Reply.Target target) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    /// Lets a reply through that waits to be read.
    ///
    /// @param version the one that was read
    record Release(Reply.Id reply, int version) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    /// Lets a version of a position through that waits to be read, or was hidden while it waited.
    ///
    /// @param version the one that was read
    record ReleaseVersion(Position.Id position, int version) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    record Warn(Seat.Id seat, String words) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    record Mute(Seat.Id seat, String words) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    record Unmute(Seat.Id seat) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    /// Asks another chair to judge.
    record Appeal(Reply.Target target, String words) implements Moderating {
      @Override
      public Action action() {
        return Action.APPEAL;
      }
    }

    record RejectAppeal(Reply.Target target, String words) implements Moderating {
      @Override
      public Action action() {
        return Action.MODERATE;
      }
    }

    /// Possible until somebody has taken it up.
    record EditReply(Reply.Id reply, String text) implements Moderating {
      @Override
      public Action action() {
        return Action.REPLY;
      }
    }
  }
}

package org.parley.transcript.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.panel.Actor;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Audience;
import org.parley.panel.Chairing;
import org.parley.panel.Examples;
import org.parley.panel.Floor;
import org.parley.panel.FloorTerms;
import org.parley.panel.Happening;
import org.parley.panel.Moderation;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.Origin;
import org.parley.panel.Outcome;
import org.parley.panel.Pace;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelEvent;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Result;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Screen;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Settings;
import org.parley.panel.Speech;
import org.parley.panel.StatementAnswers;
import org.parley.panel.StopRule;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.Terms;
import org.parley.panel.TextChange;
import org.parley.panel.Voting;
import org.parley.panel.VotingStory;
import org.parley.panel.Weights;
import org.parley.voting.Ballot;
import org.parley.voting.method.Methods;

/// What goes into new samples: a happening of each type, and of each shape a type can take.
final class SampleEvents {

  private final Map<String, Happening> samples = new TreeMap<>();

  private SampleEvents() {}

  /// By name: the type, and where it has several shapes a word for the shape.
  static Map<String, Happening> all() {
    var events = new SampleEvents();
    Methods.ALL.forEach(method -> events.round(method.name()));
    List.of("acceptance", "approval", "score", "irv", "dots").forEach(events::secretRound);
    events.options();
    Rules.ALL.forEach(events::rule);
    events.reasons();
    events.life();
    events.leading();
    events.speaking();
    events.floor();
    events.audience();
    events.drafting();
    events.swapping();
    events.concealing();
    events.terms();
    events.waitingQuestion();
    events.saying();
    events.moderating();
    events.readFirst();
    events.hiddenInterests();
    events.moderatingReasons();
    return events.samples;
  }

  private void round(String method) {
    for (var happening : VotingStory.aRound(method).happenings())
      switch (happening.event()) {
        case PanelEvent.RoundOpened _, PanelEvent.RoundClosed _ -> add(method, happening);
        case PanelEvent.BallotCast cast ->
            add(Families.kebab(cast.choices().getClass().getSimpleName()), happening);
        default -> {}
      }
  }

  private void secretRound(String method) {
    for (var happening : VotingStory.aSecretRound(method).happenings())
      switch (happening.event()) {
        case PanelEvent.RoundOpened _ -> add("secret", happening);
        case PanelEvent.RoundClosed _ -> add("secret-" + method, happening);
        case PanelEvent.SeatVoted _ -> add("", happening);
        default -> {}
      }
  }

  private void options() {
    for (var voting :
        List.of(
            new Voting("score", 1, Optional.of(new Voting.Options.Points(0, 10, Optional.of(6)))),
            new Voting("dots", 2, Optional.of(new Voting.Options.Dots(10, 3))),
            new Voting("quadratic", 1, Optional.of(new Voting.Options.Credits(50, false)))))
      VotingStory.aVotingPanel()
          .openRound(voting, Optional.empty(), 1, 2, 3)
          .happenings()
          .forEach(
              happening -> {
                if (happening.event() instanceof PanelEvent.RoundOpened)
                  add(voting.method() + "-with-options", happening);
              });
  }

  private void rule(Rule rule) {
    VotingStory.aVotingPanel()
        .openRound(Voting.by("rand-ucla"), Optional.of(rule), 1)
        .happenings()
        .forEach(
            happening -> {
              if (happening.event() instanceof PanelEvent.RoundOpened)
                add("by-rule-" + rule.name(), happening);
            });
  }

  private void reasons() {
    var closed = VotingStory.aRound("acceptance").happenings().getLast();
    var result = (Result.Judged) ((PanelEvent.RoundClosed) closed.event()).result();
    var outcome = result.outcomes().getFirst();
    var every = new Verdict(Verdict.Kind.WITHIN_REACH, Examples.of(Verdict.Reason.class));
    add(
        "every-reason",
        new Happening(
            closed.at(),
            closed.by(),
            new PanelEvent.RoundClosed(
                new Round.Id(1),
                Optional.of(1),
                new Result.Judged(
                    List.of(
                        new Outcome(
                            outcome.recommendation(),
                            outcome.version(),
                            outcome.parts(),
                            Optional.of(every))),
                    result.tally()),
                Optional.empty(),
                Optional.empty())));
  }

  /// Rounds on terms of their own, and ballots that others cast.
  private void terms() {
    var story = VotingStory.aVotingPanel();
    var seats = story.panel().heldPanelistSeats();
    var first = seats.get(0).id();
    var second = seats.get(1).id();
    var r1 = new Recommendation.Id(1);
    var weights = new Weights(Map.of(Story.LAW, 2), Map.of(first, 3));
    var stop = new StopRule(true, Optional.of(Threshold.of(">85%")), Optional.of(3));
    var present = seats.stream().map(Seat::id).toList();
    var choices = Ballot.Grades.of("R1", "support");
    var round = new Round.Id(1);
    story
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(r1), Reply.Kind.SUPPORTS, "Well said."))
        .when(Story.CHAIR, new PanelCommand.AllowProxies(2))
        .when(Story.CHAIR, new PanelCommand.WeighVotes(weights))
        .when(Actor.on(first), new PanelCommand.GiveProxy(first, second, Optional.empty()))
        .when(Actor.on(first), new PanelCommand.TakeBackProxy(first))
        .when(Actor.on(first), new PanelCommand.GiveProxy(first, second, Optional.of(round)))
        .when(
            Story.CHAIR,
            new PanelCommand.OpenRound(
                Story.recommendations(1),
                Voting.by("acceptance"),
                Optional.of(Story.RULE),
                Secrecy.NAMED,
                new Terms(true, weights, Optional.of(present), Optional.of(stop))))
        .when(
            Actor.on(second),
            new PanelCommand.CastBallot(round, choices, Map.of(), Map.of(), Optional.of(first)))
        .when(
            Actor.on(second),
            new PanelCommand.CastBallot(
                round,
                choices,
                Map.of(),
                Map.of(r1, new Reply.Target.ToReply(new Reply.Id(1))),
                Optional.empty()))
        .when(Story.CHAIR, new PanelCommand.EnterPaper(round, seats.get(2).id(), choices, Map.of()))
        .vote(1, "..sss sss")
        .closeRound();
    for (var happening : story.happenings())
      switch (happening.event()) {
        case PanelEvent.ProxiesAllowed _, PanelEvent.ProxyTakenBack _, PanelEvent.VotesWeighed _ ->
            add("", happening);
        case PanelEvent.ProxyGiven given ->
            add(given.round().isPresent() ? "for-a-round" : "until-taken-back", happening);
        case PanelEvent.RoundOpened _ -> add("with-terms", happening);
        case PanelEvent.RoundClosed _ -> add("weighted-and-stopped", happening);
        case PanelEvent.BallotCast cast -> {
          cast.way().ifPresent(way -> add("by-" + way.key(), happening));
          cast.movedBy().ifPresent(_ -> add("moved", happening));
        }
        default -> {}
      }
  }

  private void life() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    story
        .when(Story.CHAIR, new PanelCommand.Edit(settings()))
        .when(Story.CHAIR, new PanelCommand.Edit(secretSettings()))
        .when(
            Story.CHAIR,
            new PanelCommand.Edit(
                Story.settings()
                    .asking(
                        Optional.of(
                            new OpinionQuestion(
                                "Is a way in worth it?", OpinionQuestion.Scale.FIVE_STEPS)))
                    .paced(Pace.BY_THE_CLOCK)))
        .when(law, new PanelCommand.StateOpinion(Opinion.STRONGLY_FOR))
        .when(
            law,
            new PanelCommand.AnswerStatement(
                new StatementAnswers.Statement(new UUID(5, 5), 3),
                StatementAnswers.Choice.DISAGREE))
        .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
        .when(Story.CHAIR, new PanelCommand.RemoveSeat(new Seat.Id(6)))
        .when(privacy, new PanelCommand.LeaveSeat(new Seat.Id(3)))
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(
            law,
            new PanelCommand.RevisePosition(
                new Position.Id(1), Story.position("A warrant opens it"), 1))
        .phase(PhaseKind.EXCHANGE)
        .when(law, reply(new Reply.Target.ToPosition(new Position.Id(1)), Reply.Kind.ASKS))
        .when(law, reply(new Reply.Target.ToReply(new Reply.Id(1)), Reply.Kind.ANSWERS))
        .when(
            law,
            reply(
                new Reply.Target.ToRecommendation(new Recommendation.Id(1)), Reply.Kind.CHALLENGES))
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(
            law,
            new PanelCommand.ReviseRecommendation(
                new Recommendation.Id(2), new RecommendationText("A key, split", "In two."), 1))
        .when(law, new PanelCommand.WithdrawRecommendation(new Recommendation.Id(2)))
        .when(
            law,
            new PanelCommand.ProposeRecommendation(
                new RecommendationText("Quieter bells", ""),
                Optional.of(new Origin(new UUID(5, 5), 3, "Bells are loud", true, 40, 3, 7))))
        .phase(PhaseKind.REPORT)
        .when(Story.CHAIR, new PanelCommand.AdoptReport("No step yet."))
        .when(Story.CHAIR, new PanelCommand.ClosePanel());
    story.happenings().forEach(happening -> add(shape(happening.event()), happening));
  }

  private void leading() {
    Story.aSeatedPanel(1)
        .when(Story.CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(5)))
        .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(5)))
        .phase(PhaseKind.BRIEFING)
        .when(Story.CHAIR, new PanelCommand.ExtendPhase(1, 15))
        .phase(PhaseKind.POSITIONS)
        .when(Story.CHAIR, new PanelCommand.ReopenPhase(1, 10))
        .when(Story.CHAIR, new PanelCommand.UndoStep(Chairing.Step.Kind.PHASE_REOPENED, 1))
        .when(Story.CHAIR, new PanelCommand.PausePanel("Lunch until two"))
        .when(Story.CHAIR, new PanelCommand.ResumePanel())
        .when(Story.CHAIR, new PanelCommand.HandChair(new Seat.Id(3)))
        .happenings()
        .forEach(happening -> add(shape(happening.event()), happening));
  }

  private void speaking() {
    var settings =
        Story.settings()
            .with(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER));
    Story.aSeatedPanel(2)
        .when(Story.CHAIR, new PanelCommand.Edit(settings))
        .when(Story.CHAIR, new PanelCommand.NameSpeaker(new Seat.Id(5)))
        .happenings()
        .forEach(
            happening -> {
              if (happening.event() instanceof PanelEvent.SpeakerNamed) add("", happening);
            });
  }

  private void floor() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.EXCHANGE);
    var law = new Seat.Id(4);
    var privacy = new Seat.Id(3);
    story
        .when(Story.CHAIR, asks(law, Floor.Kind.QUESTION, Optional.of(Story.PRIVACY)))
        .when(Story.CHAIR, asks(privacy, Floor.Kind.POINT_OF_ORDER, Optional.empty()))
        .when(Story.CHAIR, new PanelCommand.GiveFloor(law, "The question is urgent."))
        .when(Story.CHAIR, new PanelCommand.EndSpeech(law))
        .when(Story.CHAIR, new PanelCommand.GiveFloor(privacy, ""))
        .when(Story.CHAIR, asks(law, Floor.Kind.CONTRIBUTION, Optional.empty()))
        .when(Story.CHAIR, new PanelCommand.WithdrawRequest(law))
        .when(
            Story.CHAIR,
            new PanelCommand.SetFloorTerms(new FloorTerms(false, 120, 10), "All have spoken."))
        .happenings()
        .forEach(happening -> add(shape(happening.event()), happening));
  }

  private void audience() {
    var story = Story.aSeatedPanel(1);
    for (int seat = 6; seat <= 7; seat++)
      story
          .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
          .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(seat)));
    var question = new Audience.Question.Id(1);
    story
        .when(Story.CHAIR, new PanelCommand.SetStage(Screen.SPEAKER))
        .when(Story.CHAIR, new PanelCommand.SetStage(Screen.BOARD, Optional.of(1)))
        .when(Story.CHAIR, new PanelCommand.SetStage(Screen.SHIFT))
        .when(Story.CHAIR, new PanelCommand.AdmitAudience(true))
        .phase(PhaseKind.EXCHANGE)
        .when(Actor.on(new Seat.Id(6)), new PanelCommand.AskPanel("Who keeps the key?"))
        .when(Actor.on(new Seat.Id(7)), new PanelCommand.VoteForQuestion(question, true))
        .when(Story.CHAIR, new PanelCommand.MarkQuestion(question, Audience.Question.State.PICKED))
        .happenings()
        .forEach(happening -> add(shape(happening.event()), happening));
  }

  private void waitingQuestion() {
    var usual = Speech.USUAL;
    var happening =
        Story.aSeatedPanel(1)
            .when(
                Story.CHAIR,
                new PanelCommand.Edit(
                    Story.settings()
                        .with(
                            new Speech(
                                usual.support(), usual.positions(), Speech.Screening.BEFORE))))
            .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
            .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(6)))
            .when(Story.CHAIR, new PanelCommand.AdmitAudience(true))
            .phase(PhaseKind.EXCHANGE)
            .when(Actor.on(new Seat.Id(6)), new PanelCommand.AskPanel("Who keeps the key?"))
            .happenings()
            .getLast();
    add("waiting", happening);
  }

  private void hiddenInterests() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    story
        .when(law, new PanelCommand.Saying.DeclareInterests("A foundation"))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToInterests(law.seat().orElseThrow(), 1),
                Moderation.Reason.PERSONAL_DATA,
                ""));
    add("interests", story.happenings().getLast());
  }

  private void readFirst() {
    var usual = Speech.USUAL;
    var first = new Position.Id(1);
    var story = Story.aSeatedPanel(1);
    story
        .when(
            Story.CHAIR,
            new PanelCommand.Edit(
                Story.settings()
                    .with(
                        new Speech(
                            usual.support(),
                            usual.positions(),
                            Speech.Screening.POSITIONS_BEFORE))))
        .phase(PhaseKind.POSITIONS)
        .when(
            story.panelist(Story.LAW, 1),
            new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToVersion(first, 1), Moderation.Reason.OFF_TOPIC, ""))
        .when(Story.CHAIR, new PanelCommand.Moderating.ReleaseVersion(first, 1));
    for (var happening : story.happenings())
      switch (happening.event()) {
        case PanelEvent.Edited _ -> add("positions-read-first", happening);
        case PanelEvent.Moderating.ContentHidden _ -> add("a-version", happening);
        case PanelEvent.Moderating.VersionReleased _ -> add("", happening);
        default -> {}
      }
  }

  private static PanelCommand asks(Seat.Id seat, Floor.Kind kind, Optional<Role.Id> to) {
    return new PanelCommand.AskForFloor(seat, kind, to);
  }

  private void moderating() {
    var usual = Speech.USUAL;
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    var seat = law.seat().orElseThrow();
    var deputy = story.panelist(Story.PRIVACY, 1);
    var position = new Reply.Target.ToPosition(new Position.Id(1));
    var reply = new Reply.Target.ToReply(new Reply.Id(1));
    story
        .when(
            Story.CHAIR,
            new PanelCommand.Edit(
                Story.settings()
                    .with(new Speech(usual.support(), usual.positions(), Speech.Screening.BEFORE))))
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.EXCHANGE)
        .when(law, reply(position, Reply.Kind.ASKS))
        .when(law, new PanelCommand.Moderating.EditReply(new Reply.Id(1), "Whose?"))
        .when(Story.CHAIR, new PanelCommand.Moderating.Release(new Reply.Id(1), 1))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(reply, Moderation.Reason.OFF_TOPIC, "Not here."))
        .when(law, new PanelCommand.Moderating.Appeal(reply, "Where else?"))
        .when(Story.CHAIR, new PanelCommand.HandChair(deputy.seat().orElseThrow()))
        .when(deputy, new PanelCommand.Moderating.RejectAppeal(reply, "By mail."))
        .when(deputy, new PanelCommand.Moderating.Restore(reply))
        .when(deputy, new PanelCommand.Moderating.Warn(seat, "To the point."))
        .when(deputy, new PanelCommand.Moderating.Mute(seat, "Enough."))
        .when(deputy, new PanelCommand.Moderating.Unmute(seat));
    for (var happening : story.happenings())
      if (happening.event() instanceof PanelEvent.Moderating
          || happening.event() instanceof PanelEvent.ReplyEdited) add("", happening);
  }

  private void moderatingReasons() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.ROUNDS).openRound(1).vote(1, "ssss");
    var round = new Round.Id(1);
    var recommendation = new Recommendation.Id(1);
    story
        .when(
            story.panelist(Story.LAW, 1),
            new PanelCommand.CastBallot(
                round, Ballot.Grades.of("R1", "support"), Map.of(recommendation, "At last.")))
        .closeRound()
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToReason(round, recommendation, 1),
                Moderation.Reason.OFF_TOPIC,
                ""));
    add("reason", story.happenings().getLast());
  }

  private void saying() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var position = new Position.Id(1);
    var target = new Reply.Target.ToPosition(position);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(privacy, new PanelCommand.Saying.DeclareInterests("Member of a *foundation*."))
        .when(privacy, new PanelCommand.Saying.SignPosition(position, 1))
        .when(privacy, new PanelCommand.Saying.WithdrawSignature(position))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.Saying.MarkConvincing(target))
        .when(privacy, new PanelCommand.Saying.UnmarkConvincing(target))
        .when(
            privacy, new PanelCommand.SubmitReply(target, Reply.Kind.ASKS, "Whose?", "A warrant"));
    for (var happening : story.happenings())
      if (happening.event() instanceof PanelEvent.Saying) add("", happening);
      else if (happening.event() instanceof PanelEvent.ReplySubmitted) add("quoting", happening);
  }

  private void drafting() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var settings =
        Story.settings()
            .with(new Speech(new Support(3, 2), Speech.PositionsBy.ROLE, Speech.Screening.BEFORE));
    story
        .when(Story.CHAIR, new PanelCommand.Edit(settings))
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(
            law,
            new PanelCommand.ProposeRecommendation(
                new RecommendationText("A key", "One key, split in two.")))
        .when(privacy, new PanelCommand.Drafting.SupportRecommendation(new Recommendation.Id(2)))
        .when(privacy, new PanelCommand.Drafting.EndSupport(new Recommendation.Id(2)));
    for (var words : List.of("three", "four", "five", "six", "seven"))
      story.when(
          privacy,
          new PanelCommand.Drafting.ProposeAmendment(
              new Recommendation.Id(2),
              1,
              TextChange.between(
                      TextChange.Part.BODY,
                      "One key, split in two.",
                      "One key, split in " + words + ".")
                  .orElseThrow(),
              "More hands."));
    story
        .when(privacy, new PanelCommand.Drafting.WithdrawAmendment(new Amendment.Id(1)))
        .when(law, new PanelCommand.Drafting.RejectAmendment(new Amendment.Id(2), "Too many."))
        .phase(PhaseKind.ROUNDS)
        .when(Story.CHAIR, new PanelCommand.Drafting.PutToVote(new Amendment.Id(3)))
        .closeRound()
        .when(Story.CHAIR, new PanelCommand.Drafting.PutToVote(new Amendment.Id(4)));
    for (var seat : story.panel().heldPanelistSeats())
      story.when(
          Actor.on(seat.id()),
          new PanelCommand.CastBallot(new Round.Id(2), Ballot.Grades.of("R2", "yes"), Map.of()));
    story
        .closeRound()
        .when(
            law,
            new PanelCommand.Drafting.ProposeAmendment(
                new Recommendation.Id(2),
                2,
                TextChange.between(TextChange.Part.TITLE, "A key", "A key for all").orElseThrow(),
                ""))
        .when(law, new PanelCommand.Drafting.AcceptAmendment(new Amendment.Id(6)))
        .openRound(1)
        .when(
            privacy,
            new PanelCommand.CastBallot(
                new Round.Id(story.panel().rounds().size()),
                Ballot.Grades.of("R1", "support"),
                Map.of(),
                Map.of(new Recommendation.Id(1), new Reply.Target.ToAmendment(new Amendment.Id(6))),
                Optional.empty()));
    add("moved-by-amendment", story.happenings().getLast());
    for (var happening : story.happenings())
      if (happening.event() instanceof PanelEvent.Drafting
          || happening.event() instanceof PanelEvent.Edited)
        add(shape(happening.event()), happening);
  }

  private void swapping() {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    story
        .when(
            Story.CHAIR, new PanelCommand.Edit(Story.settings().following(Story.agendaWithSwap())))
        .phase(PhaseKind.SWAP);
    var other = story.panel().arguesFor(law.seat().orElseThrow());
    story
        .when(law, new PanelCommand.FilePosition(Story.position("Keep it closed"), other))
        .when(
            law,
            new PanelCommand.SubmitReply(
                new Reply.Target.ToPosition(new Position.Id(1)),
                Reply.Kind.SUPPORTS,
                "Why?",
                "",
                other));
    for (var happening : story.happenings())
      switch (happening.event()) {
        case PanelEvent.RolesSwapped _ -> add("", happening);
        case PanelEvent.PositionFiled _, PanelEvent.ReplySubmitted _ ->
            add("for-another-role", happening);
        default -> {}
      }
  }

  private void concealing() {
    var usual = Speech.USUAL;
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    story
        .when(
            Story.CHAIR,
            new PanelCommand.Edit(
                Story.settings()
                    .with(
                        usual
                            .showing(Anonymity.Of.POSITIONS, Anonymity.ROLE)
                            .showing(Anonymity.Of.REPLIES, Anonymity.SECRET))))
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(
            law,
            new PanelCommand.Concealing.RaiseAnonymity(
                new Reply.Target.ToPosition(new Position.Id(1)), Anonymity.SECRET))
        .when(
            Story.CHAIR,
            new PanelCommand.Concealing.RaiseAnonymityOfAll(
                Anonymity.Of.POSITIONS, Anonymity.SECRET));
    for (var happening : story.happenings())
      switch (happening.event()) {
        case PanelEvent.Concealing _ -> add("", happening);
        case PanelEvent.Edited _ -> add("concealing", happening);
        default -> {}
      }
    concealingDrafts();
    Story.aSeatedPanel(1)
        .when(
            Story.CHAIR,
            new PanelCommand.Edit(
                Story.settings().with(Story.underPseudonyms(Anonymity.Of.REPLIES))))
        .phase(PhaseKind.BRIEFING)
        .happenings()
        .forEach(
            happening -> {
              if (happening.event() instanceof PanelEvent.Concealing) add("", happening);
              if (happening.event() instanceof PanelEvent.Edited) {
                // As panels settled it while pseudonyms could stand beside names.
                var beside = Speech.USUAL.showing(Anonymity.Of.REPLIES, Anonymity.PSEUDONYM);
                add(
                    "pseudonyms",
                    new Happening(
                        happening.at(),
                        happening.by(),
                        new PanelEvent.Edited(Story.settings().with(beside))));
              }
            });
  }

  private void concealingDrafts() {
    var speech =
        Speech.USUAL
            .showing(Anonymity.Of.RECOMMENDATIONS, Anonymity.ROLE)
            .showing(Anonymity.Of.AMENDMENTS, Anonymity.SECRET)
            .showing(Anonymity.Of.REASONS, Anonymity.NAMED);
    var story =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(speech)))
            .phase(PhaseKind.ROUNDS)
            .openRound(1);
    var round = new Round.Id(1);
    var law = story.panelist(Story.LAW, 1);
    var recommendation = new Recommendation.Id(1);
    story
        .when(
            law,
            new PanelCommand.CastBallot(
                round, Ballot.Grades.of("R1", "support"), Map.of(recommendation, "At last.")))
        .when(law, new PanelCommand.Concealing.RaiseAnonymityOfReasons(round, Anonymity.ROLE));
    for (var happening : story.happenings())
      switch (happening.event()) {
        case PanelEvent.Concealing _ -> add("", happening);
        case PanelEvent.Edited _ -> add("concealing-drafts", happening);
        default -> {}
      }
  }

  private static Settings secretSettings() {
    var usual = Story.settings();
    return new Settings(
        usual.title(),
        usual.format(),
        usual.visibility(),
        usual.agenda(),
        usual.voting(),
        usual.rule(),
        usual.disclosureMinimum(),
        Secrecy.SECRET);
  }

  private static Settings settings() {
    var usual = Story.settings();
    return new Settings(
        "Another title",
        usual.format(),
        Settings.Visibility.UNLISTED,
        usual.agenda(),
        usual.voting(),
        Optional.empty(),
        5);
  }

  /// A panel that agrees on one recommendation of two, in its second round.
  static List<Happening> aWholeLife() {
    var story = Story.aSeatedPanel(4).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    return story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .phase(PhaseKind.ROUNDS)
        .openRound(1, 2)
        .vote(1, "llss lrss rrcr lars")
        .closeRound()
        .when(
            Story.CHAIR,
            new PanelCommand.ReviseRecommendation(
                new Recommendation.Id(1), new RecommendationText("Publish figures", "By law."), 1))
        .openRound(1, 2)
        .vote(1, "llss llss rlls als.")
        .vote(2, "cccr cccc llss lrs.")
        .closeRound()
        .phase(PhaseKind.REPORT)
        .when(Story.CHAIR, new PanelCommand.AdoptReport("One step together."))
        .when(Story.CHAIR, new PanelCommand.ClosePanel())
        .happenings();
  }

  private static PanelCommand reply(Reply.Target target, Reply.Kind kind) {
    return new PanelCommand.SubmitReply(target, kind, "Why?");
  }

  private static String shape(PanelEvent event) {
    return switch (event) {
      case PanelEvent.Edited edited when !edited.settings().speech().equals(Speech.USUAL) ->
          "with-speech";
      case PanelEvent.Edited edited ->
          edited.settings().secrecy() == Secrecy.SECRET
              ? "secret"
              : edited.settings().pace() == Pace.BY_THE_CLOCK ? "by-the-clock" : "";
      case PanelEvent.Drafting.AmendmentProposed proposed ->
          Families.kebab(proposed.change().part().name());
      case PanelEvent.SeatAdded added -> "a-" + Families.kebab(added.kind().name());
      case PanelEvent.ReplySubmitted reply ->
          Families.kebab(reply.target().getClass().getSimpleName());
      case PanelEvent.RecommendationProposed proposed ->
          proposed.origin().isPresent()
              ? "from-a-statement"
              : proposed.seat().isPresent() ? "by-a-seat" : "of-the-topic";
      case PanelEvent.FloorAsked asked -> Families.kebab(asked.kind().key());
      case PanelEvent.StageSet set ->
          set.page().isPresent() ? "on-a-page" : set.screen() == Screen.SHIFT ? "shift" : "";
      case PanelEvent.FloorGiven given -> given.reason().isPresent() ? "out-of-turn" : "in-turn";
      default -> "";
    };
  }

  private void add(String shape, Happening happening) {
    var type = EventTypes.nameOf(happening.event());
    samples.putIfAbsent(shape.isEmpty() ? type : type + "." + shape, happening);
  }
}

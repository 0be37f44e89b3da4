package org.parley.panel;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Chairing.Step;
import org.pcollections.IntTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What each event makes of the panel. Asks nothing and computes nothing: whatever was decided is
/// in the event.
final class Evolution {

  /// What may happen after a step of the agenda without resting on it; and the steps themselves.
  private static final Set<Class<? extends PanelEvent>> RESTS_ON_NOTHING =
      Set.of(
          PanelEvent.SeatAdded.class,
          PanelEvent.SeatRemoved.class,
          PanelEvent.SeatTaken.class,
          PanelEvent.SeatLeft.class,
          PanelEvent.PhaseOpened.class,
          PanelEvent.Concealing.PseudonymsDrawn.class,
          PanelEvent.RolesSwapped.class,
          PanelEvent.PhaseClosed.class,
          PanelEvent.PhaseReopened.class,
          PanelEvent.RoundOpened.class,
          PanelEvent.PanelPaused.class,
          PanelEvent.ChairHanded.class,
          PanelEvent.SpeakerNamed.class,
          PanelEvent.FloorAsked.class,
          PanelEvent.FloorRequestWithdrawn.class,
          PanelEvent.FloorGiven.class,
          PanelEvent.SpeechEnded.class,
          PanelEvent.FloorTermsSet.class,
          PanelEvent.ProxiesAllowed.class,
          PanelEvent.ProxyGiven.class,
          PanelEvent.ProxyTakenBack.class,
          PanelEvent.VotesWeighed.class,
          PanelEvent.StageSet.class,
          PanelEvent.AudienceAdmitted.class,
          PanelEvent.QuestionAsked.class,
          PanelEvent.QuestionVotedFor.class,
          PanelEvent.QuestionMarked.class);

  private Evolution() {}

  static Panel begin(Happening first) {
    if (!(first.event()
        instanceof PanelEvent.Convened(var id, var topic, var settings, var sample)))
      throw new IllegalArgumentException("a panel begins by being convened, not by " + first);
    return new Panel(
        id,
        topic,
        settings,
        sample,
        phases(settings),
        TreePVector.empty(),
        TreePVector.empty(),
        TreePVector.empty(),
        TreePVector.empty(),
        TreePVector.empty(),
        Discussion.NONE,
        Optional.empty(),
        first.at(),
        Optional.empty(),
        Chairing.BEGINS,
        Floor.EMPTY,
        Audience.NONE,
        Opinions.NONE,
        Proxies.NONE,
        Swaps.NONE,
        Weights.EQUAL,
        StatementAnswers.NONE,
        Speakers.NONE,
        1);
  }

  static Panel evolve(Panel panel, Happening happening) {
    var at = happening.at();
    var next = new Change(panel);
    switch (happening.event()) {
      case PanelEvent.Convened _ ->
          throw new IllegalArgumentException("convened twice: " + panel.id());
      case PanelEvent.Edited(var settings) -> {
        next.settings = settings;
        next.phases = phases(settings);
      }
      case PanelEvent.SeatAdded(var id, var kind, var role, var number) ->
          next.seats =
              next.seats.plus(new Seat(id, kind, role, number, false, Optional.empty(), false));
      case PanelEvent.SeatRemoved(var id) -> {
        next.seat(id, seat(panel, id).withRemoved());
        next.weights = panel.weights().without(id);
      }
      case PanelEvent.SeatTaken(var id) -> next.seat(id, seat(panel, id).nowTaken());
      case PanelEvent.SeatLeft(var id) -> {
        next.seat(id, seat(panel, id).left(at));
        for (var round : panel.rounds()) next.round(round.id(), round.leftBy(id));
        next.audience = panel.audience().without(id);
        next.chairing = panel.chairing().without(id);
        next.opinions = panel.opinions().without(id);
        next.answers = panel.answers().without(id);
        next.proxies = panel.proxies().without(id);
        next.speakers = panel.speakers().without(id);
        next.discussion =
            panel
                .discussion()
                .with(panel.discussion().voices().without(id))
                .with(panel.moderation().left(id, happening.by()));
      }
      case PanelEvent.PhaseOpened(var number) -> {
        next.phase(number, panel.phases().get(number - 1).openedAt(at));
        next.step(Step.Kind.PHASE_OPENED, number, at);
      }
      case PanelEvent.PhaseClosed(var number) -> {
        var phase = panel.phases().get(number - 1);
        next.phase(number, phase.closedAt(at));
        next.step(Step.Kind.PHASE_CLOSED, number, at);
        if (phase.kind() == PhaseKind.REPORT) next.opinions = panel.opinions().ended();
      }
      case PanelEvent.RolesSwapped(var number, var seed, var arguesFor) ->
          next.swaps = panel.swaps().with(number, new Swaps.Swap(seed, arguesFor));
      case PanelEvent.PositionFiled filed ->
          next.filed = next.filed.plus(position(panel, filed, at));
      case PanelEvent.PositionRevised(var id, var text) ->
          next.filed =
              next.filed.with(
                  id.number() - 1, panel.filed().get(id.number() - 1).revised(text, at));
      case PanelEvent.ReplySubmitted submitted ->
          next.replies = next.replies.plus(reply(submitted, at));
      case PanelEvent.RecommendationProposed(var id, var seat, var text, var origin) ->
          next.recommendations =
              next.recommendations.plus(
                  new Recommendation(
                      id,
                      seat,
                      TreePVector.singleton(new Recommendation.Version(text, seat, at)),
                      false,
                      origin));
      case PanelEvent.RecommendationRevised(var id, var text) ->
          next.recommendation(
              id,
              panel
                  .recommendations()
                  .get(id.number() - 1)
                  .revised(new Recommendation.Version(text, happening.by(), at)));
      case PanelEvent.RecommendationWithdrawn(var id) ->
          next.recommendation(id, panel.recommendations().get(id.number() - 1).withWithdrawn());
      case PanelEvent.RoundOpened opened -> {
        next.rounds = next.rounds.plus(round(opened, at));
        next.step(Step.Kind.ROUND_OPENED, opened.round().number(), at);
      }
      case PanelEvent.BallotCast cast -> next.round(cast.round(), cast(panel, cast, at));
      case PanelEvent.SeatVoted(var id, var seat) ->
          next.round(id, panel.rounds().get(id.number() - 1).with(seat));
      case PanelEvent.ProxiesAllowed(var mostEach) ->
          next.proxies = panel.proxies().allowing(mostEach);
      case PanelEvent.ProxyGiven(var from, var to, var round) ->
          next.proxies = panel.proxies().with(new Proxies.Proxy(from, to, round));
      case PanelEvent.ProxyTakenBack(var from) -> next.proxies = panel.proxies().takenBack(from);
      case PanelEvent.VotesWeighed(var weights) -> next.weights = weights;
      case PanelEvent.RoundClosed(var id, _, var result, var published, var stopped) ->
          next.round(
              id, panel.rounds().get(id.number() - 1).closed(at, result, published, stopped));
      case PanelEvent.ReportAdopted(var adopted, var remark) -> {
        next.adoption = Optional.of(new Panel.Adoption(adopted, remark, at));
        next.opinions = next.opinions.ended();
      }
      case PanelEvent.PanelClosed _ -> next.closed = Optional.of(at);
      case PanelEvent.PhaseExtended(var number, var minutes) ->
          next.phase(number, panel.phases().get(number - 1).extended(minutes, at));
      case PanelEvent.PhaseReopened(var number, var minutes) -> {
        next.phase(number, panel.phases().get(number - 1).reopenedAt(at, minutes));
        next.step(Step.Kind.PHASE_REOPENED, number, at);
      }
      case PanelEvent.PanelPaused(var note) ->
          next.chairing = panel.chairing().paused(new Chairing.Pause(at, note));
      case PanelEvent.PanelResumed _ -> next.resume(at);
      case PanelEvent.ChairHanded(var seat) ->
          next.chairing = panel.chairing().handedTo(Optional.of(seat));
      case PanelEvent.SpeakerNamed(var seat) ->
          next.speakers = panel.speakers().with(role(panel, seat), seat);
      case PanelEvent.StepUndone(var kind, _) -> next.undo(kind);
      case PanelEvent.FloorAsked(var seat, var kind, var to) ->
          next.floor = panel.floor().with(new Floor.Request(seat, kind, to, at));
      case PanelEvent.FloorRequestWithdrawn(var seat) -> next.floor = panel.floor().without(seat);
      case PanelEvent.FloorGiven(var seat, var kind, var to, var reason) ->
          next.floor =
              panel
                  .floor()
                  .with(
                      new Floor.Speech(
                          seat, seat(panel, seat).role(), kind, to, reason, at, Optional.empty()));
      case PanelEvent.SpeechEnded _ -> next.floor = panel.floor().ended(at);
      case PanelEvent.FloorTermsSet(var terms, _) -> next.floor = panel.floor().with(terms);
      case PanelEvent.StageSet(var screen, var page) ->
          next.chairing = panel.chairing().showing(screen, page);
      case PanelEvent.AudienceAdmitted(var admitted) ->
          next.audience = panel.audience().admitting(admitted);
      case PanelEvent.QuestionAsked(var id, var seat, var text, var state) ->
          next.audience =
              panel
                  .audience()
                  .with(
                      new Audience.Question(
                          id,
                          seat,
                          text,
                          state.orElse(Audience.Question.State.OPEN),
                          IntTreePMap.empty(),
                          at));
      case PanelEvent.QuestionVotedFor(var id, var seat, var up) ->
          next.audience = panel.audience().voted(id, seat, up);
      case PanelEvent.QuestionMarked(var id, var state) ->
          next.audience = panel.audience().marked(id, state);
      case PanelEvent.StatementAnswered(var seat, var statement, var choice) ->
          next.answers = next.answers.with(seat, statement, choice);
      case PanelEvent.OpinionStated(var seat, var moment, var opinion) ->
          next.opinions = next.opinions.with(seat, moment, opinion);
      case PanelEvent.Drafting drafting ->
          next.discussion = DiscussionEvolution.after(panel.discussion(), drafting, at);
      case PanelEvent.Saying saying ->
          next.discussion =
              panel
                  .discussion()
                  .with(DiscussionEvolution.after(panel.discussion().voices(), saying));
      case PanelEvent.Moderating moderating ->
          next.discussion =
              panel
                  .discussion()
                  .with(panel.moderation().after(moderating, at, happening.by().orElseThrow()));
      case PanelEvent.Concealing concealing ->
          next.discussion = panel.discussion().with(panel.moderation().after(concealing));
      case PanelEvent.ReplyEdited(var id, var text) -> {
        next.replies =
            next.replies.with(
                id.number() - 1, panel.replies().get(id.number() - 1).edited(text, at));
        next.discussion = panel.discussion().with(panel.moderation().edited(id));
      }
    }
    if (!RESTS_ON_NOTHING.contains(happening.event().getClass()))
      next.chairing = next.chairing.rested();
    return next.panel(panel.length() + 1);
  }

  /// The same panel, but for what chairs keep from readers.
  static Panel with(Panel panel, Moderation moderation) {
    var next = new Change(panel);
    next.discussion = panel.discussion().with(moderation);
    return next.panel(panel.length());
  }

  /// An earlier state of a panel with all the talk since.
  static Panel withTalk(Panel earlier, Panel now) {
    var next = new Change(earlier);
    var discussion = earlier.discussion();
    next.replies = now.replies();
    next.discussion =
        discussion.with(discussion.voices().withConvincing(now.discussion().voices().convincing()));
    next.floor = now.floor();
    next.audience = now.audience();
    next.opinions = now.opinions();
    next.answers = now.answers();
    return next.panel(now.length());
  }

  /// The same with all the ballots since.
  static Panel withVotes(Panel earlier, Panel now) {
    var next = new Change(withTalk(earlier, now));
    int last = earlier.rounds().size() - 1;
    next.rounds =
        earlier.rounds().with(last, earlier.rounds().get(last).withBallots(now.rounds().get(last)));
    return next.panel(now.length());
  }

  private static PVector<Phase> phases(Settings settings) {
    PVector<Phase> phases = TreePVector.empty();
    for (var item : settings.agenda())
      phases = phases.plus(Phase.planned(phases.size() + 1, item.kind(), item.minutes()));
    return phases;
  }

  private static Seat seat(Panel panel, Seat.Id id) {
    return panel.seats().get(id.number() - 1);
  }

  private static Role.Id role(Panel panel, Seat.Id seat) {
    return seat(panel, seat).role().orElseThrow();
  }

  private static Position position(Panel panel, PanelEvent.PositionFiled filed, Instant at) {
    return new Position(
        filed.position(),
        filed.seat(),
        role(panel, filed.seat()),
        filed.writtenFor(),
        TreePVector.singleton(new Position.Version(1, filed.text(), at)));
  }

  private static Reply reply(PanelEvent.ReplySubmitted submitted, Instant at) {
    return new Reply(
        submitted.reply(),
        1,
        submitted.seat(),
        submitted.target(),
        submitted.kind(),
        submitted.text(),
        submitted.quote(),
        submitted.writtenFor(),
        at,
        Optional.empty());
  }

  private static Round round(PanelEvent.RoundOpened opened, Instant at) {
    return new Round(
        opened.round(),
        opened.items(),
        opened.voting(),
        opened.methodVersion(),
        opened.rule(),
        opened.ruleHash(),
        opened.seed(),
        opened.secrecy(),
        opened.terms().orElse(Terms.USUAL),
        at,
        Optional.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Round cast(Panel panel, PanelEvent.BallotCast cast, Instant at) {
    var round = panel.rounds().get(cast.round().number() - 1);
    int changes = round.ballot(cast.seat()).map(before -> before.changes() + 1).orElse(0);
    return round.with(
        new Round.Ballot(
            cast.seat(),
            role(panel, cast.seat()),
            cast.choices(),
            cast.reasons(),
            cast.movedBy().orElse(Map.of()),
            cast.way(),
            changes,
            at,
            false));
  }

  /// A panel in the making, so that each event names only what it changes.
  private static final class Change {
    private final Panel before;
    private Settings settings;
    private PVector<Phase> phases;
    private PVector<Seat> seats;
    private PVector<Position> filed;
    private PVector<Reply> replies;
    private PVector<Recommendation> recommendations;
    private PVector<Round> rounds;
    private Discussion discussion;
    private Optional<Panel.Adoption> adoption;
    private Optional<Instant> closed;
    private Chairing chairing;
    private Floor floor;
    private Audience audience;
    private Opinions opinions;
    private Proxies proxies;
    private Swaps swaps;
    private Weights weights;
    private StatementAnswers answers;
    private Speakers speakers;

    Change(Panel before) {
      this.before = before;
      this.settings = before.settings();
      this.phases = before.phases();
      this.seats = before.seats();
      this.filed = before.filed();
      this.replies = before.replies();
      this.recommendations = before.recommendations();
      this.rounds = before.rounds();
      this.discussion = before.discussion();
      this.adoption = before.adoption();
      this.closed = before.closed();
      this.chairing = before.chairing();
      this.floor = before.floor();
      this.audience = before.audience();
      this.opinions = before.opinions();
      this.proxies = before.proxies();
      this.swaps = before.swaps();
      this.weights = before.weights();
      this.answers = before.answers();
      this.speakers = before.speakers();
    }

    void phase(int number, Phase phase) {
      phases = phases.with(number - 1, phase);
    }

    void seat(Seat.Id id, Seat seat) {
      seats = seats.with(id.number() - 1, seat);
    }

    void recommendation(Recommendation.Id id, Recommendation recommendation) {
      recommendations = recommendations.with(id.number() - 1, recommendation);
    }

    void round(Round.Id id, Round round) {
      rounds = rounds.with(id.number() - 1, round);
    }

    void step(Step.Kind kind, int number, Instant at) {
      chairing = chairing.stepped(new Step(kind, number, before.phases(), at, false));
    }

    /// What the open phase had left is what it has left.
    void resume(Instant at) {
      var since = chairing.pause().orElseThrow().since();
      before.openPhase().ifPresent(phase -> phase(phase.number(), phase.resumed(since, at)));
      chairing = chairing.resumed();
    }

    void undo(Step.Kind kind) {
      switch (kind) {
        case PHASE_OPENED, PHASE_CLOSED, PHASE_REOPENED ->
            phases = chairing.last().orElseThrow().before();
        case ROUND_OPENED -> {
          discussion = discussion.withoutVote(rounds.getLast().id());
          rounds = rounds.minus(rounds.size() - 1);
        }
      }
      chairing = chairing.undone();
    }

    Panel panel(int length) {
      return new Panel(
          before.id(),
          before.topic(),
          settings,
          before.sample(),
          phases,
          seats,
          filed,
          replies,
          recommendations,
          rounds,
          discussion,
          adoption,
          before.convened(),
          closed,
          chairing,
          floor,
          audience,
          opinions,
          proxies,
          swaps,
          weights,
          answers,
          speakers,
          length);
    }
  }
}

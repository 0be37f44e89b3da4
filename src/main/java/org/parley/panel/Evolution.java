package org.parley.panel;

import java.time.Instant;
import java.util.Optional;
import org.pcollections.IntTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What each event makes of the panel. Asks nothing and computes nothing: whatever was decided is
/// in the event.
final class Evolution {

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
        Optional.empty(),
        first.at(),
        Optional.empty(),
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
          next.seats = next.seats.plus(new Seat(id, kind, role, number, false, false));
      case PanelEvent.SeatRemoved(var id) -> next.seat(id, seat(panel, id).withRemoved());
      case PanelEvent.SeatTaken(var id) -> next.seat(id, seat(panel, id).withTaken(true));
      case PanelEvent.SeatLeft(var id) -> next.seat(id, seat(panel, id).withTaken(false));
      case PanelEvent.PhaseOpened(var number) ->
          next.phase(number, panel.phases().get(number - 1).openedAt(at));
      case PanelEvent.PhaseClosed(var number) ->
          next.phase(number, panel.phases().get(number - 1).closedAt(at));
      case PanelEvent.PositionFiled filed ->
          next.positions = next.positions.plus(position(panel, filed, at));
      case PanelEvent.PositionRevised(var id, var text) ->
          next.positions =
              next.positions.with(
                  id.number() - 1,
                  panel.positions().get(id.number() - 1).revised(new Position.Version(text, at)));
      case PanelEvent.ReplySubmitted(var id, var seat, var target, var kind, var text) ->
          next.replies = next.replies.plus(new Reply(id, seat, target, kind, text, at));
      case PanelEvent.RecommendationProposed(var id, var seat, var text) ->
          next.recommendations =
              next.recommendations.plus(
                  new Recommendation(
                      id,
                      seat,
                      TreePVector.singleton(new Recommendation.Version(text, seat, at)),
                      false));
      case PanelEvent.RecommendationRevised(var id, var text) ->
          next.recommendation(
              id,
              panel
                  .recommendations()
                  .get(id.number() - 1)
                  .revised(new Recommendation.Version(text, happening.by(), at)));
      case PanelEvent.RecommendationWithdrawn(var id) ->
          next.recommendation(id, panel.recommendations().get(id.number() - 1).withWithdrawn());
      case PanelEvent.RoundOpened opened -> next.rounds = next.rounds.plus(round(opened, at));
      case PanelEvent.BallotCast cast -> next.round(cast.round(), cast(panel, cast, at));
      case PanelEvent.SeatVoted(var id, var seat) ->
          next.round(id, panel.rounds().get(id.number() - 1).with(seat));
      case PanelEvent.RoundClosed(var id, _, var result, var published) ->
          next.round(id, panel.rounds().get(id.number() - 1).closed(at, result, published));
      case PanelEvent.ReportAdopted(var adopted, var remark) ->
          next.adoption = Optional.of(new Panel.Adoption(adopted, remark, at));
      case PanelEvent.PanelClosed _ -> next.closed = Optional.of(at);
    }
    return next.panel();
  }

  private static PVector<Phase> phases(Settings settings) {
    PVector<Phase> phases = TreePVector.empty();
    for (var item : settings.agenda())
      phases =
          phases.plus(
              new Phase(
                  phases.size() + 1,
                  item.kind(),
                  item.minutes(),
                  Optional.empty(),
                  Optional.empty()));
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
        TreePVector.singleton(new Position.Version(filed.text(), at)));
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
        at,
        Optional.empty(),
        IntTreePMap.empty(),
        IntTreePMap.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Round cast(Panel panel, PanelEvent.BallotCast cast, Instant at) {
    var round = panel.rounds().get(cast.round().number() - 1);
    int changes = round.ballot(cast.seat()).map(before -> before.changes() + 1).orElse(0);
    return round.with(
        new Round.Ballot(
            cast.seat(), role(panel, cast.seat()), cast.choices(), cast.reasons(), changes, at));
  }

  /// A panel in the making, so that each event names only what it changes.
  private static final class Change {
    private final Panel before;
    private Settings settings;
    private PVector<Phase> phases;
    private PVector<Seat> seats;
    private PVector<Position> positions;
    private PVector<Reply> replies;
    private PVector<Recommendation> recommendations;
    private PVector<Round> rounds;
    private Optional<Panel.Adoption> adoption;
    private Optional<Instant> closed;

    Change(Panel before) {
      this.before = before;
      this.settings = before.settings();
      this.phases = before.phases();
      this.seats = before.seats();
      this.positions = before.positions();
      this.replies = before.replies();
      this.recommendations = before.recommendations();
      this.rounds = before.rounds();
      this.adoption = before.adoption();
      this.closed = before.closed();
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

    Panel panel() {
      return new Panel(
          before.id(),
          before.topic(),
          settings,
          before.sample(),
          phases,
          seats,
          positions,
          replies,
          recommendations,
          rounds,
          adoption,
          before.convened(),
          closed,
          before.length() + 1);
    }
  }
}

package org.parley.topic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Phase;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Seat;
import org.parley.panel.Settings;
import org.parley.panel.Settings.Visibility;
import org.parley.topic.Sample.Act;
import org.parley.topic.Sample.Deed;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.Votes;
import org.parley.voting.Ballot;

/// Performs the script of a sample: each act becomes a command, and the panel's own rules have to
/// accept it at the time the script gives. Nothing is recorded here; what comes out is the panel's
/// whole life, ready to be put on record at once.
public final class SamplePlay {

  private static final PositionText BLANK = new PositionText("", "", "", "", "");

  private final Sample sample;
  private final LocalDate firstDay;
  private final ZoneId zone;
  private final SampleStage stage;

  private SamplePlay(Topic topic, Sample sample, Panel.Id id, ZonedDateTime now) {
    this.sample = sample;
    this.firstDay = sample.firstDay(now);
    this.zone = now.getZone();
    this.stage =
        new SampleStage(
            sample.file(),
            convene(topic, sample, id),
            at(1, sample.convened()),
            topic.recommendations());
  }

  /// The life of a topic's sample panel, the last of it before `now`.
  ///
  /// @throws IllegalStateException naming file and line, if the panel refuses what the script says
  public static List<Happening> of(Topic topic, Sample sample, Panel.Id id, ZonedDateTime now) {
    var play = new SamplePlay(topic, sample, id, now);
    play.sitDown();
    sample.acts().forEach(play::perform);
    return play.stage.life();
  }

  /// Phases of a sample last as long as its script says, and so have no planned length.
  private static Convene convene(Topic topic, Sample sample, Panel.Id id) {
    var usual = TopicPanels.settings(topic, Visibility.PUBLIC);
    var settings =
        new Settings(
            sample.title(),
            usual.format(),
            usual.visibility(),
            usual.agenda().stream().map(item -> new Settings.AgendaItem(item.kind(), 0)).toList(),
            usual.voting(),
            usual.rule(),
            usual.disclosureMinimum());
    return new Convene(
        id, TopicPanels.topic(topic), settings, TopicPanels.seats(topic), true, true);
  }

  /// Everybody takes their seat, the chair first, between the convening and the first act.
  private void sitDown() {
    var at = at(1, sample.convened());
    take(stage.panel().seats().getFirst(), at);
    for (int i = 0; i < sample.observers(); i++)
      stage.submit(
          stage.chair(), new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()), at, 0);
    var vacant = stage.panel().seats().stream().filter(seat -> !seat.taken()).toList();
    var step = step(at, at(1, sample.acts().getFirst().at()), vacant.size());
    for (var seat : vacant) {
      at = at.plus(step);
      take(seat, at);
    }
  }

  private void take(Seat seat, Instant at) {
    stage.submit(Actor.invitedTo(seat.id()), new PanelCommand.TakeSeat(seat.id()), at, 0);
  }

  private void perform(Act act) {
    var actor = act.by().map(stage::actor).orElseGet(stage::chair);
    if (act.deed() instanceof Deed.HoldRound round) hold(round, act);
    else stage.submit(actor, command(act.deed(), actor), at(act.day(), act.at()), act.line());
  }

  private PanelCommand command(Deed deed, Actor actor) {
    return switch (deed) {
      case Deed.OpenPhase(var kind) -> new PanelCommand.OpenPhase(phase(kind));
      case Deed.FilePosition(var words) -> new PanelCommand.FilePosition(words.over(BLANK));
      case Deed.RevisePosition(var words) -> {
        var position = actor.seat().flatMap(stage.panel()::positionOf);
        yield new PanelCommand.RevisePosition(
            position.map(Position::id).orElse(new Position.Id(0)),
            words.over(position.map(it -> it.current().text()).orElse(BLANK)),
            position.map(it -> it.current().number()).orElse(0));
      }
      case Deed.SubmitReply(var kind, var target, var text, var name) -> {
        name.ifPresent(stage::addReply);
        yield new PanelCommand.SubmitReply(stage.target(target), kind, text);
      }
      case Deed.Propose(var name, var title, var text) -> {
        stage.addRecommendation(name);
        yield new PanelCommand.ProposeRecommendation(new RecommendationText(title, text));
      }
      case Deed.Revise(var name, var title, var text) -> {
        var now = stage.panel().recommendation(stage.recommendation(name)).orElseThrow();
        var before = now.current().text();
        yield new PanelCommand.ReviseRecommendation(
            now.id(),
            new RecommendationText(title.orElse(before.title()), text.orElse(before.body())),
            now.version());
      }
      case Deed.Withdraw(var name) ->
          new PanelCommand.WithdrawRecommendation(stage.recommendation(name));
      case Deed.AdoptReport(var remark) -> new PanelCommand.AdoptReport(remark);
      case Deed.ClosePanel() -> new PanelCommand.ClosePanel();
      case Deed.HoldRound _ -> throw new IllegalArgumentException("a round is many commands");
    };
  }

  /// The first phase of a kind that has not been opened.
  private int phase(PhaseKind kind) {
    return stage.panel().phases().stream()
        .filter(phase -> phase.kind() == kind && phase.opened().isEmpty())
        .map(Phase::number)
        .findFirst()
        .orElse(0);
  }

  /// The chair opens the round, one seat after another votes, the first seats of all roles before
  /// the second ones, and the chair closes it.
  private void hold(Deed.HoldRound round, Act act) {
    var opened = at(act.day(), act.at());
    var closed = at(act.day(), round.until());
    var settings = stage.panel().settings();
    var ids = new TreeSet<Recommendation.Id>();
    round.votes().forEach(votes -> ids.add(stage.recommendation(votes.recommendation())));
    stage.submit(
        stage.chair(),
        new PanelCommand.OpenRound(ids, settings.voting(), settings.rule()),
        opened,
        act.line());
    var voters = voters(round.votes());
    var step = step(opened, closed, voters.size());
    var at = opened;
    for (var voter : voters) {
      at = at.plus(step);
      stage.submit(stage.actor(voter), ballot(voter, round.votes()), at, act.line());
    }
    var id = stage.panel().rounds().getLast().id();
    stage.submit(stage.chair(), new PanelCommand.CloseRound(id), closed, act.line());
  }

  private static List<Panelist> voters(List<Votes> votes) {
    return votes.stream()
        .flatMap(vote -> vote.grades().keySet().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Panelist::number))
        .toList();
  }

  private PanelCommand ballot(Panelist voter, List<Votes> votes) {
    var grades = new TreeMap<String, String>();
    var reasons = new TreeMap<Recommendation.Id, String>();
    for (var vote : votes) {
      var id = stage.recommendation(vote.recommendation());
      Optional.ofNullable(vote.grades().get(voter)).ifPresent(g -> grades.put(id.toString(), g));
      Optional.ofNullable(vote.reasons().get(voter)).ifPresent(r -> reasons.put(id, r));
    }
    var round = stage.panel().rounds().getLast().id();
    return new PanelCommand.CastBallot(round, new Ballot.Grades(grades), reasons);
  }

  private Instant at(int day, LocalTime time) {
    return firstDay.plusDays(day - 1L).atTime(time).atZone(zone).toInstant();
  }

  /// The time from one of so many steps to the next, with room before the first and after the last;
  /// in whole seconds, since the record keeps no fractions of milliseconds.
  private static Duration step(Instant from, Instant to, int steps) {
    return Duration.between(from, to).dividedBy(steps + 1L).truncatedTo(ChronoUnit.SECONDS);
  }
}

package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.panel.Actor;
import org.parley.panel.Anonymity;
import org.parley.panel.Decision;
import org.parley.panel.Floor;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.EditReply;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PanelCommand.Moderating.Unmute;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.SignPosition;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Speech.Screening;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Said;
import org.parley.voting.Ballot;

/// What a page knows of an exchange as it goes on is what it would know if it had come just now.
class ExchangeGoesOnTest {

  private static final int ACTS = 400;

  private Story story;

  @BeforeEach
  void replies_are_exchanged() {
    start(Screening.AFTER);
  }

  private void start(Screening screening) {
    story = Story.aSeatedPanel(2);
    var usual = Speech.USUAL;
    if (screening != usual.screening())
      story.when(
          Story.CHAIR,
          new PanelCommand.Edit(
              Story.settings().with(new Speech(usual.support(), usual.positions(), screening))));
    story.phase(PhaseKind.POSITIONS);
    for (var seat : panel().heldPanelistSeats())
      story.when(
          Actor.on(seat.id()),
          new PanelCommand.FilePosition(Story.position("What " + seat.id() + " holds")));
    story.phase(PhaseKind.EXCHANGE);
  }

  private Panel panel() {
    return story.panel();
  }

  @Test
  void what_a_reply_does_not_touch_is_not_worked_out_again() {
    var reader = Actor.on(new Seat.Id(4));
    // The first thing that is said ends that the phase can be taken back.
    story.when(Actor.on(new Seat.Id(3)), reply(new Target.ToPosition(new Position.Id(1)), "So?"));
    var exchange = new Exchange(now(reader));
    var before = panel().filed().stream().map(exchange::position).toList();

    story.when(Actor.on(new Seat.Id(3)), reply(new Target.ToPosition(new Position.Id(2)), "No."));
    exchange.at(now(reader));

    for (var position : panel().filed()) {
      var shown = exchange.position(position);
      if (position.id().number() == 2) assertThat(shown.replies()).hasSize(1);
      else assertThat(shown).isSameAs(before.get(position.id().number() - 1));
    }
  }

  @Test
  void beside_a_reply_that_is_answered_others_stay() {
    var target = new Target.ToPosition(new Position.Id(2));
    story
        .when(Actor.on(new Seat.Id(3)), reply(target, "No."))
        .when(Actor.on(new Seat.Id(4)), reply(target, "Yes."));
    var exchange = new Exchange(now(Story.CHAIR));
    var before = exchange.to(target);

    story.when(Actor.on(new Seat.Id(5)), reply(new Target.ToReply(new Reply.Id(1)), "Why?"));
    var after = exchange.at(now(Story.CHAIR)).to(target);

    assertThat(after.get(0).answers()).hasSize(1);
    assertThat(after.get(1)).isSameAs(before.get(1));
  }

  @Test
  void a_request_for_the_floor_leaves_all_as_it_was() {
    var exchange = new Exchange(now(Story.CHAIR));
    var before = panel().filed().stream().map(exchange::position).toList();
    var seat = new Seat.Id(3);
    story.when(
        Actor.on(seat),
        new PanelCommand.AskForFloor(seat, Floor.Kind.CONTRIBUTION, Optional.empty()));
    exchange.at(now(Story.CHAIR));
    for (int i = 0; i < before.size(); i++)
      assertThat(exchange.position(panel().filed().get(i))).isSameAs(before.get(i));
  }

  @ParameterizedTest
  @EnumSource(Screening.class)
  void whatever_happens_a_page_knows_what_one_that_has_just_come_would(Screening screening) {
    int told = 0;
    for (int seed = 1; seed <= 8; seed++) {
      start(screening);
      var random = new Random(seed);
      var readers = readers();
      var exchanges = new ArrayList<Exchange>();
      readers.forEach(reader -> exchanges.add(new Exchange(now(reader))));
      for (int i = 0; i < ACTS; i++) {
        var before = now(Actor.STRANGER);
        act(random);
        told += checkTold(before, readers);
        int one = random.nextInt(readers.size());
        var now = now(readers.get(one));
        assertThat(all(exchanges.get(one).at(now)))
            .as("act %d of %d, seen by %s", i, seed, readers.get(one))
            .isEqualTo(all(new Exchange(now)));
      }
    }
    assertThat(told).as("replies that could be told ahead").isPositive();
  }

  /// What all are told ahead of a change is what each of them is then shown.
  private int checkTold(PanelNow before, List<Actor> readers) {
    var items = SaidNews.OF_PANELS.between(before, now(Actor.STRANGER)).orElse(List.of());
    for (var item : items)
      for (var reader : readers) {
        var now = now(reader);
        if (item.own().test(now) || !(item.content() instanceof SaidNews.Told told)) continue;
        var reply =
            panel().replies().stream()
                .filter(it -> ReplyCard.id(it.id()).equals(told.id()))
                .findAny()
                .orElseThrow();
        assertThat(now.mayRead(new Target.ToReply(reply.id()))).isTrue();
        var shown = new Exchange(now).reply(reply);
        assertThat(told.said()).isEqualTo(Said.html(ReplyCard.said(shown, now)));
      }
    return items.size();
  }

  private List<Actor> readers() {
    return List.of(
        Actor.STRANGER,
        Actor.HOST,
        Story.CHAIR,
        Actor.on(new Seat.Id(2)),
        Actor.on(new Seat.Id(5)));
  }

  private PanelNow now(Actor reader) {
    var names = new TreeMap<Seat.Id, String>((a, b) -> a.number() - b.number());
    panel().seats().stream()
        .filter(Seat::isHeld)
        .forEach(seat -> names.put(seat.id(), "Holder of " + seat.id()));
    var last = story.happenings().getLast().at();
    return new PanelNow(panel(), reader, names, Set.of(), last);
  }

  /// All that an exchange tells of a panel.
  private List<Object> all(Exchange exchange) {
    var all = new ArrayList<Object>();
    panel().filed().forEach(position -> all.add(exchange.position(position)));
    panel()
        .recommendations()
        .forEach(it -> all.add(exchange.to(new Target.ToRecommendation(it.id()))));
    all.add(exchange.openQuestions());
    return all;
  }

  /// Something that somebody may do now.
  private void act(Random random) {
    for (int tries = 0; tries < 50; tries++) {
      boolean chair = random.nextInt(3) == 0;
      var actor =
          chair ? Story.CHAIR : Actor.on(new Seat.Id(1 + random.nextInt(panel().seats().size())));
      var command = any(random, actor.seat().orElseThrow()).get();
      if (!(story.decide(actor, command) instanceof Decision.Refused)) {
        story.when(actor, command);
        return;
      }
    }
  }

  private Supplier<PanelCommand> any(Random random, Seat.Id self) {
    var target = target(random);
    var reply = new Reply.Id(1 + random.nextInt(panel().replies().size() + 1));
    var position = new Position.Id(1 + random.nextInt(panel().filed().size()));
    var seat = new Seat.Id(1 + random.nextInt(panel().seats().size()));
    int version = 1 + random.nextInt(2);
    return switch (random.nextInt(30)) {
      case 0, 1, 2, 3, 4, 5, 6 -> () -> reply(target, "Words " + random.nextInt());
      case 7 -> () -> new PanelCommand.SubmitReply(target, Reply.Kind.ASKS, "What?");
      case 8 ->
          () ->
              new PanelCommand.SubmitReply(new Target.ToReply(reply), Reply.Kind.ANSWERS, "That.");
      case 9, 10 -> () -> new MarkConvincing(target);
      case 11 -> () -> new UnmarkConvincing(target);
      case 12 -> () -> new Hide(target, Reason.OFF_TOPIC, "");
      case 13 -> () -> new Restore(target);
      case 14 -> () -> new Appeal(target, "It is not.");
      case 15 -> () -> new RejectAppeal(target, "It is.");
      case 16 -> () -> new EditReply(reply, "Other words " + random.nextInt());
      case 17 -> () -> new Release(reply, version);
      case 18 -> () -> new ReleaseVersion(position, version);
      case 19 -> () -> new RaiseAnonymity(target, Anonymity.ROLE);
      case 20 -> () -> new SignPosition(position, version);
      case 21 ->
          () -> new PanelCommand.RevisePosition(position, Story.position("Another title"), version);
      case 22 ->
          () -> new PanelCommand.AskForFloor(self, Floor.Kind.CONTRIBUTION, Optional.empty());
      case 23 -> () -> new Mute(seat, "Too loud.");
      case 24 -> () -> new Unmute(seat);
      case 25 -> () -> phase(random);
      case 26, 27, 28 -> () -> ballot(random);
      default ->
          random.nextInt(8) > 0
              ? () -> new PanelCommand.ResumePanel()
              : random.nextBoolean()
                  ? () -> new PanelCommand.PausePanel("")
                  : random.nextBoolean()
                      ? () -> new RaiseAnonymityOfAll(Anonymity.Of.REPLIES, Anonymity.ROLE)
                      : () -> new PanelCommand.LeaveSeat(new Seat.Id(5));
    };
  }

  private PanelCommand phase(Random random) {
    var kinds =
        List.of(
            PhaseKind.POSITIONS, PhaseKind.EXCHANGE, PhaseKind.RECOMMENDATIONS, PhaseKind.ROUNDS);
    var kind = kinds.get(random.nextInt(kinds.size()));
    return panel().openPhase().isPresent() && random.nextInt(4) > 0
        ? new PanelCommand.ReopenPhase(Story.number(panel(), PhaseKind.EXCHANGE), 30)
        : new PanelCommand.OpenPhase(Story.number(panel(), kind));
  }

  private PanelCommand ballot(Random random) {
    return panel()
        .openRound()
        .<PanelCommand>map(
            round ->
                random.nextInt(6) == 0
                    ? new PanelCommand.CloseRound(round.id())
                    : new PanelCommand.CastBallot(
                        round.id(), new Ballot.Grades(Map.of("R1", "support")), Map.of()))
        .orElseGet(
            () ->
                new PanelCommand.OpenRound(
                    Story.recommendations(1), Voting.by("acceptance"), Optional.of(Story.RULE)));
  }

  private Target target(Random random) {
    int replies = panel().replies().size();
    return switch (random.nextInt(5)) {
      case 0, 1 ->
          new Target.ToPosition(new Position.Id(1 + random.nextInt(panel().filed().size())));
      case 2 -> new Target.ToRecommendation(panel().recommendations().getFirst().id());
      default -> new Target.ToReply(new Reply.Id(Math.max(1, replies - random.nextInt(20))));
    };
  }

  private static PanelCommand reply(Target target, String text) {
    return new PanelCommand.SubmitReply(target, Reply.Kind.CHALLENGES, text);
  }
}

package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.PhaseKind.SWAP;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.TECHNOLOGY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.voting.Ballot;

/// The whole table of who may do what and when: every command of every actor in every stage of a
/// panel, held against `src/test/resources/panel/rights.txt`, which is to be read, not generated.
/// Each refusal there is a sentence in the message bundle.
class RightsTest {

  private static final Path TABLE = Path.of("src/test/resources/panel/rights.txt");

  private static final Amendment.Id AMENDMENT = new Amendment.Id(1);

  @TestFactory
  List<DynamicTest> every_command_of_every_actor_at_every_stage_is_as_the_table_says()
      throws IOException {
    var expected = read();
    var tests = new ArrayList<DynamicTest>();
    table()
        .forEach(
            (line, answer) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        line + " → " + answer,
                        () -> assertThat(answer).isEqualTo(expected.get(line)))));
    tests.add(
        DynamicTest.dynamicTest(
            "the table has no line too many",
            () -> assertThat(expected.keySet()).isEqualTo(table().keySet())));
    return tests;
  }

  @Test
  void the_table_asks_for_every_kind_of_act() {
    var asked =
        commands().values().stream().map(c -> c.apply(null, null)).map(PanelCommand::action);
    assertThat(asked.collect(Collectors.toSet())).containsExactlyInAnyOrder(Action.values());
  }

  @Test
  void what_a_view_asks_beforehand_is_what_the_command_is_told() {
    stages()
        .forEach(
            (_, story) ->
                actors(story)
                    .forEach(
                        (_, actor) ->
                            commands()
                                .forEach(
                                    (_, make) -> {
                                      var command = make.apply(story, actor);
                                      var asked = story.panel().refusal(actor, command.action());
                                      if (asked.isPresent())
                                        assertThat(story.decide(actor, command))
                                            .isEqualTo(new Decision.Refused(asked.get()));
                                    })));
  }

  private static Map<String, String> table() {
    var table = new TreeMap<String, String>();
    stages()
        .forEach(
            (stage, story) ->
                actors(story)
                    .forEach(
                        (who, actor) ->
                            commands()
                                .forEach(
                                    (what, make) ->
                                        table.put(
                                            what + " | " + stage + " | " + who,
                                            answer(
                                                story.decide(actor, make.apply(story, actor)))))));
    return table;
  }

  private static String answer(Decision decision) {
    return switch (decision) {
      case Decision.Accepted _, Decision.Deposited _ -> "yes";
      case Decision.Refused(var refusal) -> refusal.getClass().getSimpleName();
    };
  }

  private static Map<String, Story> stages() {
    var stages = new LinkedHashMap<String, Story>();
    stages.put("0 convened", spoken(PhaseKind.BRIEFING, false));
    for (var item : Story.settings().agenda()) {
      var kind = item.kind();
      var story = spoken(kind, true);
      stages.put(Story.number(story.panel(), kind) + " " + kind.key(), story);
      if (kind == PhaseKind.ROUNDS)
        stages.put("5 rounds, one open", spoken(kind, true).openRound(2));
      if (kind == PhaseKind.ROUNDS)
        stages.put("5 rounds, a secret one open", spoken(kind, true).openSecretRound(2));
    }
    stages.put("3 exchange, roles swapped", swapped());
    stages.put("3 exchange, the author presides and appeals", appealed());
    stages.put(
        "4 recommendations, paused",
        spoken(PhaseKind.RECOMMENDATIONS, true).when(CHAIR, new PanelCommand.PausePanel("Lunch")));
    stages.put(
        "7 closed", spoken(PhaseKind.REPORT, true).when(CHAIR, new PanelCommand.ClosePanel()));
    return stages;
  }

  /// The chair's seat hid the author's position, and handed the chair to its author.
  private static Story appealed() {
    var story = spoken(PhaseKind.EXCHANGE, true);
    var author = story.panelist(LAW, 1);
    var target = new Reply.Target.ToPosition(new Position.Id(1));
    return story
        .when(CHAIR, new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""))
        .when(author, new PanelCommand.Moderating.Appeal(target, "Why?"))
        .when(CHAIR, new PanelCommand.HandChair(author.seat().orElseThrow()));
  }

  private static Story swapped() {
    var story = spoken(PhaseKind.BRIEFING, false);
    var agenda = new ArrayList<>(Story.settings().agenda());
    agenda.add(3, new Settings.AgendaItem(PhaseKind.SWAP, 10));
    return until(
        story.when(CHAIR, new PanelCommand.Edit(Story.settings().following(agenda))), SWAP);
  }

  /// At this phase, with what would have been said by then; one seat of Privacy is vacant.
  private static Story spoken(PhaseKind until, boolean open) {
    var story = Story.aSeatedPanel(2);
    story
        .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
        .when(Actor.invitedTo(new Seat.Id(10)), new PanelCommand.TakeSeat(new Seat.Id(10)))
        .when(CHAIR, new PanelCommand.LeaveSeat(new Seat.Id(5)));
    return open ? until(story, until) : story;
  }

  private static Story until(Story story, PhaseKind until) {
    for (var item : story.panel().settings().agenda()) {
      var kind = item.kind();
      if (kind.compareTo(until) > 0) break;
      story.phase(kind);
      if (kind == PhaseKind.POSITIONS)
        story.when(
            story.panelist(LAW, 1), new PanelCommand.FilePosition(Story.position("A warrant")));
      if (kind == PhaseKind.RECOMMENDATIONS)
        story
            .when(
                story.panelist(LAW, 1),
                new PanelCommand.ProposeRecommendation(new RecommendationText("Keep a key", "")))
            .when(
                story.panelist(LAW, 2),
                new PanelCommand.Drafting.ProposeAmendment(
                    new Recommendation.Id(2),
                    1,
                    TextChange.between(TextChange.Part.TITLE, "Keep a key", "Keep two keys")
                        .orElseThrow(),
                    ""));
    }
    return story;
  }

  private static Map<String, Actor> actors(Story story) {
    var actors = new LinkedHashMap<String, Actor>();
    actors.put("host", Actor.HOST);
    actors.put("chair", CHAIR);
    actors.put("author (law enforcement)", story.panelist(LAW, 1));
    actors.put("same role", story.panelist(LAW, 2));
    actors.put("other role", story.panelist(TECHNOLOGY, 1));
    actors.put("observer", Actor.on(new Seat.Id(10)));
    actors.put("invited to the vacant seat", Actor.invitedTo(new Seat.Id(5)));
    actors.put("stranger", Actor.STRANGER);
    actors.put("clock", Actor.CLOCK);
    return actors;
  }

  private static Map<String, BiFunction<Story, Actor, PanelCommand>> commands() {
    var law = new RecommendationText("Keep a key, split in two", "");
    var commands = new LinkedHashMap<String, BiFunction<Story, Actor, PanelCommand>>();
    commands.put(
        "edit",
        (_, _) ->
            new PanelCommand.Edit(
                new Settings(
                    "Another title",
                    "commission",
                    Settings.Visibility.PRIVATE,
                    Story.settings().agenda(),
                    Voting.by("yes-no"),
                    Optional.of(Story.RULE),
                    5)));
    commands.put(
        "add a seat", (_, _) -> new PanelCommand.AddSeat(Seat.Kind.PANELIST, Optional.of(LAW)));
    commands.put("remove the vacant seat", (_, _) -> new PanelCommand.RemoveSeat(new Seat.Id(5)));
    commands.put("take the vacant seat", (_, _) -> new PanelCommand.TakeSeat(new Seat.Id(5)));
    commands.put("free the author's seat", (_, _) -> new PanelCommand.LeaveSeat(new Seat.Id(6)));
    commands.put("open the next phase", (story, _) -> new PanelCommand.OpenPhase(next(story)));
    commands.put(
        "close the open phase", (story, _) -> new PanelCommand.ClosePhase(next(story) - 1));
    commands.put(
        "file a position",
        (story, actor) ->
            new PanelCommand.FilePosition(Story.position("Ours"), arguesFor(story, actor)));
    commands.put(
        "revise the author's position",
        (_, _) -> new PanelCommand.RevisePosition(new Position.Id(1), Story.position("New"), 1));
    commands.put(
        "reply to a recommendation",
        (story, actor) ->
            new PanelCommand.SubmitReply(
                new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
                Reply.Kind.CHALLENGES,
                "Why yearly?",
                "",
                arguesFor(story, actor)));
    commands.put("propose", (_, _) -> new PanelCommand.ProposeRecommendation(law));
    commands.put(
        "revise the topic's draft",
        (_, _) -> new PanelCommand.ReviseRecommendation(new Recommendation.Id(1), law, 1));
    commands.put(
        "revise the author's recommendation",
        (_, _) -> new PanelCommand.ReviseRecommendation(new Recommendation.Id(2), law, 1));
    commands.put(
        "withdraw the author's recommendation",
        (_, _) -> new PanelCommand.WithdrawRecommendation(new Recommendation.Id(2)));
    drafting(commands);
    saying(commands);
    moderating(commands);
    commands.put(
        "open a round",
        (_, _) ->
            new PanelCommand.OpenRound(
                Story.recommendations(1), Voting.by("acceptance"), Optional.of(Story.RULE)));
    commands.put(
        "cast a ballot",
        (_, _) ->
            new PanelCommand.CastBallot(
                new Round.Id(1), Ballot.Grades.of("R2", "support"), Map.of()));
    commands.put("close the round", (_, _) -> new PanelCommand.CloseRound(new Round.Id(1)));
    commands.put("adopt the report", (_, _) -> new PanelCommand.AdoptReport(""));
    commands.put("close the panel", (_, _) -> new PanelCommand.ClosePanel());
    leading(commands);
    floor(commands);
    audience(commands);
    commands.put("advance by the clock", (_, _) -> new PanelCommand.Advance(1, Instant.EPOCH));
    commands.put(
        "answer a statement of the public",
        (_, _) ->
            new PanelCommand.AnswerStatement(
                new StatementAnswers.Statement(new UUID(5, 5), 3), StatementAnswers.Choice.AGREE));
    commands.put("state an opinion", (_, _) -> new PanelCommand.StateOpinion(Opinion.FOR));
    proxies(commands);
    return commands;
  }

  private static void leading(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    commands.put(
        "extend the open phase", (story, _) -> new PanelCommand.ExtendPhase(next(story) - 1, 5));
    commands.put("go back to the briefing", (_, _) -> new PanelCommand.ReopenPhase(1, 10));
    commands.put("pause", (_, _) -> new PanelCommand.PausePanel(""));
    commands.put("resume", (_, _) -> new PanelCommand.ResumePanel());
    commands.put(
        "hand the chair to the author", (_, _) -> new PanelCommand.HandChair(new Seat.Id(6)));
    commands.put(
        "let the author speak for the role",
        (_, _) -> new PanelCommand.NameSpeaker(new Seat.Id(6)));
    commands.put(
        "undo the opening of the phase",
        (story, _) -> new PanelCommand.UndoStep(Chairing.Step.Kind.PHASE_OPENED, next(story) - 1));
    commands.put("seat somebody by name", (_, _) -> new PanelCommand.SeatByName(new Seat.Id(5)));
  }

  private static void floor(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    commands.put(
        "ask for the floor",
        (_, actor) ->
            new PanelCommand.AskForFloor(own(actor), Floor.Kind.CONTRIBUTION, Optional.empty()));
    commands.put(
        "ask for the floor for the author",
        (_, _) ->
            new PanelCommand.AskForFloor(
                new Seat.Id(6), Floor.Kind.CONTRIBUTION, Optional.empty()));
    commands.put(
        "withdraw the author's request",
        (_, _) -> new PanelCommand.WithdrawRequest(new Seat.Id(6)));
    commands.put(
        "give the author the floor", (_, _) -> new PanelCommand.GiveFloor(new Seat.Id(6), ""));
    commands.put("end the author's speech", (_, _) -> new PanelCommand.EndSpeech(new Seat.Id(6)));
    commands.put(
        "change how the floor is given",
        (_, _) -> new PanelCommand.SetFloorTerms(new FloorTerms(false, 60, 0), "Haste"));
  }

  private static void proxies(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    commands.put("allow proxies", (_, _) -> new PanelCommand.AllowProxies(1));
    commands.put(
        "give the author's vote away",
        (_, _) -> new PanelCommand.GiveProxy(new Seat.Id(6), new Seat.Id(2), Optional.empty()));
    commands.put(
        "take the author's vote back", (_, _) -> new PanelCommand.TakeBackProxy(new Seat.Id(6)));
    commands.put(
        "weigh the author's vote",
        (_, _) -> new PanelCommand.WeighVotes(new Weights(Map.of(), Map.of(new Seat.Id(6), 2))));
    commands.put(
        "enter a paper of the author's",
        (_, _) ->
            new PanelCommand.EnterPaper(
                new Round.Id(1), new Seat.Id(6), Ballot.Grades.of("R2", "support"), Map.of()));
  }

  private static void audience(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    commands.put("set the stage", (_, _) -> new PanelCommand.SetStage(Screen.BOARD));
    commands.put("admit an audience", (_, _) -> new PanelCommand.AdmitAudience(true));
    commands.put("ask from the audience", (_, _) -> new PanelCommand.AskPanel("Why?"));
    commands.put(
        "vote for a question",
        (_, _) -> new PanelCommand.VoteForQuestion(new Audience.Question.Id(1), true));
    commands.put(
        "pick a question",
        (_, _) ->
            new PanelCommand.MarkQuestion(
                new Audience.Question.Id(1), Audience.Question.State.PICKED));
  }

  private static Seat.Id own(Actor actor) {
    return actor == null ? new Seat.Id(1) : actor.seat().orElse(new Seat.Id(5));
  }

  private static void moderating(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    var target = new Reply.Target.ToPosition(new Position.Id(1));
    var seat = new Seat.Id(6);
    commands.put(
        "hide the author's position",
        (_, _) -> new PanelCommand.Moderating.Hide(target, Moderation.Reason.OFF_TOPIC, ""));
    commands.put(
        "hide the author's recommendation",
        (_, _) ->
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToRecommendation(new Recommendation.Id(2)),
                Moderation.Reason.OFF_TOPIC,
                ""));
    commands.put(
        "hide an amendment",
        (_, _) ->
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToAmendment(AMENDMENT), Moderation.Reason.OFF_TOPIC, ""));
    commands.put(
        "show only the role of the author's position",
        (_, _) -> new PanelCommand.Concealing.RaiseAnonymity(target, Anonymity.ROLE));
    commands.put(
        "show nobody beside the author's reasons",
        (_, _) ->
            new PanelCommand.Concealing.RaiseAnonymityOfReasons(new Round.Id(1), Anonymity.SECRET));
    commands.put(
        "show nobody who replies",
        (_, _) ->
            new PanelCommand.Concealing.RaiseAnonymityOfAll(
                Anonymity.Of.REPLIES, Anonymity.SECRET));
    commands.put("show it again", (_, _) -> new PanelCommand.Moderating.Restore(target));
    commands.put(
        "let a reply through", (_, _) -> new PanelCommand.Moderating.Release(new Reply.Id(1), 1));
    commands.put("warn the author", (_, _) -> new PanelCommand.Moderating.Warn(seat, "Calm."));
    commands.put("mute the author", (_, _) -> new PanelCommand.Moderating.Mute(seat, "Calm."));
    commands.put("let the author reply again", (_, _) -> new PanelCommand.Moderating.Unmute(seat));
    commands.put(
        "appeal for the author's position",
        (_, _) -> new PanelCommand.Moderating.Appeal(target, "Why?"));
    commands.put(
        "turn down the appeal", (_, _) -> new PanelCommand.Moderating.RejectAppeal(target, "So."));
    commands.put(
        "edit a reply",
        (_, _) -> new PanelCommand.Moderating.EditReply(new Reply.Id(1), "Otherwise."));
  }

  private static void saying(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    var target = new Reply.Target.ToPosition(new Position.Id(1));
    commands.put(
        "find the author's position convincing",
        (_, _) -> new PanelCommand.Saying.MarkConvincing(target));
    commands.put(
        "no longer find it convincing", (_, _) -> new PanelCommand.Saying.UnmarkConvincing(target));
    commands.put(
        "sign the author's position",
        (_, _) -> new PanelCommand.Saying.SignPosition(new Position.Id(1), 1));
    commands.put(
        "take one's name off it",
        (_, _) -> new PanelCommand.Saying.WithdrawSignature(new Position.Id(1)));
    commands.put(
        "declare interests", (_, _) -> new PanelCommand.Saying.DeclareInterests("None paid."));
  }

  private static void drafting(Map<String, BiFunction<Story, Actor, PanelCommand>> commands) {
    commands.put(
        "amend the author's recommendation",
        (_, _) ->
            new PanelCommand.Drafting.ProposeAmendment(
                new Recommendation.Id(2),
                1,
                TextChange.between(TextChange.Part.TITLE, "Keep a key", "Keep no key")
                    .orElseThrow(),
                ""));
    commands.put(
        "accept an amendment", (_, _) -> new PanelCommand.Drafting.AcceptAmendment(AMENDMENT));
    commands.put(
        "reject an amendment",
        (_, _) -> new PanelCommand.Drafting.RejectAmendment(AMENDMENT, "It says the contrary."));
    commands.put(
        "withdraw an amendment", (_, _) -> new PanelCommand.Drafting.WithdrawAmendment(AMENDMENT));
    commands.put(
        "put an amendment to a vote", (_, _) -> new PanelCommand.Drafting.PutToVote(AMENDMENT));
    commands.put(
        "support the author's recommendation",
        (_, _) -> new PanelCommand.Drafting.SupportRecommendation(new Recommendation.Id(2)));
    commands.put(
        "end the support of the author's recommendation",
        (_, _) -> new PanelCommand.Drafting.EndSupport(new Recommendation.Id(2)));
  }

  private static Optional<Role.Id> arguesFor(Story story, Actor actor) {
    return story == null ? Optional.empty() : actor.seat().flatMap(story.panel()::arguesFor);
  }

  private static int next(Story story) {
    if (story == null) return 1;
    return story.panel().nextPhase().map(Phase::number).orElse(story.panel().phases().size() + 1);
  }

  private static Map<String, String> read() throws IOException {
    if (Boolean.getBoolean("parley.write-tables")) write();
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" → ", 2))
        .collect(
            Collectors.toMap(
                cells -> cells[0].strip(), cells -> cells[1].strip(), (a, _) -> a, TreeMap::new));
  }

  private static void write() throws IOException {
    Files.createDirectories(TABLE.getParent());
    Files.write(
        TABLE,
        table().entrySet().stream()
            .map(e -> "%-90s → %s".formatted(e.getKey(), e.getValue()))
            .toList());
  }

  @Test
  void into_a_private_panel_look_its_host_those_who_sit_there_and_those_who_are_invited() {
    var seat = new Seat.Id(2);
    for (var visibility : Settings.Visibility.values()) {
      var usual = Story.settings();
      var panel =
          Story.aPanel(1)
              .when(
                  Actor.HOST,
                  new PanelCommand.Edit(
                      new Settings(
                          usual.title(),
                          usual.format(),
                          visibility,
                          usual.agenda(),
                          usual.voting(),
                          usual.rule(),
                          usual.disclosureMinimum())))
              .panel();
      assertThat(panel.mayLook(Actor.HOST)).isTrue();
      assertThat(panel.mayLook(Actor.on(seat))).isTrue();
      assertThat(panel.mayLook(Actor.invitedTo(seat))).isTrue();
      assertThat(panel.mayLook(Actor.STRANGER))
          .isEqualTo(visibility != Settings.Visibility.PRIVATE);
    }
  }
}

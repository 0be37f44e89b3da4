package org.parley.bench;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.panel.Actor;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Story;
import org.parley.transcript.Chain;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.json.PanelJson;

/// The life of a panel of 64 panelists, told again from its first 1,000 events: positions, replies,
/// rounds.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class ReplayBenchmark {

  private static final int EVENTS = 1_000;

  private final PanelJson json = new PanelJson();
  private final List<Happening> life = life();
  private final List<Entry> entries = entries();

  private static List<Happening> life() {
    var story = Story.aSeatedPanel(16).phase(PhaseKind.POSITIONS);
    var seats = story.panel().heldPanelistSeats();
    for (var seat : seats)
      story.when(
          Actor.on(seat.id()),
          new PanelCommand.FilePosition(Story.position("What " + seat.id() + " holds")));
    story.phase(PhaseKind.EXCHANGE);
    for (var seat : seats)
      story.when(
          Actor.on(seat.id()),
          new PanelCommand.SubmitReply(
              new Reply.Target.ToRecommendation(new Recommendation.Id(1)),
              Reply.Kind.SUPPORTS,
              "Since it helps."));
    story.phase(PhaseKind.ROUNDS);
    while (story.happenings().size() < EVENTS)
      story.openRound(1).vote(1, "sllr".repeat(16)).closeRound();
    return story.happenings().subList(0, EVENTS);
  }

  private List<Entry> entries() {
    var stream = new UUID(0, 1);
    return Chain.seal(
        stream,
        Head.start(stream),
        life.stream().map(happening -> json.draft(happening, "00".repeat(16))).toList());
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Panel events_evolved() {
    return Panel.of(life);
  }

  /// What opening a room does between reading the database and showing the panel.
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public Panel entries_checked_read_and_evolved() {
    var stream = entries.getFirst().stream();
    Chain.verify(stream, Head.start(stream), entries, Optional.empty());
    return Panel.of(entries.stream().map(json::happening).toList());
  }

  /// What writing an entry costs before it goes to the database.
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public List<Entry> events_written_and_sealed() {
    return entries();
  }
}

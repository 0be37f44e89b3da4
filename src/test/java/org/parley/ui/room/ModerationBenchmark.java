package org.parley.ui.room;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.panel.Actor;
import org.parley.panel.Judged;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.ui.panel.PanelNow;

/// What the page of one of 48 panelists asks about moderation when 3,000 replies are shown anew:
/// whether the chair said anything to them, and what has become of their own replies. The log is
/// empty, or has a line for each reply, since a chair let it through.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ModerationBenchmark {

  private static final int SEATS_EACH = 12;
  private static final int REPLIES = 3_000;

  @Param({"AFTER", "BEFORE"})
  public Speech.Screening screening = Speech.Screening.AFTER;

  private final Target target = new Target.ToRecommendation(new Recommendation.Id(1));
  private PanelNow now = seen(Story.aSeatedPanel(1));
  private List<Target.ToReply> own = List.of();

  @Setup
  public void discuss() {
    var story = Story.aSeatedPanel(SEATS_EACH);
    var usual = Speech.USUAL;
    if (screening != usual.screening())
      story.when(
          Story.CHAIR,
          new PanelCommand.Edit(
              Story.settings().with(new Speech(usual.support(), usual.positions(), screening))));
    story.phase(PhaseKind.EXCHANGE);
    var seats = story.panel().heldPanelistSeats();
    for (int i = 1; i <= REPLIES; i++) {
      story.when(
          Actor.on(seats.get(i % seats.size()).id()),
          new PanelCommand.SubmitReply(target, Reply.Kind.SUPPORTS, "Since it helps."));
      if (screening == Speech.Screening.BEFORE)
        story.when(Story.CHAIR, new Release(new Reply.Id(i), 1));
    }
    now = seen(story);
    own =
        now.panel().replies().stream()
            .filter(reply -> Optional.of(reply.seat()).equals(now.actor().seat()))
            .map(reply -> new Target.ToReply(reply.id()))
            .toList();
  }

  private static PanelNow seen(Story story) {
    return new PanelNow(
        story.panel(),
        story.panelist(Story.PRIVACY, 1),
        Map.of(),
        Set.of(),
        story.happenings().getLast().at());
  }

  @Benchmark
  public Object what_the_chair_said_to_the_seat() {
    return Warning.to(now);
  }

  @Benchmark
  public Object what_became_of_what_the_seat_said() {
    return Judged.of(now.panel(), seat());
  }

  @Benchmark
  public Object what_stands_beside_each_of_its_replies() {
    return own.stream().map(reply -> Judged.of(now.panel(), reply)).toList();
  }

  private Seat.Id seat() {
    return now.actor().seat().orElseThrow();
  }
}

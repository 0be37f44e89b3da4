package org.parley.ui.board;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.panel.Panel;
import org.parley.panel.PanelTopic;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Role;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.voting.Ballot;

/// A consensus board of 20 recommendations and 6 roles of 6 seats after three rounds: reckoned from
/// the panel, and made into the components that go to a browser.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BoardBenchmark {

  private static final int ROLES = 6;
  private static final int SEATS_EACH = 6;
  private static final int RECOMMENDATIONS = 20;
  private static final List<String> GRADES =
      List.of("cannot-accept", "reservations", "abstain", "can-live-with", "support");

  private Panel panel = Story.aPanel(1).panel();

  @Setup
  public void vote() {
    var story = Story.aSeatedPanel(topic(), SEATS_EACH).phase(PhaseKind.ROUNDS);
    var all = IntStream.rangeClosed(1, RECOMMENDATIONS).toArray();
    for (int round = 0; round < 3; round++) {
      story.openRound(Voting.by("acceptance"), Optional.of(Story.RULE), all);
      story.cast(ballots(round)).closeRound();
    }
    panel = story.panel();
  }

  private static PanelTopic topic() {
    var usual = Story.topic();
    var roles = new ArrayList<Role>();
    for (int i = 1; i <= ROLES; i++)
      roles.add(new Role(new Role.Id("role-" + i), "Role " + i, "Sits here.", i, Role.Shape.DISC));
    var drafts = new ArrayList<RecommendationText>();
    for (int i = 1; i <= RECOMMENDATIONS; i++)
      drafts.add(new RecommendationText("Do what stands in number " + i, "In full."));
    return new PanelTopic(
        usual.slug(),
        usual.title(),
        usual.question(),
        usual.briefing(),
        usual.sources(),
        roles,
        List.of(),
        usual.statements(),
        drafts);
  }

  private static Ballot[] ballots(int round) {
    return IntStream.range(0, ROLES * SEATS_EACH)
        .mapToObj(
            seat -> {
              Map<String, String> grades = new TreeMap<>();
              for (int r = 1; r <= RECOMMENDATIONS; r++)
                grades.put("R" + r, GRADES.get((seat * 7 + r * 3 + round) % GRADES.size()));
              return new Ballot.Grades(grades);
            })
        .toArray(Ballot[]::new);
  }

  @Benchmark
  public Object board() {
    return Board.after(panel, panel.rounds().getLast());
  }

  @Benchmark
  public Object components() {
    var board = Board.after(panel, panel.rounds().getLast());
    return List.of(
        new BoardStats(board).getElement(),
        new BoardTable(board, new HashSet<>()),
        new BoardLegend(board),
        MovementCard.of(board));
  }
}

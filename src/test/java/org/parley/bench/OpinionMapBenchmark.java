package org.parley.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.opinionmap.OpenMap;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;
import org.parley.opinionmap.Votes;

/// Opinion maps of made-up conversations with three camps: 40 votes a person.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class OpinionMapBenchmark {
  private static final int EACH = 40;

  /// Without a divisor in common with the numbers of statements, so that people see mixed ones.
  private static final int[] STEPS = {1, 3, 7, 9, 11, 13, 17, 19, 21, 23, 27, 29, 31, 33, 37, 39};

  /// People × statements.
  @Param({"100000x500", "1000000x1000"})
  public String size = "";

  private Votes votes = new Votes();
  private OpenMap open = new OpenMap(OpinionMap.of(VoteMatrix.of(votes), Settings.plain()));
  private final SplittableRandom random = new SplittableRandom(3);
  private int people;
  private int statements;

  @Setup(Level.Trial)
  public void makeVotes() {
    people = Integer.parseInt(size.substring(0, size.indexOf('x')));
    statements = Integer.parseInt(size.substring(size.indexOf('x') + 1));
    votes = votes(people, statements);
    open = new OpenMap(OpinionMap.of(VoteMatrix.of(votes), Settings.plain()));
  }

  static Votes votes(int people, int statements) {
    SplittableRandom random = new SplittableRandom(1);
    int[][] lines = new int[3][statements];
    for (int[] line : lines) {
      for (int s = 0; s < statements; s++) {
        line[s] = random.nextInt(2) * 2 - 1;
      }
    }
    Votes votes = new Votes();
    for (int p = 0; p < people; p++) {
      int first = random.nextInt(statements);
      int step = STEPS[random.nextInt(STEPS.length)];
      for (int v = 0; v < EACH; v++) {
        int s = (first + v * step) % statements;
        votes.add(p, s, random.nextInt(10) < 6 ? lines[p % 3][s] : random.nextInt(3) - 1);
      }
    }
    return votes;
  }

  /// From votes in memory: sorting them into the matrix, axes, places, groups, figures,
  /// reliability.
  @Benchmark
  public OpinionMap whole_map() {
    return OpinionMap.of(VoteMatrix.of(votes), Settings.plain());
  }

  @Benchmark
  public OpinionMap refreshed_picture() {
    one_vote_in_an_open_map();
    return open.picture();
  }

  @Benchmark
  public void one_vote_in_an_open_map() {
    open.add(random.nextInt(people), random.nextInt(statements), random.nextInt(3) - 1);
  }
}

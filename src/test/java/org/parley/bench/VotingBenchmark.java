package org.parley.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.parley.voting.RankedMethod;
import org.parley.voting.Rankings;
import org.parley.voting.Tally;
import org.parley.voting.method.Methods;

/// Counting full rankings that are in memory, every ballot cast once; five seats where seats are
/// filled in proportion.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class VotingBenchmark {

  @Param({"schulze", "ranked-pairs", "irv", "stv-scottish", "stv-meek"})
  public String method = "";

  /// Ballots × candidates.
  @Param({"1000000x20", "100000x20"})
  public String size = "";

  private RankedMethod ranked = named("schulze");
  private Rankings rankings = new Rankings.Builder(java.util.List.of("A")).build();

  private static RankedMethod named(String name) {
    return (RankedMethod) Methods.named(name).orElseThrow();
  }

  @Setup(Level.Trial)
  public void makeRankings() {
    ranked = named(method);
    rankings =
        rankings(
            Integer.parseInt(size.substring(0, size.indexOf('x'))),
            Integer.parseInt(size.substring(size.indexOf('x') + 1)));
  }

  /// Random orders that lean towards the first candidates.
  static Rankings rankings(int ballots, int candidates) {
    var names = IntStream.range(0, candidates).mapToObj("C%02d"::formatted).toList();
    var builder = new Rankings.Builder(names);
    var random = new SplittableRandom(1);
    for (int ballot = 0; ballot < ballots; ballot++) {
      var order = new short[candidates];
      for (int i = 0; i < candidates; i++) {
        int to = random.nextInt(i + 1);
        if (random.nextInt(4) == 0) to = i;
        order[i] = order[to];
        order[to] = (short) i;
      }
      builder.add(order, 1);
    }
    return builder.build();
  }

  @Benchmark
  public Tally count() {
    return ranked.tally(rankings, method.startsWith("stv") ? 5 : 1, 1);
  }
}

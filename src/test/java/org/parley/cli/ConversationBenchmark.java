package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;

/// A whole conversation from its files to its map: a real one, where it lies beside the project,
/// and one made up of the same size.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx2g")
public class ConversationBenchmark {
  private static final String MADE_UP = "made-up";
  private static final int PEOPLE = 2_031;
  private static final int STATEMENTS = 896;

  @Param({"../shared/opinionmap/american-assembly.bowling-green", MADE_UP})
  public String conversation = "";

  private Path folder = Path.of("");

  @Setup(Level.Trial)
  public void findFiles() throws IOException {
    folder = conversation.equals(MADE_UP) ? madeUp() : Path.of(conversation);
    if (!Files.isDirectory(folder)) throw new IllegalStateException("no conversation at " + folder);
  }

  /// Two camps; everybody votes on one statement in eight.
  private static Path madeUp() throws IOException {
    var random = new SplittableRandom(1);
    var csv = new StringBuilder("participant,group-id,n-comments,n-votes,n-agree,n-disagree");
    for (int s = 0; s < STATEMENTS; s++) csv.append(',').append(s);
    for (int p = 0; p < PEOPLE; p++) {
      csv.append('\n').append(p).append(",,,,,");
      for (int s = 0; s < STATEMENTS; s++) {
        csv.append(',');
        if (random.nextInt(8) > 0) continue;
        boolean own = (s * 31 % 7 < 3) == (p % 2 == 0);
        csv.append(random.nextInt(10) < 6 ? own ? 1 : -1 : random.nextInt(3) - 1);
      }
    }
    var folder = Files.createTempDirectory("parley-bench");
    Files.writeString(folder.resolve("participants-votes.csv"), csv.append('\n'));
    return folder;
  }

  @Benchmark
  public OpinionMap read_and_mapped() {
    var export = PolisExport.read(folder);
    return OpinionMap.of(
        VoteMatrix.of(export.votes()), new Settings(1, 0, export.rejected(), export.meta()));
  }

  @Benchmark
  public VoteMatrix read() {
    return VoteMatrix.of(PolisExport.read(folder).votes());
  }
}

package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.room.Table.voting;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.OtherProcess;
import org.parley.database.TestDatabase;
import org.parley.panel.Panel;
import org.parley.panel.PanelEvent;
import org.parley.panel.Story;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.json.PanelJson;

/// A server is killed in the middle of voting, again and again, on the same record: so many times,
/// or as often as a slow machine gets to it.
class KilledServerIT {

  private static final int SEATS = 32;
  private static final int LEAST = 2;

  private final Nodes nodes = new Nodes();
  private final SplittableRandom random = new SplittableRandom();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @CsvSource({"H2, 20, 40", "POSTGRESQL, 5, 12"})
  void no_acknowledged_ballot_is_lost_and_none_is_double(
      TestDatabase database, int most, int seconds) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    var url = database.newUrl();
    var panel = convene(url);
    Map<Integer, Integer> recorded = new HashMap<>();
    int acknowledged = 0;
    int kills = 0;
    while (kills < LEAST || kills < most && System.nanoTime() < end) {
      kills++;
      var told = new TreeMap<Integer, Integer>();
      acknowledged += voteAndKill(url, panel, told);

      var now = recorded(url, panel);

      var before = Map.copyOf(recorded);
      told.forEach(
          (seat, times) -> {
            int casts = now.getOrDefault(seat, 0) - before.getOrDefault(seat, 0);
            // One more may have been on its way.
            assertThat(casts).as("casts of seat %d", seat).isBetween(times, times + 1);
          });
      recorded = now;
    }
    System.out.printf(
        "%s: killed %d times, %,d ballots acknowledged, none lost%n",
        database, kills, acknowledged);
    assertThat(acknowledged).isPositive();
  }

  private Panel.Id convene(String url) throws Exception {
    try (var source = TestDatabase.open(url, 8);
        var here = new Nodes()) {
      Flyway.configure().dataSource(source).load().migrate();
      return voting(here.on(source), Story.convene(SEATS / 4)).panel().id();
    }
  }

  /// @param told how often each seat was told that its ballot is on record
  private int voteAndKill(String url, Panel.Id panel, Map<Integer, Integer> told)
      throws IOException, InterruptedException {
    var server =
        OtherProcess.running(KilledServer.class, url, panel.toString(), Integer.toString(SEATS))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = server.inputReader()) {
      int count = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ");
        if (words.length < 2 || !words[1].matches("[0-9]+")) continue;
        if (++count == 1) killSoon(server);
        told.put(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
      }
      return count;
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private void killSoon(Process server) {
    var delay = Duration.ofMillis(random.nextInt(20, 600));
    Thread.startVirtualThread(
        () -> {
          try {
            Thread.sleep(delay);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          // Not Process.destroyForcibly: that would close the pipe with what is left in it.
          server.toHandle().destroyForcibly();
        });
  }

  /// How many ballots of each seat are on record, which has to be whole.
  private static Map<Integer, Integer> recorded(String url, Panel.Id panel) {
    try (var source = TestDatabase.open(url, 2);
        var transcripts = new JdbcTranscripts(source);
        var rooms = new Rooms(transcripts, InstantSource.system())) {
      var stream = panel.value();
      var entries = transcripts.read(stream, 0, Integer.MAX_VALUE);
      assertThat(Chain.verify(stream, Head.start(stream), entries, Optional.empty()))
          .isInstanceOf(Verification.Intact.class);
      var json = new PanelJson();
      var casts = new TreeMap<Integer, Integer>();
      for (var entry : entries)
        if (json.happening(entry).event() instanceof PanelEvent.BallotCast cast)
          casts.merge(cast.seat().number(), 1, Integer::sum);
      assertThat(rooms.room(panel).panel().rounds().getFirst().ballots().values())
          .allMatch(ballot -> ballot.changes() == casts.get(ballot.seat().number()) - 1);
      return casts;
    }
  }
}

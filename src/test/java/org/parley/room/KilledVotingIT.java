package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.OtherProcess;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.database.TestDatabase;
import org.parley.transcript.VoteRow;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;

/// A server that takes the votes of a consultation is killed in the middle of it, again and again.
class KilledVotingIT {

  private static final int VOTERS = 64;
  private static final int LEAST = 2;

  private final SplittableRandom random = new SplittableRandom();

  @ParameterizedTest
  @CsvSource({"H2, 10, 40", "POSTGRESQL, 4, 15"})
  void every_acknowledged_vote_is_there_and_none_twice(TestDatabase database, int most, int seconds)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    var url = database.newUrl();
    var id = create(url);
    long from = 1;
    long acknowledged = 0;
    int kills = 0;
    while (kills < LEAST || kills < most && System.nanoTime() < end) {
      kills++;
      var told = voteAndKill(url, id, from);
      acknowledged += told.values().stream().mapToLong(List::size).sum();

      var rows = rows(url, id);

      var there = new HashSet<String>();
      for (var row : rows)
        assertThat(there.add(row.participant() + " " + row.sequence())).as("%s", row).isTrue();
      told.forEach(
          (participant, sequences) ->
              sequences.forEach(
                  sequence -> assertThat(there).contains(participant + " " + sequence)));
      assertThatTheBookIsThatOf(url, id, rows);
      from = rows.stream().mapToLong(VoteRow::sequence).max().orElse(0) + 1;
    }
    System.out.printf(
        "%s: killed %d times, %,d votes acknowledged, none lost, none twice%n",
        database, kills, acknowledged);
    assertThat(acknowledged).isPositive();
  }

  private static Consultation.Id create(String url) {
    try (var source = TestDatabase.open(url, 4);
        var transcripts = new JdbcTranscripts(source);
        var halls = halls(transcripts, source)) {
      Flyway.configure().dataSource(source).load().migrate();
      var id = new Consultation.Id(UUID.randomUUID());
      var seeds = new ArrayList<String>();
      for (int i = 1; i <= VotingServer.STATEMENTS; i++) seeds.add("Statement " + i);
      var answer =
          halls.create(new Actor.Host("h"), new Create(id, Settings.plain("T", "Q"), seeds));
      assertThat(answer).isInstanceOf(HallAnswer.Done.class);
      return id;
    }
  }

  private static Halls halls(JdbcTranscripts transcripts, DataSource source) {
    return new Halls(
        transcripts,
        new JdbcVoteLogs(source),
        new JdbcDrawings(source),
        InstantSource.system(),
        (_, _) -> {
          throw new IllegalStateException("nobody closes it");
        });
  }

  /// @return the numbers of the answers each participant was told are on disk
  private Map<Integer, List<Long>> voteAndKill(String url, Consultation.Id id, long from)
      throws IOException, InterruptedException {
    var server =
        OtherProcess.running(
                VotingServer.class,
                url,
                id.toString(),
                Integer.toString(VOTERS),
                Long.toString(from))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var told = new HashMap<Integer, List<Long>>();
    try (var lines = server.inputReader()) {
      boolean first = true;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.matches("[0-9]+ [0-9]+")) continue;
        if (first) killSoon(server);
        first = false;
        var words = line.split(" ");
        told.computeIfAbsent(Integer.parseInt(words[0]), _ -> new ArrayList<>())
            .add(Long.parseLong(words[1]));
      }
    } finally {
      server.destroyForcibly().waitFor();
    }
    return told;
  }

  private void killSoon(Process server) {
    var delay = Duration.ofMillis(random.nextInt(50, 900));
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

  private static List<VoteRow> rows(String url, Consultation.Id id) {
    try (var source = TestDatabase.open(url, 2)) {
      var rows = new ArrayList<VoteRow>();
      new JdbcVoteLogs(source).log(id.value()).read(0, rows::add);
      return rows;
    }
  }

  private static void assertThatTheBookIsThatOf(
      String url, Consultation.Id id, List<VoteRow> rows) {
    var pairs = new HashSet<Long>();
    for (var row : rows) pairs.add((long) row.participant() << 32 | row.statement());
    try (var source = TestDatabase.open(url, 4);
        var transcripts = new JdbcTranscripts(source);
        var halls = halls(transcripts, source)) {
      assertThat(halls.hall(id).votes().votes()).isEqualTo(pairs.size());
    }
  }
}

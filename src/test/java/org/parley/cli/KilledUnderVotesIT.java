package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.OtherProcess;
import org.parley.ParleyApplication;
import org.parley.database.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole server is killed while people vote over HTTP, and started again on what it left.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class KilledUnderVotesIT {

  private static final int VOTERS = 64;
  private static final int STATEMENTS = 60;
  private static final String HOST = "a-token-of-the-operators-own-programs";
  private static final JsonMapper JSON = new JsonMapper();

  private final SplittableRandom random = new SplittableRandom();
  private final List<Voter> voters = Collections.synchronizedList(new ArrayList<>());
  private final List<Process> started = new ArrayList<>();
  @TempDir private Path data;

  @AfterEach
  void killAll() throws InterruptedException {
    for (var process : started) process.destroyForcibly().waitFor();
  }

  /// A server in a process of its own.
  private record Server(Process process, URI address) {

    JsonNode ask(String method, String path, String token, String body) throws IOException {
      try (var line = new HttpLine(address)) {
        var answer = line.ask(method, "/api/v1/consultations" + path, token, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
      }
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  /// Somebody who answers every statement, and remembers what was acknowledged: the sequence by
  /// statement. One more is on its way whenever the server is killed, and nobody knows of it.
  private static final class Voter {
    private final Map<Integer, Long> told = new HashMap<>();
    private final Set<Long> unsure = new HashSet<>();
    private String token = "";
    private long sequence;

    void vote(Server server, String path, AtomicBoolean over) {
      try (var line = new HttpLine(server.address)) {
        if (token.isEmpty())
          token =
              JSON.readTree(line.ask("POST", path + "/participants", "", "{}").body())
                  .get("token")
                  .asString();
        while (!over.get()) {
          int statement = (int) (sequence % STATEMENTS) + 1;
          long mine = ++sequence;
          var answer =
              line.ask(
                  "POST",
                  path + "/votes",
                  token,
                  "{\"votes\":[{\"statement\":%d,\"choice\":\"%s\",\"sequence\":%d}]}"
                      .formatted(statement, choice(mine), mine));
          if (answer.body().contains("\"counted\"")) told.put(statement, mine);
        }
      } catch (IOException e) {
        // The server has been killed.
        unsure.add(sequence);
      }
    }

    static String choice(long sequence) {
      return List.of("agree", "disagree", "pass").get((int) (sequence / STATEMENTS % 3));
    }
  }

  @ParameterizedTest
  @CsvSource({"H2, 3", "POSTGRESQL, 2"})
  void every_acknowledged_vote_is_there_and_none_twice(TestDatabase database, int kills)
      throws Exception {
    var url = database.newUrl();
    for (int i = 0; i < VOTERS; i++) voters.add(new Voter());
    var server = start(url);
    var path = "/" + create(server);
    for (int i = 0; i < kills; i++) {
      voteAndKill(server, "/api/v1/consultations" + path);
      server = start(url);
      assertThatAllIsThere(server, path);
    }
    long acknowledged = voters.stream().mapToLong(voter -> voter.told.size()).sum();
    System.out.printf(
        "%s: the server was killed %d times, %,d answers acknowledged last, none lost, none twice%n",
        database, kills, acknowledged);
    assertThat(acknowledged).isPositive();
  }

  private void voteAndKill(Server server, String path) throws InterruptedException {
    var over = new AtomicBoolean();
    var threads =
        voters.stream()
            .map(voter -> Thread.ofVirtual().start(() -> voter.vote(server, path, over)))
            .toList();
    Thread.sleep(Duration.ofMillis(random.nextInt(1_500, 4_000)));
    server.kill();
    over.set(true);
    for (var thread : threads) thread.join();
  }

  private void assertThatAllIsThere(Server server, String path) throws IOException {
    long counted = 0;
    for (var voter : voters) {
      if (voter.token.isEmpty()) continue;
      var answers = server.ask("GET", path + "/votes", voter.token, "").get("votes");
      var sequences =
          StreamSupport.stream(answers.spliterator(), false)
              .collect(
                  Collectors.toMap(
                      answer -> answer.get("statement").asInt(),
                      answer -> answer.get("sequence").asLong()));
      counted += sequences.size();
      voter.told.forEach(
          (statement, sequence) ->
              assertThat(sequences.get(statement))
                  .as("answer %d to statement %d", sequence, statement)
                  .satisfiesAnyOf(
                      there -> assertThat(there).isEqualTo(sequence),
                      there -> assertThat(there).isGreaterThan(sequence).isIn(voter.unsure)));
      for (var answer : answers)
        assertThat(answer.get("choice").asString())
            .isEqualTo(Voter.choice(answer.get("sequence").asLong()));
    }
    assertThat(server.ask("GET", path + "/results", "", "").get("votes").asLong())
        .isEqualTo(counted);
  }

  private static String create(Server server) throws IOException {
    var statements =
        IntStream.rangeClosed(1, STATEMENTS)
            .mapToObj(number -> "\"Statement " + number + '"')
            .collect(Collectors.joining(","));
    var body =
        "{\"settings\":{\"title\":\"T\",\"question\":\"Q\"},\"statements\":[" + statements + "]}";
    return server.ask("POST", "", HOST, body).get("id").asString();
  }

  private Server start(String url) throws IOException {
    var process =
        OtherProcess.running(
                ParleyApplication.class,
                "--server.port=0",
                "--parley.data=" + data,
                "--parley.sample=false",
                "--parley.api-token=" + HOST,
                "--parley.limits.address=0",
                "--parley.limits.joins=0",
                "--parley.limits.votes=0",
                "--vaadin.productionMode=true",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username="
                    + (url.startsWith("jdbc:postgresql") ? "postgres" : "sa"))
            .redirectErrorStream(true)
            .start();
    started.add(process);
    var said = new StringBuilder();
    var lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      int at = line.indexOf("http://localhost:");
      if (at < 0) continue;
      Thread.startVirtualThread(() -> lines.lines().forEach(_ -> {}));
      return new Server(process, URI.create(line.substring(at).strip()));
    }
    throw new IOException("the server does not start:\n" + said);
  }
}

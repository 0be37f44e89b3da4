package org.parley.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// One simulated person on one connection.
final class SimulatedPerson {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern ASKED = Pattern.compile("\\{\"id\":(\\d+),\"text\"");
  private static final int OF = 1_000;

  private final Simulation simulation;
  private final Simulation.Tally tally;
  private final HttpLine line;
  private final int number;
  private final int group;
  private final SplittableRandom random;

  SimulatedPerson(Simulation simulation, Simulation.Tally tally, HttpLine line, int number) {
    this.simulation = simulation;
    this.tally = tally;
    this.line = line;
    this.number = number;
    this.group = number % simulation.opinions().groups();
    this.random = new SplittableRandom(simulation.opinions().seed() + number);
  }

  /// What somebody was told is on record.
  record Told(String token, List<Integer> answers) {}

  void takePart() throws IOException {
    var joined = ask("POST", "/participants", "", "{}");
    var token = TOKEN.matcher(joined);
    if (!token.find()) {
      Simulation.pause(200);
      return;
    }
    if (simulation.nextOnly()) look(token.group(1));
    else answer(token.group(1));
  }

  private void look(String token) throws IOException {
    for (int i = 0; i < simulation.answers() && !tally.isOver(); i++) {
      think();
      next(token);
    }
  }

  private void answer(String token) throws IOException {
    var answered = new ArrayList<Integer>();
    var asked = ASKED.matcher(next(token));
    for (int i = 0; i < simulation.answers() && !tally.isOver() && asked.find(); i++) {
      think();
      int statement = Integer.parseInt(asked.group(1));
      var choice = simulation.opinions().choice(group, statement, random);
      long start = System.nanoTime();
      var body =
          ask(
              "POST",
              "/votes?next=1",
              token,
              "{\"votes\":[{\"statement\":%d,\"choice\":\"%s\",\"sequence\":%d}]}"
                  .formatted(statement, choice, i + 1));
      if (!body.contains("\"counted\"")) break;
      tally.votes.add(System.nanoTime() - start);
      answered.add(statement);
      asked = ASKED.matcher(body);
    }
    tally.remember(new Told(token, answered));
    if (random.nextInt(OF) < simulation.writers())
      ask(
          "POST",
          "/statements",
          token,
          "{\"text\":\"Simulated statement %d of group %d\"}".formatted(number, group));
  }

  private String next(String token) throws IOException {
    long start = System.nanoTime();
    var body = ask("GET", "/next?count=1", token, "");
    if (!body.isEmpty()) tally.next.add(System.nanoTime() - start);
    return body;
  }

  /// Nothing where the server did not do it.
  private String ask(String method, String path, String token, String body) throws IOException {
    var answer = line.ask(method, simulation.path(path), token, body);
    if (answer.status() < 300) return answer.body();
    tally.failed(method + " " + path.replaceAll("\\?.*", "") + ": " + answer.status());
    return "";
  }

  private void think() {
    if (simulation.think() > 0)
      Simulation.pause((long) (-Math.log(1 - random.nextDouble()) * simulation.think()));
  }
}

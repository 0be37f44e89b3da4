package org.parley.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `parley simulate URL`: puts a crowd of simulated people to a server, and measures it.
final class SimulateCommand implements Command {

  private static final int LOST = 1;
  private static final int STATEMENTS = 60;
  private static final int CHANGES = 10;
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Set<String> OPTIONS =
      Set.of(
          "--consultation",
          "--token",
          "--clients",
          "--seconds",
          "--answers",
          "--think",
          "--writers",
          "--groups",
          "--streams",
          "--changes",
          "--seed");

  @Override
  public String name() {
    return "simulate";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Command.judge(this, arguments, out, err, () -> simulate(arguments, out));
  }

  private static int simulate(List<String> words, PrintStream out) {
    var asked = Arguments.read(words, OPTIONS, Set.of("--next-only"));
    var options = asked.options();
    var server = server(asked.word());
    try {
      var token = options.getOrDefault("--token", "");
      var id = consultation(server, options);
      var simulation =
          new Simulation(
              server,
              id,
              whole(options, "--clients", 1, 20_000, 64),
              whole(options, "--seconds", 1, 86_400, 10),
              whole(options, "--answers", 1, 1_000, 20),
              whole(options, "--think", 0, 3_600_000, 0),
              whole(options, "--writers", 0, 1_000, 0),
              new Opinions(
                  whole(options, "--groups", 1, 20, 3),
                  whole(options, "--seed", 0, Integer.MAX_VALUE, 1)),
              asked.flags().contains("--next-only"));
      int streams = whole(options, "--streams", 0, 50_000, 0);
      int changes = whole(options, "--changes", 1, 10_000, CHANGES);
      return streams == 0
          ? crowd(simulation, out)
          : streams(simulation, streams, changes, token, out);
    } catch (IOException e) {
      throw new BadInput(0, "cli.simulate.unreachable", server, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return LOST;
    }
  }

  private static int crowd(Simulation simulation, PrintStream out) throws InterruptedException {
    var outcome = simulation.run();
    print(
        out,
        "people",
        simulation.consultation(),
        simulation.clients(),
        outcome.people(),
        number(outcome.seconds()));
    if (outcome.votes().count() > 0) row(out, "votes", outcome.votes(), outcome.seconds());
    if (outcome.next().count() > 0) row(out, "next", outcome.next(), outcome.seconds());
    outcome.failures().forEach((what, times) -> print(out, "failures", what, times));
    if (outcome.checked() > 0) print(out, "checked", outcome.checked(), outcome.missing());
    return outcome.missing() > 0 ? LOST : DONE;
  }

  /// The crowd takes part meanwhile.
  private static int streams(
      Simulation simulation, int count, int changes, String token, PrintStream out)
      throws IOException, InterruptedException {
    try (var watch = new StreamWatch(simulation.server(), simulation.path("/events"), count)) {
      print(out, "streams", watch.open());
      var crowd = Thread.ofVirtual().start(() -> quietly(simulation));
      for (int i = 0; i < changes && !token.isEmpty(); i++) {
        watch.await("paused", () -> host(simulation, "/pause", token, "{}"));
        watch.await("open", () -> host(simulation, "/resume", token, ""));
      }
      crowd.join();
      if (watch.latencies().count() > 0)
        print(
            out,
            "reached",
            watch.latencies().count(),
            number(watch.latencies().percentile(0.5)),
            number(watch.latencies().percentile(0.95)),
            number(watch.latencies().percentile(0.99)));
      print(out, "still-open", watch.open(), watch.events());
      return watch.open() < count ? LOST : DONE;
    }
  }

  private static void quietly(Simulation simulation) {
    try {
      simulation.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void host(Simulation simulation, String path, String token, String body) {
    try (var line = new HttpLine(simulation.server())) {
      line.ask("POST", simulation.path(path), token, body);
    } catch (IOException e) {
      throw new BadInput(
          0, "cli.simulate.unreachable", simulation.server(), String.valueOf(e.getMessage()));
    }
  }

  private static String consultation(URI server, Map<String, String> options) throws IOException {
    var given = options.get("--consultation");
    if (given != null) return given;
    var token = Optional.ofNullable(options.get("--token"));
    if (token.isEmpty()) throw new BadInput(0, "cli.simulate.where");
    var statements = new StringBuilder();
    for (int i = 1; i <= STATEMENTS; i++)
      statements.append(i == 1 ? "" : ",").append("\"Simulated statement ").append(i).append('"');
    var body =
        "{\"settings\":{\"title\":\"Simulation\",\"question\":\"What do you think?\",\"listed\":false},\"statements\":["
            + statements
            + "]}";
    try (var line = new HttpLine(server)) {
      var answer = line.ask("POST", "/api/v1/consultations", token.get(), body);
      var id = ID.matcher(answer.body());
      if (answer.status() != 201 || !id.find())
        throw new BadInput(0, "cli.simulate.refused", answer.status(), answer.body());
      return id.group(1);
    }
  }

  private static URI server(String word) {
    try {
      var server = URI.create(word.endsWith("/") ? word.substring(0, word.length() - 1) : word);
      if (server.getHost() != null && Set.of("http", "https").contains(server.getScheme()))
        return server;
    } catch (IllegalArgumentException e) {
      throw new BadInput(0, "cli.simulate.address", word);
    }
    throw new BadInput(0, "cli.simulate.address", word);
  }

  private static int whole(
      Map<String, String> options, String name, long least, long most, int usual) {
    return Arguments.whole(options, name, least, most).orElse((long) usual).intValue();
  }

  private static void row(PrintStream out, String key, Latencies latencies, double seconds) {
    print(
        out,
        key,
        latencies.count(),
        Math.round(latencies.count() / seconds),
        number(latencies.percentile(0.5)),
        number(latencies.percentile(0.95)),
        number(latencies.percentile(0.99)));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static void print(PrintStream out, String key, Object... values) {
    out.println(BadInput.words("cli.simulate." + key, List.of(values)));
    out.flush();
  }
}

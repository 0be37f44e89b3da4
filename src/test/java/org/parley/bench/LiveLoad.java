package org.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.parley.LightPage;
import org.parley.ParleyApplication;
import org.parley.browser.Chromium;
import org.parley.browser.Delays;
import org.parley.browser.LivePage;
import org.parley.browser.Person;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.people.Account;
import org.parley.people.Tickets;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/// How soon a ballot that one browser casts is counted in another: while these two are alone, and
/// while 48 more panelists have the room open. Those have no browser, but a session, a page and a
/// push channel each, and have to hear of every ballot. Each ballot is cast in a round of its own.
/// `./parley bench live [CASTS]` runs it and leaves the figures in `target/live-load.txt`.
public final class LiveLoad {

  private static final int SEATS_EACH = 13;
  private static final int LIGHT = 48;
  private static final int WARM_UP = 25;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern COUNTED = Pattern.compile("\\b1 of \\d+ have voted");

  private final TestPanels panels;
  private final Tickets tickets;
  private final String server;
  private final List<String> figures = new ArrayList<>();

  private LiveLoad(ApplicationContext context) {
    panels = context.getBean(TestPanels.class);
    tickets = context.getBean(Tickets.class);
    server =
        "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public static void main(String[] arguments) throws Exception {
    int casts = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    var data = Files.createTempDirectory("parley-live");
    System.setProperty("vaadin.productionMode", "true");
    var application = new SpringApplicationBuilder(ParleyApplication.class);
    try (var context =
            application.run("--parley.data=" + data, "--parley.sample=false", "--server.port=0");
        var chromium = new Chromium()) {
      new LiveLoad(context).run(chromium, casts);
    }
    System.exit(0);
  }

  private void run(Chromium chromium, int casts) throws Exception {
    measure(chromium, 0, WARM_UP);
    figures.clear();
    measure(chromium, 0, casts);
    measure(chromium, LIGHT, casts);
    Files.write(Path.of("target", "live-load.txt"), figures);
    figures.forEach(System.out::println);
  }

  private void measure(Chromium chromium, int light, int casts) throws Exception {
    var seen = new Delays();
    var acknowledged = new Delays();
    var heard = new Delays();
    try (var scene = new Scene(chromium, light)) {
      System.out.println("casting with " + (light + 2) + " sessions");
      for (int i = 0; i < casts; i++) scene.round(seen, acknowledged, heard);
    }
    figures.add((light + 2) + " sessions");
    figures.add("  cast to counted in the other browser: " + seen);
    figures.add("  cast to acknowledged: " + acknowledged);
    if (light > 0) figures.add("  cast to heard by each without a browser: " + heard);
  }

  /// A panel in its rounds, with all who are connected.
  private final class Scene implements AutoCloseable {

    private final TestPanels.Table table = panels.seated(SEATS_EACH);
    private final Panel.Id panel = table.panel().id();
    private final List<LightPage> light = new ArrayList<>();
    private final LivePage caster;
    private final LivePage watcher;

    /// When each of the light pages first heard that the ballot is counted.
    private final Map<Integer, Long> told = new ConcurrentHashMap<>();

    Scene(Chromium chromium, int others) throws Exception {
      table.phase(PhaseKind.ROUNDS);
      var people = table.panelists();
      for (int i = 0; i < others; i++) light.add(light(i, people.get(i)));
      watcher = browser(chromium, people.get(LIGHT));
      caster = browser(chromium, people.get(LIGHT + 1));
      table.openRound(1);
      caster.person().follows("Ballot");
      caster.person().button("Cast ballot").waitFor();
      table.closeRound();
    }

    private LightPage light(int number, Account person) throws Exception {
      return new LightPage(
          server + "/",
          ticket(person),
          Routes.room(panel),
          message -> {
            if (COUNTED.matcher(message).find())
              told.putIfAbsent(number, System.currentTimeMillis());
          });
    }

    private LivePage browser(Chromium chromium, Account account) {
      var person = new Person(chromium.browser(), server);
      person.opens(ticket(account)).sees("Voting rounds");
      return new LivePage(person);
    }

    private String ticket(Account account) {
      return tickets.address(account.id(), "/" + Routes.room(panel)).substring(1);
    }

    /// Opens a round, has a ballot cast in it, and closes it once all have heard of that.
    void round(Delays seen, Delays acknowledged, Delays heard) {
      table.openRound(1);
      int number = table.panel().rounds().size();
      caster.person().sees("Round " + number);
      watcher.person().sees("Round " + number + " is open");
      caster.person().page().waitForTimeout(200);
      told.clear();
      var act = caster.cast();
      acknowledged.add(act.acknowledged() - act.at());
      seen.add(counted(act.at()) - act.at());
      awaitAll();
      told.values().forEach(at -> heard.add(at - act.at()));
      table.closeRound();
    }

    private void awaitAll() {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (told.size() < light.size()) {
        if (System.nanoTime() > end)
          throw new IllegalStateException(
              "only %d of %d were told".formatted(told.size(), light.size()));
        pause();
      }
    }

    private long counted(long since) {
      while (true) {
        for (var voted : watcher.voted())
          if (voted.count() == 1 && voted.at() >= since) return voted.at();
        pause();
      }
    }

    private void pause() {
      watcher.person().page().waitForTimeout(10);
    }

    @Override
    public void close() {
      light.forEach(LightPage::close);
      watcher.person().close();
      caster.person().close();
    }
  }
}

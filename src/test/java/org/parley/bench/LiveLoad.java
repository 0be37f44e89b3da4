package org.parley.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.parley.LightPage;
import org.parley.ParleyApplication;
import org.parley.browser.Chromium;
import org.parley.browser.Delays;
import org.parley.browser.LivePage;
import org.parley.browser.LivePage.Act;
import org.parley.browser.Person;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.people.Account;
import org.parley.people.Tickets;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/// How soon what one browser does is seen in another: a ballot and a reply, while these two are
/// alone, and while more panelists have the room open. Those have no browser, but a session, a page
/// and a push channel each, and have to hear of everything that is done. Each ballot is cast in a
/// round of its own. `./parley bench live [ACTS]` runs it and leaves the figures in
/// `target/live-load.txt`.
public final class LiveLoad {

  private static final int SEATS_EACH = 13;
  private static final int WARM_UP = 25;

  /// What has been said before in a panel that has met for some months.
  private static final int LONG = 1_000;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What a page hears when the ballot of a round is counted, and when a reply is shown.
  private static final Pattern COUNTED = Pattern.compile("\\b1 of \\d+ have voted");

  private static final Pattern REPLIED = Pattern.compile("act-1-\\d+");

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
    int acts = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
    var data = Files.createTempDirectory("parley-live");
    System.setProperty("vaadin.productionMode", "true");
    var application = new SpringApplicationBuilder(ParleyApplication.class);
    try (var context =
            application.run("--parley.data=" + data, "--parley.sample=false", "--server.port=0");
        var chromium = new Chromium()) {
      new LiveLoad(context).run(chromium, acts);
    }
    System.exit(0);
  }

  private void run(Chromium chromium, int acts) throws Exception {
    ballots(chromium, 0, WARM_UP);
    replies(chromium, 0, 0, WARM_UP);
    figures.clear();
    for (int others : new int[] {0, 14, 48}) ballots(chromium, others, acts);
    for (int others : new int[] {0, 14, 48}) replies(chromium, others, 0, acts);
    replies(chromium, 48, LONG, acts);
    Files.write(Path.of("target", "live-load.txt"), figures);
    figures.forEach(System.out::println);
  }

  private void ballots(Chromium chromium, int others, int acts) throws Exception {
    try (var scene = new Ballots(chromium, others)) {
      measure("a ballot, " + (others + 2) + " sessions", scene, acts);
    }
  }

  private void replies(Chromium chromium, int others, int earlier, int acts) throws Exception {
    try (var scene = new Replies(chromium, others, earlier)) {
      measure(
          "a reply, %d sessions, %d replies earlier".formatted(others + 2, earlier), scene, acts);
    }
  }

  private void measure(String what, Scene scene, int acts) {
    System.out.println(what);
    var seen = new Delays();
    var acknowledged = new Delays();
    var heard = new Delays();
    for (int i = 1; i <= acts; i++) {
      scene.prepare();
      scene.told.clear();
      var act = scene.act(i);
      acknowledged.add(act.acknowledged() - act.at());
      seen.add(scene.seen(act) - act.at());
      scene.awaitAll();
      scene.told.values().forEach(at -> heard.add(at - act.at()));
    }
    figures.add(what);
    figures.add("  sent to seen in the other browser: " + seen);
    figures.add("  sent to acknowledged: " + acknowledged);
    if (!scene.light.isEmpty()) figures.add("  sent to heard by each without a browser: " + heard);
  }

  /// A panel with all who are connected to it.
  private abstract class Scene implements AutoCloseable {

    final TestPanels.Table table = panels.seated(SEATS_EACH);
    final LivePage actor;
    final LivePage watcher;

    private final Panel.Id panel = table.panel().id();
    private final List<LightPage> light = new ArrayList<>();

    /// When each of the light pages first heard of what was done.
    private final Map<Integer, Long> told = new ConcurrentHashMap<>();

    /// @param news what pages without a browser hear when something is done
    /// @param begun what browsers show
    /// @param earlier what was done before anybody came
    Scene(
        Chromium chromium,
        int others,
        Pattern news,
        PhaseKind phase,
        String begun,
        Consumer<TestPanels.Table> earlier)
        throws Exception {
      table.phase(PhaseKind.POSITIONS);
      for (var seat : table.panel().heldPanelistSeats().subList(0, 16))
        table.position(seat.role().orElseThrow(), seat.number(), "What " + seat.id() + " holds");
      table.phase(phase);
      earlier.accept(table);
      var people = table.panelists();
      for (int i = 0; i < others; i++) light.add(light(i, people.get(i), news));
      watcher = browser(chromium, people.getLast(), begun);
      actor = browser(chromium, people.get(people.size() - 2), begun);
    }

    private LightPage light(int number, Account person, Pattern news) throws Exception {
      return new LightPage(
          server + "/",
          ticket(person),
          Routes.room(panel),
          message -> {
            if (news.matcher(message).find()) told.putIfAbsent(number, System.currentTimeMillis());
          });
    }

    private LivePage browser(Chromium chromium, Account account, String begun) {
      var person = new Person(chromium.browser(), server);
      person.opens(ticket(account)).sees(begun);
      return new LivePage(person);
    }

    private String ticket(Account account) {
      return tickets.address(account.id(), "/" + Routes.room(panel)).substring(1);
    }

    /// All is ready and silent for the next.
    void prepare() {
      actor.person().page().waitForTimeout(200);
    }

    /// Does it for the n-th time, counted from 1.
    abstract Act act(int number);

    /// When the other browser showed it, or empty as long as it does not.
    abstract Optional<Long> shown(Act act);

    private long seen(Act act) {
      for (; ; pause()) {
        var at = shown(act);
        if (at.isPresent()) return at.get();
      }
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

    private void pause() {
      watcher.person().page().waitForTimeout(10);
    }

    @Override
    public void close() {
      light.forEach(LightPage::close);
      watcher.person().close();
      actor.person().close();
    }
  }

  /// One ballot in each round.
  private final class Ballots extends Scene {

    Ballots(Chromium chromium, int others) throws Exception {
      super(chromium, others, COUNTED, PhaseKind.ROUNDS, "Voting rounds", _ -> {});
      table.openRound(1);
      actor.person().follows("Ballot");
      actor.person().button("Cast ballot").waitFor();
    }

    @Override
    void prepare() {
      table.closeRound();
      table.openRound(1);
      int round = table.panel().rounds().size();
      actor.person().sees("Round " + round);
      watcher.person().sees("Round " + round + " is open");
      super.prepare();
    }

    @Override
    Act act(int number) {
      return actor.cast();
    }

    @Override
    Optional<Long> shown(Act act) {
      return watcher.voted().stream()
          .filter(voted -> voted.count() == 1 && voted.at() >= act.at())
          .map(LivePage.Voted::at)
          .findFirst();
    }
  }

  /// Replies to positions.
  private final class Replies extends Scene {

    Replies(Chromium chromium, int others, int earlier) throws Exception {
      super(
          chromium,
          others,
          REPLIED,
          PhaseKind.EXCHANGE,
          "Question the positions.",
          table -> replied(table, earlier));
    }

    private static void replied(TestPanels.Table table, int times) {
      for (int i = 0; i < times; i++)
        table.does(
            table.panelists().get(i % 16),
            new PanelCommand.SubmitReply(
                new Target.ToPosition(new Position.Id(1 + (i * 5 + 3) % 16)),
                Reply.Kind.CHALLENGES,
                "What has been said as number %d of what was said.".formatted(i)));
    }

    @Override
    Act act(int number) {
      return actor.reply("act-1-" + number);
    }

    @Override
    Optional<Long> shown(Act act) {
      return Optional.ofNullable(watcher.marks().get(act.mark()));
    }
  }
}

package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.BarePages;
import org.parley.browser.Chromium;
import org.parley.browser.Delays;
import org.parley.browser.LivePage;
import org.parley.browser.LivePage.Act;
import org.parley.browser.Person;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.people.Account;
import org.parley.people.Tickets;
import org.parley.room.Rooms;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.Verification;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.parley.ui.TestPanels.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Sixteen panelists with a browser each act at the same time: half of it they reply to each other,
/// then they cast ballots and change them in several rounds, in the first all at the same moment.
/// Nothing is lost, nothing is there twice, and in the end all pages show the same.
/// `-Dparley.live.seconds=60` does so for a minute, `-Dparley.live.rest` sets how many milliseconds
/// each rests between two acts, `-Dparley.live.warm` for how many seconds they do so at another
/// panel before, so that the server is one that has run for a while, `-Dparley.live.bare` for how
/// many they do so in [pages without Parley][BarePages]. How soon each act was seen by the others
/// is written to `target/live-sixteen.txt`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SixteenAtOnceBrowserIT {

  private static final Logger log = LoggerFactory.getLogger(SixteenAtOnceBrowserIT.class);

  private static final int SECONDS = Integer.getInteger("parley.live.seconds", 10);
  private static final int REST_MILLIS = Integer.getInteger("parley.live.rest", 2_000);
  private static final int WARM_SECONDS = Integer.getInteger("parley.live.warm", 0);
  private static final int BARE_SECONDS = Integer.getInteger("parley.live.bare", 0);
  private static final int ROUND_SECONDS = 5;

  /// All have their forms filled in by then, so that what they do at once is to send them.
  private static final int LEAD_MILLIS = 6_000;

  /// Asking a page whether it is done takes of the processor too.
  private static final int POLL_MILLIS = 250;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private TestPanels panels;
  @Autowired private Tickets tickets;
  @Autowired private Rooms rooms;
  @Autowired private Transcripts transcripts;

  private final Delays first = new Delays();
  private final Delays replies = new Delays();
  private final Delays votesAtOnce = new Delays();
  private final Delays votes = new Delays();
  private final Delays acknowledgements = new Delays();
  private final List<String> work = new ArrayList<>();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  @Test
  void sixteen_act_at_once_and_nothing_is_lost_or_double_and_all_see_the_same() throws Exception {
    try (var chromium = new Chromium()) {
      if (BARE_SECONDS > 0) measureBare(chromium);
      if (WARM_SECONDS > 0) warm(chromium);
      var table = exchanging();
      var pages = open(chromium, table);
      assertThat(pages).hasSize(16);
      var loads = pages.stream().map(page -> page.person().loads()).toList();

      var before = Work.now();
      exchange(pages, SECONDS / 2, REST_MILLIS);
      var done = Work.now().since(before);
      int acts = pages.stream().mapToInt(page -> page.acts().size()).sum();
      work.add("of the processor for each reply: " + done.each(acts));
      checkReplies(pages, table.panel());
      table.phase(PhaseKind.ROUNDS);
      pages.forEach(
          page -> page.person().sees("Voting rounds").sees("The chair opens the first round."));
      int rounds = Math.max(1, SECONDS / 2 / ROUND_SECONDS);
      for (int number = 1; number <= rounds; number++) {
        table.openRound(1, 2, 3, 4, 5);
        round(number, pages, table.panel());
        if (number == rounds) pages.forEach(page -> page.person().follows("Consensus board"));
        table.closeRound();
      }
      checkBallots(pages, table.panel());
      tell();
      checkBoards(pages, rounds);

      assertThat(pages).allSatisfy(page -> assertThat(page.person().failures()).isEmpty());
      assertThat(pages.stream().map(page -> page.person().loads()).toList()).isEqualTo(loads);
      checkChain(table.panel());
    }
  }

  private void measureBare(Chromium chromium) throws Exception {
    try (var bare = new BarePages()) {
      var pages = new ArrayList<LivePage>();
      for (int i = 0; i < 16; i++)
        pages.add(new LivePage(new Person(chromium.browser(), bare.address()).opens("")));
      var before = Work.now();
      exchange(pages, BARE_SECONDS, REST_MILLIS);
      var done = Work.now().since(before);
      var acts = pages.stream().flatMap(page -> acknowledged(page).stream()).toList();
      var atOnce = new Delays();
      var later = new Delays();
      addReplies(pages, acts, atOnce, later);
      work.add("without Parley, sixteen sent at once: " + atOnce);
      work.add("without Parley, from then on: " + later);
      work.add("without Parley, of the processor for each reply: " + done.each(acts.size()));
      pages.forEach(page -> page.person().page().context().close());
    }
  }

  private void warm(Chromium chromium) {
    var table = exchanging();
    var pages = open(chromium, table);
    exchange(pages, WARM_SECONDS, 1_000);
    table.phase(PhaseKind.ROUNDS);
    table.openRound(1, 2, 3, 4, 5);
    round(1, pages, table.panel());
    pages.forEach(page -> page.person().page().context().close());
  }

  /// A panel whose panelists have all filed a position, and may reply to them.
  private Table exchanging() {
    var table = panels.seated(4);
    table.phase(PhaseKind.POSITIONS);
    for (var seat : table.panel().heldPanelistSeats())
      table.position(seat.role().orElseThrow(), seat.number(), "What " + seat.id() + " holds");
    return table.phase(PhaseKind.EXCHANGE);
  }

  private String server() {
    return "http://localhost:" + port;
  }

  private List<LivePage> open(Chromium chromium, Table table) {
    var pages = new ArrayList<LivePage>();
    for (var panelist : table.panelists())
      pages.add(open(new Person(chromium.browser(), server()), panelist, table.panel().id()));
    return pages;
  }

  private LivePage open(Person person, Account panelist, Panel.Id panel) {
    person.opens(tickets.address(panelist.id(), "/" + Routes.room(panel)).substring(1));
    person.sees("Question the positions.");
    return new LivePage(person);
  }

  private static void exchange(List<LivePage> pages, int seconds, int restMillis) {
    long begin = System.currentTimeMillis() + LEAD_MILLIS;
    log.info("sixteen reply");
    for (int i = 0; i < pages.size(); i++) pages.get(i).reply(i + 1, begin, seconds, restMillis);
    await(pages, page -> !page.isBusy(), PATIENCE.plusSeconds(seconds));
  }

  private static void round(int number, List<LivePage> pages, Panel panel) {
    if (number == 1) pages.forEach(page -> page.person().follows("Ballot"));
    pages.forEach(page -> page.person().sees("Round " + number));
    pages.forEach(page -> page.person().button("Cast ballot").waitFor());
    long begin = System.currentTimeMillis() + LEAD_MILLIS;
    log.info("sixteen vote in round {}", number);
    int spread = number == 1 ? 0 : ROUND_SECONDS * 1_000;
    pages.forEach(page -> page.vote(begin, spread, ROUND_SECONDS, REST_MILLIS));
    await(pages, page -> !page.isBusy());
    await(pages, page -> page.voted().stream().anyMatch(all(number, panel)));
  }

  private static Predicate<LivePage.Voted> all(int round, Panel panel) {
    int voters = panel.heldPanelistSeats().size();
    return voted -> voted.round() == round && voted.count() == voters;
  }

  private static void await(List<LivePage> pages, Predicate<LivePage> condition) {
    await(pages, condition, PATIENCE);
  }

  private static void await(
      List<LivePage> pages, Predicate<LivePage> condition, Duration patience) {
    for (var page : pages) {
      long end = System.nanoTime() + patience.toNanos();
      while (!condition.test(page)) {
        assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
        page.person().page().waitForTimeout(POLL_MILLIS);
      }
    }
  }

  private void checkReplies(List<LivePage> pages, Panel panel) {
    var done = pages.stream().flatMap(page -> acknowledged(page).stream()).toList();
    assertThat(panel.replies().stream().map(Reply::text).toList())
        .containsExactlyInAnyOrderElementsOf(
            done.stream()
                .map(act -> "A reply that is called " + act.mark() + " and nothing else.")
                .toList());
    addReplies(pages, done, first, replies);
    same(pages, ".arg > div:first-child");
  }

  /// How soon each page showed what others had sent.
  private void addReplies(List<LivePage> pages, List<Act> done, Delays atOnce, Delays later) {
    await(pages, page -> page.marks().size() == done.size());
    for (var page : pages) {
      var own = acknowledged(page);
      var seen = page.marks();
      for (var act : done)
        if (!own.contains(act)) (act.first() ? atOnce : later).add(seen.get(act.mark()) - act.at());
    }
  }

  private List<Act> acknowledged(LivePage page) {
    var acts = page.acts();
    assertThat(acts).isNotEmpty().allSatisfy(act -> assertThat(act.refused()).isEmpty());
    return acts;
  }

  private void checkBallots(List<LivePage> pages, Panel panel) {
    var recorded = new BallotsOnRecord(transcripts, panel.id());
    var seats = panel.heldPanelistSeats();
    for (int i = 0; i < pages.size(); i++) {
      var acts = acknowledged(pages.get(i));
      acts.forEach(act -> acknowledgements.add(act.acknowledged() - act.at()));
      assertThat(recorded.of(seats.get(i).id()))
          .isEqualTo(
              acts.stream().filter(act -> act.round() > 0).map(BallotsOnRecord::answers).toList());
    }
    for (var round : panel.rounds())
      for (int i = 0; i < pages.size(); i++)
        seen(round, recorded.order(round.id()).indexOf(seats.get(i).id()) + 1, pages.get(i), pages);
  }

  /// The first ballot of a seat in a round is seen by the others as a number that has grown.
  private void seen(Round round, int count, LivePage voter, List<LivePage> pages) {
    int number = round.id().number();
    var delays = number == 1 ? votesAtOnce : votes;
    for (var page : pages)
      if (page != voter)
        delays.add(
            page.voted().stream()
                    .filter(it -> it.round() == number && it.count() >= count)
                    .findFirst()
                    .orElseThrow()
                    .at()
                - first(voter, round).at());
  }

  private static Act first(LivePage page, Round round) {
    return page.acts().stream()
        .filter(act -> act.round() == round.id().number() && act.first())
        .findFirst()
        .orElseThrow();
  }

  private static void checkBoards(List<LivePage> pages, int rounds) {
    pages.forEach(page -> page.person().sees("After round " + rounds));
    assertThat(same(pages, ".board table").getFirst()).contains("R1", "R5");
  }

  /// What all pages show alike.
  private static List<String> same(List<LivePage> pages, String selector) {
    var shown = pages.getFirst().texts(selector);
    assertThat(shown).isNotEmpty();
    assertThat(pages).allSatisfy(page -> assertThat(page.texts(selector)).isEqualTo(shown));
    return shown;
  }

  private void checkChain(Panel panel) {
    var stream = panel.id().value();
    var head = rooms.room(panel.id()).head();
    var entries = transcripts.read(stream, 0, Integer.MAX_VALUE);
    assertThat(Chain.verify(stream, Head.start(stream), entries, Optional.of(head)))
        .isEqualTo(new Verification.Intact(head));
  }

  private void tell() throws Exception {
    var lines =
        List.of(
            "16 browsers at once for %d s, each resting some %d ms between acts, after %d s elsewhere"
                .formatted(SECONDS, REST_MILLIS, WARM_SECONDS),
            "reply sent to seen by each other, sixteen sent at once: " + first,
            "reply sent to seen by each other, from then on: " + replies,
            "ballot cast to counted before each other, sixteen cast at once: " + votesAtOnce,
            "ballot cast to counted before each other, within %d s: ".formatted(ROUND_SECONDS)
                + votes,
            "act to acknowledged before oneself: " + acknowledgements,
            String.join("\n", work));
    Files.write(Path.of("target", "live-sixteen.txt"), lines);
    lines.forEach(log::info);
  }
}

package org.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.microsoft.playwright.WebSocketFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Speech;
import org.parley.panel.Speech.Screening;
import org.parley.people.Tickets;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.wire.Wires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What everybody may read of a change goes to all pages before any of them is drawn.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ToldAheadBrowserIT {

  /// Notes each reply when it is there first, and when its card is.
  private static final String WATCH =
      """
      () => {
        window.seen = [];
        const note = (card) => {
          const box = card.getBoundingClientRect();
          seen.push([card.id ? 'card' : 'told', card.querySelector('.said').textContent,
            Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height)].join('|'));
        };
        let known = [...document.querySelectorAll('parley-said')];
        const look = () => {
          const cards = [...document.querySelectorAll('parley-said')];
          cards.filter((card) => !known.includes(card)).forEach(note);
          known = cards;
          requestAnimationFrame(look);
        };
        look();
      }
      """;

  /// Notes each count that stands on a sheet.
  private static final String COUNT =
      """
      () => {
        const place = document.querySelector('parley-newest');
        window.from = Number(place.dataset.at);
        window.counts = [];
        const look = () => {
          const count = parseInt(place.textContent);
          if (count !== counts.at(-1)) counts.push(count);
          requestAnimationFrame(look);
        };
        look();
      }
      """;

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private TestPanels panels;
  @Autowired private Tickets tickets;

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  private Table exchanging() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    table.position(TECHNOLOGY, 1, "Keys leak").position(PRIVACY, 1, "No half locks");
    return table.phase(PhaseKind.EXCHANGE);
  }

  /// Somebody of whom is noted what they are told.
  private Person person(Chromium chromium) {
    var person = new Person(chromium.browser(), "http://localhost:" + port);
    person
        .page()
        .onWebSocket(
            socket -> {
              if (socket.url().endsWith(Wires.PATH)) socket.onFrameReceived(this::hear);
            });
    return person;
  }

  private Person reader(Chromium chromium, Table table) {
    var person = person(chromium);
    var reader = table.panelist(PRIVACY, 1);
    person.opens(tickets.address(reader.id(), "/" + Routes.room(table.panel().id())).substring(1));
    person.sees("Question the positions.");
    person.page().evaluate(WATCH);
    return person;
  }

  private void hear(WebSocketFrame frame) {
    heard.add(frame.text());
  }

  private static void reply(Table table, Target target, Reply.Kind kind, String text) {
    table.does(table.panelist(TECHNOLOGY, 1), new PanelCommand.SubmitReply(target, kind, text));
  }

  private static List<?> seen(Person person) {
    return (List<?>) person.page().evaluate("seen");
  }

  private static void awaitCards(Person person, int count) {
    person
        .page()
        .waitForFunction(
            "n => document.querySelectorAll('.arg[id]').length === n"
                + " && !document.querySelector('[data-foretold]')",
            count);
  }

  @Test
  void a_reply_is_there_before_its_card_and_nothing_moves_when_that_comes() {
    var table = exchanging();
    var position = new Target.ToPosition(new Position.Id(2));
    // The first thing that is said in a phase changes what its chair can do.
    reply(table, position, Reply.Kind.SUPPORTS, "Yes.");
    try (var chromium = new Chromium();
        var person = reader(chromium, table)) {
      reply(table, position, Reply.Kind.CHALLENGES, "Who holds the key?");
      awaitCards(person, 2);
      reply(table, position, Reply.Kind.CHALLENGES, "And who watches them?");
      awaitCards(person, 3);
      reply(table, new Target.ToReply(new Reply.Id(2)), Reply.Kind.SUPPORTS, "Nobody.");
      awaitCards(person, 4);

      var seen = seen(person).stream().map(String::valueOf).toList();
      assertThat(seen).hasSize(6);
      for (int i = 0; i < 6; i += 2) {
        assertThat(seen.get(i)).startsWith("told|");
        assertThat(seen.get(i + 1)).isEqualTo(seen.get(i).replace("told|", "card|"));
      }
      assertThat(heard).filteredOn(it -> !it.equals("[]")).hasSize(3);
      assertThat(person.page().locator("[data-way]").count()).isPositive();
      assertThat(person.failures()).isEmpty();
      assertThat(person.loads()).isEqualTo(1);
    }
  }

  @Test
  void a_sheet_counts_ballots_as_they_come_and_never_backwards() {
    var table = panels.seated(4).phase(PhaseKind.ROUNDS).openRound(1, 2);
    try (var chromium = new Chromium();
        var person = person(chromium)) {
      var voter = table.panelists().getFirst();
      person.opens(
          tickets.address(voter.id(), "/" + Routes.ballot(table.panel().id())).substring(1));
      person.sees("0 of 16 have voted.");
      person.page().evaluate(COUNT);
      table.vote(".sssssss");
      person.sees("7 of 16 have voted.");
      person
          .page()
          .waitForFunction("document.querySelector('parley-newest').dataset.at > window.from");
      assertThat(String.join("\n", heard))
          .contains("7 of 16 have voted.")
          .doesNotContain("support");
      var counts =
          ((List<?>) person.page().evaluate("counts"))
              .stream().map(it -> Integer.parseInt(String.valueOf(it))).toList();
      assertThat(counts).isSorted().endsWith(7);
    }
  }

  @Test
  void what_waits_is_told_to_nobody() {
    var table = panels.seated(1);
    var usual = table.panel().settings().speech();
    table.settles(new Speech(usual.support(), usual.positions(), Screening.BEFORE));
    table.phase(PhaseKind.POSITIONS).position(PRIVACY, 1, "No half locks");
    table.phase(PhaseKind.EXCHANGE);
    try (var chromium = new Chromium();
        var person = reader(chromium, table)) {
      reply(table, new Target.ToPosition(new Position.Id(1)), Reply.Kind.ASKS, "Who pays?");
      table.does(table.chair(), new Release(new Reply.Id(1), 1));
      awaitCards(person, 1);
      person.sees("Who pays?");
      assertThat(heard).containsOnly("[]");
    }
  }

  @Test
  void who_knows_no_key_is_not_heard() {
    try (var chromium = new Chromium()) {
      var page = chromium.browser().newPage();
      page.navigate("http://localhost:" + port + "/sign-in");
      var closed =
          (Map<?, ?>)
              page.evaluate(
                  """
                  () => new Promise((done) => {
                    const socket = new WebSocket(new URL('live', document.baseURI.replace(/^http/, 'ws')));
                    const heard = [];
                    socket.onopen = () => socket.send('0'.repeat(48));
                    socket.onmessage = ({ data }) => heard.push(data);
                    socket.onclose = ({ code }) => done({ code, heard: heard.length });
                  })
                  """);
      assertThat(closed).isEqualTo(Map.of("code", 1008, "heard", 0));
    }
  }
}

package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.database.Dump;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.people.Invitations;
import org.parley.people.Welcomes;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.parley.room.Rooms;
import org.parley.ui.Routes;
import org.parley.voting.Ballot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Somebody votes in secret in a browser, and votes again, while all others have pages of the panel
/// open: the chair, who is the host as well, another panelist, the audience, a stranger, a hall.
/// All that reaches their browsers is kept and searched for what she wrote, and so is what the
/// server gives away otherwise.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class SecretBallotBrowserIT {

  private static final Seat.Id CHAIR = new Seat.Id(1);
  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final String FIRST = "zebra7391";
  private static final String SECOND = "okapi5524";

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Welcomes welcomes;
  @Autowired private Invitations invitations;
  @Autowired private Rooms rooms;
  @Autowired private DataSource source;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  /// All that comes into a browser: pages, answers, and what is pushed.
  private static final class Traffic {
    private final List<Response> responses = new ArrayList<>();
    private final StringBuilder pushed = new StringBuilder();

    Traffic(Page page) {
      page.onResponse(responses::add);
      page.onWebSocket(socket -> socket.onFrameReceived(this::heard));
    }

    private void heard(WebSocketFrame frame) {
      pushed.append(frame.text()).append('\n');
    }

    /// Empty where the browser keeps it no more, as of a page that was left.
    private static String body(Response response) {
      try {
        var type = Optional.ofNullable(response.headerValue("content-type")).orElse("");
        return type.contains("text") || type.contains("json") ? response.text() : "";
      } catch (PlaywrightException e) {
        return "";
      }
    }

    String all() {
      var all = new StringBuilder(pushed);
      List.copyOf(responses).forEach(response -> all.append(body(response)).append('\n'));
      return all.toString();
    }

    boolean wasPushed() {
      return !pushed.isEmpty();
    }
  }

  @Test
  void nobody_learns_from_any_page_push_document_table_or_log_what_was_voted_in_secret(
      CapturedOutput log) throws Exception {
    try (var chromium = new Chromium()) {
      var server = "http://localhost:" + port;
      var chair = new Person(chromium.browser(), server);
      var room = rooms.room(convene(chair));
      var id = room.panel().id();
      var voter = comes(chromium, room, "privacy");
      var other = comes(chromium, room, "technology");
      for (var seat : room.panel().seats())
        if (!seat.taken()) done(room, new PanelCommand.SeatByName(seat.id()));
      done(room, new PanelCommand.AdmitAudience(true));
      var audience =
          new Person(chromium.browser(), server)
              .opens(Routes.joinByCode(invitations.ofAudience(id).code().orElseThrow()))
              .writes("Name", "Guest")
              .presses("Watch from the audience");
      audience.page().waitForURL(Pattern.compile(".*/panel/[^/]+$"));
      openSecretRound(room);

      var pages = new LinkedHashMap<String, Person>();
      pages.put(Routes.chair(id), chair);
      pages.put(Routes.ballot(id), other);
      pages.put(Routes.room(id), audience);
      pages.put(Routes.board(id), new Person(chromium.browser(), server));
      pages.put(Routes.stage(id), new Person(chromium.browser(), server));
      var traffic = new LinkedHashMap<String, Traffic>();
      pages.forEach((place, person) -> traffic.put(place, new Traffic(person.page())));
      pages.forEach((place, person) -> person.opens(place));

      voter.opens(Routes.ballot(id));
      casts(voter, "Cannot accept", FIRST);
      casts(voter, "Reservations", SECOND);
      var secondWindow = voter.context().newPage();
      var own = new Traffic(secondWindow);
      secondWindow.navigate(server + "/" + Routes.ballot(id));
      secondWindow.getByText("shown to nobody again, you included").waitFor();
      traffic.put("the voter's own second window", own);
      othersVote(room);
      chair.sees("One has not voted");
      pages.get(Routes.stage(id)).sees("15 of 16");

      for (var place : List.of("/report", "/results.csv", "/transcript"))
        for (var person : List.of(chair, other, audience, voter))
          assertSaysNothing(
              place, person.context().request().get(server + "/" + Routes.room(id) + place).text());
      traffic.forEach((place, heard) -> assertSaysNothing(place, heard.all()));
      assertThat(traffic.values()).filteredOn(Traffic::wasPushed).hasSizeGreaterThan(3);
      assertSaysNothing("tables", Dump.all(source));
      assertSaysNothing("log", log.getAll());

      done(room, new PanelCommand.CloseRound(room.panel().rounds().getLast().id()));
      other.follows("Consensus board").sees("Where the panel stands");
      voter.follows("All receipts");
      finds(voter);
      finds(voter.opens(Routes.receipts(id, room.panel().rounds().getLast().id())));
      traffic.forEach((place, heard) -> assertThat(heard.all()).as(place).doesNotContain(FIRST));
      assertThat(Dump.all(source)).contains(SECOND).doesNotContain(FIRST);
      assertThat(log.getAll()).doesNotContain(SECOND);
    }
  }

  /// The receipts are open, and in sight.
  private static void finds(Person voter) {
    var summary = voter.page().locator(".receipts vaadin-details[opened] vaadin-details-summary");
    PlaywrightAssertions.assertThat(summary).isFocused();
    PlaywrightAssertions.assertThat(summary).isInViewport();
  }

  private static void assertSaysNothing(String where, String said) {
    assertThat(said).as(where).doesNotContain(FIRST, SECOND).doesNotContain("\"cannot-accept\":");
  }

  private Panel.Id convene(Person chair) {
    chair.opensAccount(Routes.welcome(welcomes.create(true)), "The chair", "chair@example.org");
    return chair.opens(Routes.convene("encryption-and-lawful-access")).convenes();
  }

  private Person comes(Chromium chromium, Room room, String role) {
    var link =
        invitations.ofPanel(room.panel()).stream()
            .filter(it -> it.role().filter(of -> of.key().equals(role)).isPresent())
            .findFirst()
            .orElseThrow();
    var person = new Person(chromium.browser(), "http://localhost:" + port);
    return person.sitsDown(Routes.join(link.token()), role);
  }

  private static void openSecretRound(Room room) {
    done(room, new PanelCommand.OpenPhase(Story.number(room.panel(), PhaseKind.ROUNDS)));
    done(
        room,
        new PanelCommand.OpenRound(
            Set.of(R1), Voting.by("acceptance"), room.panel().settings().rule(), Secrecy.SECRET));
  }

  private static void casts(Person voter, String answer, String reason) {
    var sheet = voter.page().getByRole(AriaRole.RADIOGROUP).first();
    sheet.getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
    voter.page().getByRole(AriaRole.TEXTBOX).first().fill(reason);
    voter.presses("Cast ballot").sees("Cast. You can change it until the round closes.");
  }

  /// All but the panelist who has the sheet open before her.
  private static void othersVote(Room room) {
    var round = room.panel().rounds().getLast();
    var open = room.panel().heldPanelistSeats().stream().filter(seat -> !has(round.voted(), seat));
    for (var seat : open.skip(1).toList())
      assertThat(
              room.submit(
                      Actor.on(seat.id()),
                      new PanelCommand.CastBallot(
                          round.id(), Ballot.Grades.of("R1", "support"), Map.of()))
                  .join())
          .isInstanceOf(Answer.Done.class);
  }

  private static boolean has(Collection<Integer> voted, Seat seat) {
    return voted.contains(seat.id().number());
  }

  private static void done(Room room, PanelCommand command) {
    assertThat(room.submit(Actor.on(CHAIR), command).join()).isInstanceOf(Answer.Done.class);
  }
}

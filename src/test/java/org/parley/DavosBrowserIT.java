package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.panel.Actor;
import org.parley.panel.Audience.Question;
import org.parley.panel.Opinion;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Seat;
import org.parley.people.Invitations;
import org.parley.people.Welcomes;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.parley.room.Rooms;
import org.parley.ui.Routes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// An hour before an audience of thirty: one of them holds a phone, the chair sits at a browser, a
/// third is the stage, and the others act on the server. They say what they think before and after,
/// ask, and vote for a question; it is put to the panel, and the panel ends without a vote. One
/// asks too much and is refused in words; one loses the connection while a question is put, and is
/// not left behind.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DavosBrowserIT {

  private static final Seat.Id CHAIR = new Seat.Id(1);

  @TempDir private static Path data;

  @LocalServerPort private int port;
  @Autowired private Welcomes welcomes;
  @Autowired private Invitations invitations;
  @Autowired private Rooms rooms;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.sample", () -> false);
  }

  @Test
  void thirty_watch_ask_and_change_their_minds_and_nothing_is_put_to_the_vote() {
    try (var chromium = new Chromium()) {
      var server = "http://localhost:" + port;
      var chair = new Person(chromium.browser(), server);
      var room = rooms.room(convene(chair));
      chair.follows("Chair").presses("Admit an audience").button("Admit nobody more").waitFor();
      var phone = new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
      var guest = new Person(chromium.browser(), server, phone);
      guest
          .opens(Routes.joinByCode(invitations.ofAudience(room.panel().id()).code().orElseThrow()))
          .writes("Name", "Guest")
          .presses("Watch from the audience");
      guest.page().waitForURL(Pattern.compile(".*/panel/[^/]+$"));
      var others = audience(room);
      assertThat(observers(room)).hasSize(30);

      opinions(room, 12);
      open(room, PhaseKind.EXCHANGE);
      guest.presses("Ask the panel");
      PlaywrightAssertions.assertThat(guest.field("Your question to the panel")).isInViewport();
      guest.writes("Your question to the panel", "Who pays?");
      guest.presses("Ask").sees("your question, no votes yet");
      var question = new Question.Id(1);
      for (var seat : others.subList(0, 17))
        done(room, Actor.on(seat), new PanelCommand.VoteForQuestion(question, true));
      done(room, Actor.on(others.getLast()), new PanelCommand.AskPanel("Who decides?"));
      guest.sees("your question, 17 votes");
      for (var again : List.of("Who pays first?", "Who pays last?"))
        guest.writes("Your question to the panel", again).presses("Ask").sees(again);
      guest.writes("Your question to the panel", "Who pays again?").presses("Ask");
      guest.sees("You have 3 open questions");
      assertThat(guest.field("Your question to the panel").inputValue())
          .isEqualTo("Who pays again?");
      refused(room, others.getFirst());

      var stage = new Person(chromium.browser(), server);
      stage.opens(Routes.stage(room.panel().id()));
      guest.context().setOffline(true);
      stage.context().setOffline(true);
      chair.sees("17 votes").presses("Put it to the panel");
      chair.button("Answered").waitFor();
      guest.context().setOffline(false);
      stage.context().setOffline(false);
      stage.sees("Who pays?");
      guest.page().locator(".asked.picked").waitFor();

      open(room, PhaseKind.REPORT);
      opinions(room, 18);
      done(room, Actor.on(CHAIR), new PanelCommand.ClosePanel());
      guest.sees("The panel is closed");
      assertThat(room.panel().rounds()).isEmpty();
      chair.opens(Routes.PANEL + "/" + room.panel().id() + "/report");
      assertThat(chair.page().locator("main").innerText().replaceAll("\\s+", " "))
          .contains("Opinion before and after", "12 → 18", "18 → 12", "6 of 30")
          .contains("What the audience asked", "Who pays?", "17 more wanted it asked")
          .doesNotContain("At a glance", "No round has been closed.", "Who decides?");
    }
  }

  private Panel.Id convene(Person chair) {
    chair.opensAccount(Routes.welcome(welcomes.create(true)), "The chair", "chair@example.org");
    return chair.opens(Routes.convene("davos-panel")).convenes();
  }

  private static List<Seat.Id> observers(Room room) {
    return room.panel().seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.OBSERVER)
        .map(Seat::id)
        .toList();
  }

  /// All but the guest, who came first.
  private static List<Seat.Id> audience(Room room) {
    while (observers(room).size() < 30) {
      done(room, Actor.on(CHAIR), new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()));
      done(room, Actor.on(CHAIR), new PanelCommand.SeatByName(observers(room).getLast()));
    }
    return observers(room).subList(1, 30);
  }

  /// The first so many are in favour, the others against.
  private static void opinions(Room room, int inFavour) {
    var all = observers(room);
    for (int i = 0; i < all.size(); i++)
      done(
          room,
          Actor.on(all.get(i)),
          new PanelCommand.StateOpinion(i < inFavour ? Opinion.FOR : Opinion.AGAINST));
  }

  private static void open(Room room, PhaseKind kind) {
    var phase =
        room.panel().phases().stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    done(room, Actor.on(CHAIR), new PanelCommand.OpenPhase(phase.number()));
  }

  /// The audience chooses nothing for the panel, and nobody votes for what they have asked.
  private static void refused(Room room, Seat.Id seat) {
    var pick = new PanelCommand.MarkQuestion(new Question.Id(1), Question.State.PICKED);
    assertThat(room.submit(Actor.on(seat), pick).join()).isInstanceOf(Answer.Refused.class);
    var own = new PanelCommand.VoteForQuestion(new Question.Id(1), true);
    assertThat(room.submit(Actor.on(observers(room).getFirst()), own).join())
        .isInstanceOf(Answer.Refused.class);
  }

  private static void done(Room room, Actor actor, PanelCommand command) {
    assertThat(room.submit(actor, command).join()).isInstanceOf(Answer.Done.class);
  }
}

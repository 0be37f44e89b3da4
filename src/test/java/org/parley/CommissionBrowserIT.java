package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.browser.Chromium;
import org.parley.browser.Person;
import org.parley.cli.CommandLine;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Seat;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A commission of sixteen from convening to report. The chair and one of each role sit at
/// browsers; the other twelve have come without a device, and act on the server. An amendment
/// between a named and a secret round carries a recommendation that was divided, against one
/// dissent; somebody is refused, and somebody loses the connection for a while.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CommissionBrowserIT {

  private static final Recommendation.Id R3 = new Recommendation.Id(3);
  private static final Seat.Id CHAIR = new Seat.Id(1);
  private static final String DISSENT = "A mandate is a mandate, however narrow.";

  /// The answers to R1 … R5 of all seats of a role, in the named and in the secret round.
  private static final Map<String, List<String>> VOTES =
      new LinkedHashMap<>(
          Map.of(
              "technology", List.of("n2 n2 y1 n2 y2", "n2 n2 y2 n2 y2"),
              "privacy", List.of("n2 n2 n1 n2 y2", "n2 n2 y1 n2 y2"),
              "law-enforcement", List.of("y2 y1 y1 n2 n2", "y2 y1 y1 n2 n2"),
              "intelligence", List.of("y1 n1 y2 n1 n1", "y1 n1 y2 n1 n1")));

  private static final Map<String, String> GRADES =
      Map.of(
          "n2", "Cannot accept",
          "n1", "Reservations",
          "y1", "Can live with it",
          "y2", "Support");

  private static final Map<String, String> KEYS =
      Map.of("n2", "cannot-accept", "n1", "reservations", "y1", "can-live-with", "y2", "support");

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
  void sixteen_go_from_convening_to_the_report() {
    try (var chromium = new Chromium()) {
      var server = "http://localhost:" + port;
      var chair = new Person(chromium.browser(), server);
      var room = rooms.room(convene(chair));
      var people = new LinkedHashMap<String, Person>();
      for (var invitation : invitations.ofPanel(room.panel()))
        invitation
            .role()
            .ifPresent(
                role ->
                    people.put(
                        role.key(),
                        new Person(chromium.browser(), server)
                            .sitsDown(Routes.join(invitation.token()), role.key())));
      for (var seat : room.panel().seats())
        if (!seat.taken()) done(room, Actor.on(CHAIR), new PanelCommand.SeatByName(seat.id()));
      chair.follows("Room").sees("16 of 16 seats are taken.");

      chair.presses("Open: Briefing").presses("Open the panel");
      for (var phase : List.of("Opening positions", "Exchange", "Recommendations", "Voting rounds"))
        chair.presses("Open: " + phase);

      chair.presses("Open round 1").button("Close the round").waitFor();
      refused(room);
      votes(room, people, 0);
      chair.sees("16 of 16 have voted").presses("Close the round");
      people.values().forEach(person -> boardSays(person, "75%", "Divided|Within reach"));

      amend(people.get("privacy"), chair);

      chair.page().getByLabel("Secret round").check();
      chair.presses("Open round 2").button("Close the round").waitFor();
      var law = people.get("law-enforcement");
      votes(room, people, 1);
      law.context().setOffline(true);
      chair.sees("16 of 16 have voted").presses("Close the round");
      law.context().setOffline(false);
      people.values().forEach(person -> boardSays(person, "94%", "Consensus"));

      chair.presses("Open: Report");
      adopt(chair);
      record(chair);
      report(chair, room.panel());
    }
  }

  private Panel.Id convene(Person chair) {
    chair.opensAccount(Routes.welcome(welcomes.create(true)), "The chair", "chair@example.org");
    return chair.opens(Routes.convene("encryption-and-lawful-access")).convenes();
  }

  private static void done(Room room, Actor actor, PanelCommand command) {
    assertThat(room.submit(actor, command).join()).isInstanceOf(Answer.Done.class);
  }

  /// Only the chair closes a round, however one asks.
  private static void refused(Room room) {
    var panelist = room.panel().heldPanelistSeats().getLast();
    var close = new PanelCommand.CloseRound(room.panel().rounds().getLast().id());
    assertThat(room.submit(Actor.on(panelist.id()), close).join())
        .isEqualTo(new Answer.Refused(new Refusal.OnlyTheChair()));
  }

  private static void votes(Room room, Map<String, Person> people, int which) {
    var round = room.panel().rounds().getLast().id();
    for (var seat : room.panel().heldPanelistSeats())
      if (seat.number() > 1) done(room, Actor.on(seat.id()), ballot(round, seat, which));
    people.forEach((role, person) -> casts(person, VOTES.get(role).get(which).split(" "), round));
  }

  /// The last seat of Privacy dissents in the end.
  private static PanelCommand ballot(Round.Id round, Seat seat, int which) {
    var role = seat.role().orElseThrow().key();
    boolean dissents = which == 1 && role.equals("privacy") && seat.number() == 4;
    var grades = VOTES.get(role).get(which).split(" ");
    var choices = new TreeMap<String, String>();
    for (int i = 0; i < grades.length; i++)
      choices.put("R" + (i + 1), KEYS.get(dissents && i == 2 ? "n2" : grades[i]));
    return new PanelCommand.CastBallot(
        round, new Ballot.Grades(choices), dissents ? Map.of(R3, DISSENT) : Map.of());
  }

  private static void casts(Person person, String[] grades, Round.Id round) {
    // Whoever is there already would have the room drawn anew below the next click.
    if (!person.page().url().matches(".*/panel/[^/]+")) person.follows("Room");
    person.sees("ound " + round.number() + " is open").follows("Ballot");
    person.button("Cast ballot").waitFor();
    if (round.number() == 1)
      person.presses("Cast ballot").sees("Answer at least one recommendation");
    var scales = person.page().getByRole(AriaRole.RADIOGROUP);
    scales.nth(grades.length - 1).waitFor();
    for (int i = 0; i < grades.length; i++)
      scales
          .nth(i)
          .getByLabel(GRADES.get(grades[i]), new Locator.GetByLabelOptions().setExact(true))
          .check();
    person.presses("Cast ballot").sees("Cast. You can change it until the round closes.");
  }

  private static void boardSays(Person person, String share, String verdict) {
    person.follows("Consensus board").sees("Where the panel stands");
    var row =
        person
            .page()
            .getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText("R3 "))
            .filter(new Locator.FilterOptions().setHasText(share))
            .first();
    row.waitFor();
    assertThat(row.innerText()).contains("16 of 16 voted").containsPattern(verdict);
  }

  private static void amend(Person privacy, Person chair) {
    privacy.follows("Room");
    third(privacy).getByText("Amend", new Locator.GetByTextOptions().setExact(true)).click();
    privacy
        .writes("Recommendation in one sentence", "Convene a commission with a narrow mandate")
        .presses("Ask for this change");
    chair.pressesForSure("Accept");
    privacy.sees("Accepted: version 2");
  }

  private static Locator third(Person person) {
    return person
        .page()
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText("R3"))
        .first();
  }

  private static void adopt(Person chair) {
    chair.pressesForSure("Adopt the report");
    chair.sees("Declared by the chair");
  }

  /// What somebody notes in the room is found in the file that they save.
  private static void record(Person chair) {
    chair.page().getByText("The record", new Page.GetByTextOptions().setExact(true)).click();
    chair.sees(Pattern.compile("hash of the last one vouches for all of them"));
    var noted = chair.page().locator(".record .hash").innerText().substring(0, 8);
    var saved = chair.page().waitForDownload(() -> chair.follows("Save the transcript"));
    assertThat(saved.suggestedFilename()).matches("[a-z-]+-[0-9a-f]{6}-transcript\\.jsonl");
    assertThat(CommandLine.run("verify", saved.path().toString(), "--head", noted).out())
        .startsWith("intact: ")
        .contains("the hash you gave is that of entry");
  }

  /// R1 and R5: 8 of 16. R2: 4. R4: nobody. R3: 12 at first, 15 in secret after the amendment.
  private static void report(Person chair, Panel panel) {
    chair.opens(Routes.PANEL + "/" + panel.id() + "/report");
    var text = chair.page().locator("main").innerText().replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Adopted on")
        .contains("with one recommendation")
        .contains("Convene a commission with a narrow mandate")
        .contains("round 1 on version 1", "12 of 16 accept")
        .contains("round 2 on version 2: Consensus, 15 of 16 accept")
        .contains("Accepted: version 2")
        .contains(DISSENT)
        .contains("Ballots were secret.")
        .contains("8 of 16 accept", "4 of 16 accept", "0 of 16 accept");
  }
}

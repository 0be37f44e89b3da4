package org.parley.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.panel.Convene;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.OpenRound;
import org.parley.panel.PhaseKind;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.Settings;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.people.Account;
import org.parley.people.Reception;
import org.parley.people.TestPeople;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.parley.voting.Ballot;
import org.springframework.stereotype.Component;

/// Panels on the shipped encryption topic with people at the table, for tests of views.
@Component
public class TestPanels {

  private final TopicShelf shelf;
  private final TestPeople people;
  private final Reception reception;

  TestPanels(TopicShelf shelf, TestPeople people, Reception reception) {
    this.shelf = shelf;
    this.people = people;
    this.reception = reception;
  }

  /// A public panel whose seats are all taken.
  public Table seated(int seatsEach) {
    var table = convened(Visibility.PUBLIC, seatsEach);
    for (var seat : List.copyOf(table.panel().seats()))
      if (seat.kind() == Seat.Kind.PANELIST)
        table.sit(seat.role().orElseThrow() + " " + seat.number(), seat);
    return table;
  }

  /// The same with a phase in which roles are swapped.
  public Table swapping(int seatsEach) {
    var table = seated(seatsEach);
    return table.does(
        table.chair(),
        new PanelCommand.Edit(table.panel().settings().following(Story.agendaWithSwap())));
  }

  /// A panel where only the chair sits.
  public Table convened(Visibility visibility, int seatsEach) {
    var topic = TopicPanels.topic(shelf.named(Story.topic().slug()).orElseThrow());
    var id = new Panel.Id(UUID.randomUUID());
    var seats = new LinkedHashMap<Role.Id, Integer>();
    topic.roles().forEach(role -> seats.put(role.id(), seatsEach));
    var chair = people.person("Chair");
    var convene = new Convene(id, topic, settings(visibility), seats, true, false);
    var answer = reception.convene(convene, Optional.of(chair.id()), true).join();
    if (!(answer instanceof Answer.Done)) throw new AssertionError("not convened: " + answer);
    return new Table(reception.room(id, Optional.of(chair.id())).orElseThrow(), chair);
  }

  private static Settings settings(Visibility visibility) {
    var usual = Story.settings();
    return new Settings(
        usual.title(),
        usual.format(),
        visibility,
        usual.agenda(),
        usual.voting(),
        usual.rule(),
        usual.disclosureMinimum());
  }

  /// A panel and the people at it. What it is told to do has to be accepted.
  public final class Table {

    private final Room room;
    private final Account chair;
    private final Map<Seat.Id, Account> seated = new TreeMap<>();

    private Table(Room room, Account chair) {
      this.room = room;
      this.chair = chair;
    }

    public Panel panel() {
      return room.panel();
    }

    public Account chair() {
      return chair;
    }

    /// Who holds a role's seat.
    public Account panelist(Role.Id role, int number) {
      return seated.get(seat(role, number).id());
    }

    public Seat seat(Role.Id role, int number) {
      return panel().seats().stream()
          .filter(s -> s.role().equals(Optional.of(role)) && s.number() == number)
          .findFirst()
          .orElseThrow();
    }

    /// Those with a panelist's seat, in the order of the seats.
    public List<Account> panelists() {
      return new ArrayList<>(seated.values());
    }

    public Account sit(String name, Seat seat) {
      var person = people.person(name);
      people.join(panel(), person, seat);
      seated.put(seat.id(), person);
      return person;
    }

    /// Somebody who watches from a seat.
    public Account observer(String name) {
      does(chair, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()));
      var person = people.person(name);
      people.join(panel(), person, panel().seats().getLast());
      return person;
    }

    public Table does(Account person, PanelCommand command) {
      if (submit(person, command) instanceof Answer.Refused(var refusal))
        throw new AssertionError(command + " was refused: " + refusal);
      return this;
    }

    /// The chair settles how the panel talks, as long as it has not opened.
    public Table settles(Speech speech) {
      return does(chair, new PanelCommand.Edit(panel().settings().with(speech)));
    }

    public Refusal refused(Account person, PanelCommand command) {
      return switch (submit(person, command)) {
        case Answer.Refused(var refusal) -> refusal;
        case Answer.Done _ -> throw new AssertionError(command + " was accepted");
      };
    }

    private Answer submit(Account person, PanelCommand command) {
      return reception.submit(room, Optional.of(person.id()), command).join();
    }

    /// The chair opens the phase of this kind.
    public Table phase(PhaseKind kind) {
      return does(chair, new PanelCommand.OpenPhase(Story.number(panel(), kind)));
    }

    /// A panelist files a position that is but a title and a reason.
    public Table position(Role.Id role, int number, String title) {
      return does(
          panelist(role, number),
          new PanelCommand.FilePosition(new PositionText(title, "Because.", "", "", "")));
    }

    /// The chair opens a round on these recommendations, as the settings have it.
    public Table openRound(int... recommendations) {
      return openRound(panel().settings().voting(), recommendations);
    }

    public Table openSecretRound(int... recommendations) {
      var settings = panel().settings();
      return does(
          chair,
          new OpenRound(ids(recommendations), settings.voting(), settings.rule(), Secrecy.SECRET));
    }

    public Table openRound(Voting voting, int... recommendations) {
      var rule = panel().settings().rule().filter(voting::takes);
      return does(chair, new OpenRound(ids(recommendations), voting, rule));
    }

    /// Each panelist grades every recommendation of the open round alike; `.` does not vote. The
    /// letters are those of [Story#vote].
    public Table vote(String letters) {
      var voters = panelists();
      var answers = letters.replace(" ", "");
      for (int i = 0; i < answers.length(); i++)
        if (answers.charAt(i) != '.') cast(voters.get(i), Story.grade(answers.charAt(i)));
      return this;
    }

    private void cast(Account voter, String grade) {
      var round = panel().openRound().orElseThrow();
      var grades = new TreeMap<String, String>();
      round.candidates().forEach(candidate -> grades.put(candidate, grade));
      does(voter, new CastBallot(round.id(), new Ballot.Grades(grades), Map.of()));
    }

    public Table closeRound() {
      return does(chair, new PanelCommand.CloseRound(panel().openRound().orElseThrow().id()));
    }

    private static Set<Recommendation.Id> ids(int... numbers) {
      return Arrays.stream(numbers).mapToObj(Recommendation.Id::new).collect(Collectors.toSet());
    }
  }
}

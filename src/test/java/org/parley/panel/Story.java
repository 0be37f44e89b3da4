package org.parley.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.consensus.Rule;
import org.parley.consensus.Threshold;
import org.parley.consensus.ThresholdRule;
import org.parley.voting.Ballot;

/// A panel's life told by commands, each of which has to be accepted. Seat 1 is the chair's;
/// panelists follow in the order of the roles.
public final class Story {

  public static final Role.Id TECHNOLOGY = new Role.Id("technology");
  public static final Role.Id PRIVACY = new Role.Id("privacy");
  public static final Role.Id LAW = new Role.Id("law-enforcement");
  public static final Role.Id INTELLIGENCE = new Role.Id("intelligence");
  public static final Actor CHAIR = Actor.on(new Seat.Id(1));

  public static final Rule RULE =
      new ThresholdRule(Threshold.of("75%"), Threshold.of("50%"), Threshold.of("75%"), false);

  public static final long SEED = 42;
  public static final String SECRET = "000102030405060708090a0b0c0d0e0f";

  private final List<Happening> happenings = new ArrayList<>();
  private final Map<Seat.Id, SecretBallot> box = new LinkedHashMap<>();
  private Panel panel;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  private Story(Decision.Accepted beginning) {
    for (var event : beginning.events())
      happenings.add(new Happening(now, Optional.empty(), event));
    panel = Panel.of(happenings);
  }

  /// Convened, four roles, nobody seated.
  public static Story aPanel(int seatsEach) {
    return new Story((Decision.Accepted) convene(seatsEach).decide());
  }

  /// All seats are held.
  public static Story aSeatedPanel(int seatsEach) {
    return aSeatedPanel(topic(), seatsEach);
  }

  public static Story aSeatedPanel(PanelTopic topic, int seatsEach) {
    var story = new Story((Decision.Accepted) convene(topic, seatsEach).decide());
    story
        .panel
        .seats()
        .forEach(
            seat -> story.when(Actor.invitedTo(seat.id()), new PanelCommand.TakeSeat(seat.id())));
    return story;
  }

  public static Convene convene(int seatsEach) {
    return convene(topic(), seatsEach);
  }

  private static Convene convene(PanelTopic topic, int seatsEach) {
    var seats = new LinkedHashMap<Role.Id, Integer>();
    topic.roles().forEach(role -> seats.put(role.id(), seatsEach));
    return new Convene(
        new Panel.Id(UUID.fromString("01990000-0000-7000-8000-000000000001")),
        topic,
        settings(),
        seats,
        true,
        false);
  }

  public static Settings settings() {
    return new Settings(
            "Encryption and lawful access",
            "commission",
            Settings.Visibility.PUBLIC,
            agenda(EnumSet.complementOf(EnumSet.of(PhaseKind.SWAP))),
            Voting.by("acceptance"),
            Optional.of(RULE),
            Settings.USUAL_DISCLOSURE_MINIMUM)
        .asking(Optional.of(OpinionQuestion.OF_THE_TOPIC));
  }

  /// All that can be on an agenda, the swap of roles as well, which the usual one leaves out.
  public static List<Settings.AgendaItem> agendaWithSwap() {
    return agenda(EnumSet.allOf(PhaseKind.class));
  }

  private static List<Settings.AgendaItem> agenda(Set<PhaseKind> kinds) {
    return kinds.stream().map(kind -> new Settings.AgendaItem(kind, 30)).toList();
  }

  public static PanelTopic topic() {
    return new PanelTopic(
        "encryption-and-lawful-access",
        "Encryption and lawful access",
        "Should there be a way in?",
        "The briefing.",
        "The sources.",
        List.of(
            new Role(TECHNOLOGY, "Technology", "Builds it.", 1, Role.Shape.DISC),
            new Role(PRIVACY, "Privacy", "Guards it.", 2, Role.Shape.DIAMOND),
            new Role(LAW, "Law enforcement", "Needs it.", 3, Role.Shape.SQUARE),
            new Role(INTELLIGENCE, "Intelligence", "Watches it.", 4, Role.Shape.TRIANGLE)),
        List.of(),
        List.of("A court order should open a phone."),
        List.of(new RecommendationText("Publish figures on blocked warrants", "Yearly.")));
  }

  public static PositionText position(String title) {
    return new PositionText(title, "Because.", "", "", "");
  }

  public Story when(Actor actor, PanelCommand command) {
    return switch (decide(actor, command)) {
      case Decision.Refused(var refusal) ->
          throw new AssertionError(command + " by " + actor + " was refused: " + refusal);
      case Decision.Accepted(var events) -> happen(actor, events);
      case Decision.Deposited(var ballot, _, var events) -> {
        box.put(ballot.seat(), ballot);
        yield happen(actor, events);
      }
    };
  }

  private Story happen(Actor actor, List<PanelEvent> events) {
    now = now.plusSeconds(60);
    for (var event : events) {
      if (event instanceof PanelEvent.RoundOpened) box.clear();
      var happening = new Happening(now, actor.seat(), event);
      happenings.add(happening);
      panel = panel.after(happening);
    }
    return this;
  }

  /// What would become of a command now.
  public Decision decide(Actor actor, PanelCommand command) {
    return decideAt(now, actor, command);
  }

  /// The same at a certain time.
  public Decision decideAt(Instant at, Actor actor, PanelCommand command) {
    var unsealed = panel.unseals(actor, command).map(this::unsealed);
    return panel.decide(new Envelope(actor, at, SEED, SECRET, unsealed), command);
  }

  private Unsealed unsealed(Round.Id round) {
    return new Unsealed(
        round,
        List.copyOf(box.values()),
        box.keySet().stream().map(seat -> "receipt-" + (1_000 - seat.number())).sorted().toList());
  }

  public Refusal refused(Actor actor, PanelCommand command) {
    return switch (decide(actor, command)) {
      case Decision.Refused(var refusal) -> refusal;
      case Decision.Accepted(var events) -> throw new AssertionError("accepted as " + events);
      case Decision.Deposited(_, _, var events) ->
          throw new AssertionError("accepted as " + events);
    };
  }

  /// The place of the phase of this kind on the agenda.
  public static int number(Panel panel, PhaseKind kind) {
    return panel.phases().stream()
        .filter(phase -> phase.kind() == kind)
        .findFirst()
        .orElseThrow()
        .number();
  }

  /// Opens the phase of this kind.
  public Story phase(PhaseKind kind) {
    return when(CHAIR, new PanelCommand.OpenPhase(number(panel, kind)));
  }

  /// How a panel talks of which these kinds stand under pseudonyms, and the others under nothing.
  public static Speech underPseudonyms(Anonymity.Of... kinds) {
    return underPseudonyms(Speech.USUAL, kinds);
  }

  public static Speech underPseudonyms(Speech speech, Anonymity.Of... kinds) {
    for (var of : Speech.TALK) speech = speech.showing(of, Anonymity.SECRET);
    for (var of : kinds) speech = speech.showing(of, Anonymity.PSEUDONYM);
    return speech;
  }

  public Story openRound(int... recommendations) {
    return openRound(Voting.by("acceptance"), Optional.of(RULE), recommendations);
  }

  public Story openRound(Voting voting, Optional<Rule> rule, int... recommendations) {
    return when(CHAIR, new PanelCommand.OpenRound(recommendations(recommendations), voting, rule));
  }

  public Story openSecretRound(int... recommendations) {
    return openSecretRound(Voting.by("acceptance"), Optional.of(RULE), recommendations);
  }

  public Story openSecretRound(Voting voting, Optional<Rule> rule, int... recommendations) {
    return when(
        CHAIR,
        new PanelCommand.OpenRound(recommendations(recommendations), voting, rule, Secrecy.SECRET));
  }

  /// Opens a round by acceptance on terms of its own.
  public Story openRound(Terms terms, int... recommendations) {
    return when(
        CHAIR,
        new PanelCommand.OpenRound(
            recommendations(recommendations),
            Voting.by("acceptance"),
            Optional.of(RULE),
            Secrecy.NAMED,
            terms));
  }

  /// One ballot per panelist's seat, in their order.
  public Story cast(Ballot... ballots) {
    var seats = panel.heldPanelistSeats();
    for (int i = 0; i < ballots.length; i++)
      when(
          Actor.on(seats.get(i).id()),
          new PanelCommand.CastBallot(panel.openRound().orElseThrow().id(), ballots[i], Map.of()));
    return this;
  }

  /// One letter per panelist's seat in their order: `c` cannot accept, `r` reservations, `a`
  /// abstain, `l` can live with, `s` support, `.` does not vote, spaces are for the eye. What a
  /// seat answered to other recommendations of the round stays.
  public Story vote(int recommendation, String letters) {
    var seats = panel.heldPanelistSeats();
    var answers = letters.replace(" ", "");
    for (int i = 0; i < answers.length(); i++)
      if (answers.charAt(i) != '.') cast(seats.get(i).id(), recommendation, answers.charAt(i));
    return this;
  }

  private void cast(Seat.Id seat, int recommendation, char letter) {
    var round = panel.openRound().orElseThrow();
    var grades = new TreeMap<String, String>();
    Optional.ofNullable(box.get(seat))
        .map(SecretBallot::choices)
        .or(() -> round.ballot(seat).map(Round.Ballot::choices))
        .ifPresent(before -> grades.putAll(((Ballot.Grades) before).grades()));
    grades.put("R" + recommendation, grade(letter));
    when(
        Actor.on(seat),
        new PanelCommand.CastBallot(round.id(), new Ballot.Grades(grades), Map.of()));
  }

  public Story closeRound() {
    return when(CHAIR, new PanelCommand.CloseRound(panel.openRound().orElseThrow().id()));
  }

  public static String grade(char letter) {
    return switch (letter) {
      case 'c' -> "cannot-accept";
      case 'r' -> "reservations";
      case 'a' -> "abstain";
      case 'l' -> "can-live-with";
      case 's' -> "support";
      default -> throw new IllegalArgumentException("no grade " + letter);
    };
  }

  public Actor panelist(Role.Id role, int number) {
    return Actor.on(
        panel.seats().stream()
            .filter(s -> s.role().equals(Optional.of(role)) && s.number() == number)
            .findFirst()
            .orElseThrow()
            .id());
  }

  public Panel panel() {
    return panel;
  }

  public List<Happening> happenings() {
    return List.copyOf(happenings);
  }

  public static Set<Recommendation.Id> recommendations(int... numbers) {
    return Arrays.stream(numbers).mapToObj(Recommendation.Id::new).collect(Collectors.toSet());
  }
}

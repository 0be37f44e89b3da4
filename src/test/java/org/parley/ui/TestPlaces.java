package org.parley.ui;

import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.course.Assignment;
import org.parley.course.Course;
import org.parley.course.Courses;
import org.parley.course.Lectern;
import org.parley.course.Plan;
import org.parley.course.Student;
import org.parley.panel.Amendment;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Drafting;
import org.parley.panel.PanelCommand.Moderating;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.RecommendationText;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.TextChange;
import org.parley.people.Account;
import org.parley.people.Invitations;
import org.parley.people.RoleDrafts;
import org.parley.people.TestPeople;
import org.parley.topic.TopicPanels;
import org.parley.topic.TopicShelf;
import org.springframework.stereotype.Component;

/// Places as they look in the midst of work: with texts and choices on them, for who is at it.
@Component
public class TestPlaces {

  private static final String TOPIC = "uk-decryption-warrants";
  private static final String BODY = "Keep one key. Split it in two. Publish each use.";

  private final TestPanels panels;
  private final TestPeople people;
  private final RoleDrafts drafts;
  private final Invitations invitations;
  private final Lectern lectern;
  private final Courses courses;
  private final TopicShelf shelf;

  TestPlaces(
      TestPanels panels,
      TestPeople people,
      RoleDrafts drafts,
      Invitations invitations,
      Lectern lectern,
      Courses courses,
      TopicShelf shelf) {
    this.panels = panels;
    this.people = people;
    this.drafts = drafts;
    this.invitations = invitations;
    this.lectern = lectern;
    this.courses = courses;
    this.shelf = shelf;
  }

  /// @param who sees it; empty for somebody nobody knows
  public record Seen(Optional<Account> who, String address) {

    private static Seen by(Account person, String address) {
      return new Seen(Optional.of(person), address);
    }
  }

  /// By what is done there.
  public Map<String, Seen> all() {
    var all = new LinkedHashMap<String, Seen>();
    all.put("role-draft", draft());
    all.put("swap", swap());
    all.put("exchange-map", exchange());
    all.put("amendments", amendments());
    all.put("open-ballot", ballot());
    moderation(all);
    audience(all);
    course(all);
    return all;
  }

  private Seen draft() {
    var table = panels.convened(Visibility.PUBLIC, 2);
    table.settles(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER));
    table.sit("Panelist 1", table.seat(PRIVACY, 1));
    table.phase(PhaseKind.POSITIONS);
    var place = new RoleDrafts.Place(table.panel().id(), PRIVACY, 0);
    drafts.write(place, Field.TITLE, "A door for one is a door for all", 0);
    return Seen.by(table.panelist(PRIVACY, 1), Routes.room(table.panel().id()));
  }

  private Seen swap() {
    var table =
        panels
            .swapping(1)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant opens a house")
            .phase(PhaseKind.SWAP);
    return Seen.by(table.panelist(LAW, 1), Routes.room(table.panel().id()));
  }

  private Seen exchange() {
    var table = panels.seated(1).phase(PhaseKind.POSITIONS);
    table.position(LAW, 1, "A warrant opens a house").phase(PhaseKind.EXCHANGE);
    var position = new Target.ToPosition(new Position.Id(1));
    var question = new Target.ToReply(new Reply.Id(1));
    table
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.SubmitReply(position, Reply.Kind.ASKS, "Who keeps the key?"))
        .does(
            table.panelist(LAW, 1),
            new PanelCommand.SubmitReply(question, Reply.Kind.ANSWERS, "The court."))
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.SubmitReply(position, Reply.Kind.CHALLENGES, "Houses have one door."));
    return Seen.by(table.panelist(LAW, 1), Routes.room(table.panel().id()));
  }

  private Seen amendments() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var law = table.panelist(LAW, 1);
    table.does(law, new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
    var keys = table.panel().recommendations().getLast().id();
    for (var word : List.of("three", "four")) {
      var change =
          TextChange.between(TextChange.Part.BODY, BODY, BODY.replace("two", word)).orElseThrow();
      table.does(
          table.panelist(PRIVACY, 1),
          new Drafting.ProposeAmendment(keys, 1, change, "More hands, less temptation."));
    }
    table.does(law, new Drafting.RejectAmendment(new Amendment.Id(1), "Too many."));
    return Seen.by(law, Routes.room(table.panel().id()));
  }

  private Seen ballot() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS).openSecretRound(1, 2);
    return Seen.by(table.panelist(LAW, 1), Routes.ballot(table.panel().id()));
  }

  private void moderation(Map<String, Seen> all) {
    var table = panels.seated(1);
    table
        .settles(
            new Speech(
                Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE))
        .phase(PhaseKind.POSITIONS)
        .position(LAW, 1, "A warrant opens a house")
        .position(PRIVACY, 1, "A house is no phone");
    var law = table.panelist(LAW, 1);
    var first = new Position.Id(1);
    var interests = new Target.ToInterests(table.seat(LAW, 1).id(), 1);
    table
        .does(table.chair(), new Moderating.ReleaseVersion(first, 1))
        .does(law, new PanelCommand.RevisePosition(first, Story.position("Ask them"), 1))
        .does(law, new PanelCommand.Saying.DeclareInterests("My sister works there."))
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.Saying.DeclareInterests("Member of a *foundation*."))
        .does(
            table.chair(),
            new Moderating.Hide(new Target.ToVersion(first, 2), Reason.OFF_TOPIC, ""))
        .does(table.chair(), new Moderating.Hide(interests, Reason.PERSONAL_DATA, "Her name."));
    var id = table.panel().id();
    all.put("read-first", Seen.by(table.chair(), Routes.room(id)));
    all.put("read-first-author", Seen.by(law, Routes.room(id)));
    all.put("read-first-desk", Seen.by(table.chair(), Routes.chair(id)));
    all.put("interests", Seen.by(table.chair(), Routes.seats(id)));
    all.put("interests-hidden", Seen.by(law, Routes.seats(id)));
  }

  private void audience(Map<String, Seen> all) {
    var table = panels.seated(1);
    table.does(table.chair(), new PanelCommand.AdmitAudience(true));
    var guest = table.observer("Guest");
    var other = table.observer("Another guest");
    table.phase(PhaseKind.EXCHANGE).does(other, new PanelCommand.AskPanel("Who pays?"));
    var id = table.panel().id();
    all.put("audience", Seen.by(guest, Routes.room(id)));
    all.put("audience-stage", new Seen(Optional.empty(), Routes.stage(id)));
    var code = invitations.ofAudience(id).code().orElseThrow();
    all.put("audience-join", new Seen(Optional.empty(), Routes.joinByCode(code)));
  }

  private void course(Map<String, Seen> all) {
    var lecturer = people.host("Lecturer");
    var waiting = started(lecturer, Assignment.WISH, true);
    var seated = started(lecturer, Assignment.RANDOM, false);
    lectern.next(seated, plan(Assignment.RANDOM, false), 43);
    all.put("term", Seen.by(lecturer, Routes.course(seated.id())));
    all.put("wishes-awaited", Seen.by(lecturer, Routes.course(waiting.id())));
    all.put("wishes", student(waiting));
    all.put("student", student(seated));
  }

  private Seen student(Course course) {
    var member = courses.members(course.id()).getFirst();
    return new Seen(Optional.empty(), Routes.classOf(member.token()));
  }

  private Course started(Account lecturer, Assignment by, boolean asks) {
    return switch (lectern.start(lecturer.id(), "Ethics of technology", plan(by, asks), 42)) {
      case Lectern.Started.Done(var course) -> course;
      case Lectern.Started.Refused(var refusal) -> throw new AssertionError(refusal.toString());
    };
  }

  private Plan plan(Assignment by, boolean asks) {
    var topic = shelf.named(TOPIC).orElseThrow();
    var students = IntStream.rangeClosed(1, 8).mapToObj(TestPlaces::named).toList();
    return new Plan(
        TopicPanels.topic(topic),
        TopicPanels.settings(topic, Visibility.PRIVATE),
        2,
        students.size(),
        students,
        by,
        asks,
        n -> "Table " + n);
  }

  private static Student named(int number) {
    return Student.named("Student " + number);
  }
}

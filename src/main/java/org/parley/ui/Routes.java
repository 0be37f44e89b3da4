package org.parley.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.course.Course;
import org.parley.panel.Panel;
import org.parley.panel.Round;
import org.parley.people.ConsultationCode;

/// The addresses of all places, relative to the server's root. Links go through here.
public final class Routes {

  public static final String HOME = "";
  public static final String SIGN_IN = "sign-in";
  public static final String SIGN_OUT = "sign-out";
  public static final String ACCOUNT = "account";
  public static final String PEOPLE = "people";
  public static final String WELCOME = "welcome";
  public static final String JOIN = "join";
  public static final String TOPIC = "topic";
  public static final String PANEL = "panel";
  public static final String CONSULTATION = "consultation";

  public static final String MODERATE = "moderate";

  public static final String COURSE = "course";
  public static final String CLASS = "class";

  private Routes() {}

  public static String topic(String slug) {
    return TOPIC + "/" + slug;
  }

  public static String convene(String slug) {
    return topic(slug) + "/convene";
  }

  /// Where a course on a topic is started.
  public static String startCourse(String slug) {
    return topic(slug) + "/course";
  }

  public static String course(Course.Id course) {
    return COURSE + "/" + course;
  }

  /// Where a student's own link leads.
  public static String classOf(String token) {
    return CLASS + "/" + token;
  }

  public static String classByCode(String code) {
    return CLASS + "?code=" + code;
  }

  /// One session of a course.
  public static String session(Course.Id course, int number) {
    return course(course) + "/session/" + number;
  }

  /// Where another session of a course is started, on a topic.
  public static String nextSession(Course.Id course, String slug) {
    return course(course) + "/next/" + slug;
  }

  /// The course an address names, if it could name one.
  public static Optional<Course.Id> course(String text) {
    return uuid(text).map(Course.Id::new);
  }

  public static String welcome(String token) {
    return WELCOME + "/" + token;
  }

  /// Where a link to a seat or a role leads.
  public static String join(String token) {
    return JOIN + "/" + token;
  }

  /// Where the picture of a panel's code leads.
  public static String joinByCode(String code) {
    return JOIN + "?code=" + code;
  }

  public static String room(Panel.Id panel) {
    return PANEL + "/" + panel;
  }

  /// Where the chair leads the panel.
  public static String chair(Panel.Id panel) {
    return room(panel) + "/chair";
  }

  /// Where on the chair's desk what waits to be judged stands.
  public static final String JUDGING = "to-be-judged";

  public static String judging(Panel.Id panel) {
    return chair(panel) + "#" + JUDGING;
  }

  /// The screen for a hall.
  public static String stage(Panel.Id panel) {
    return room(panel) + "/stage";
  }

  public static String board(Panel.Id panel) {
    return room(panel) + "/board";
  }

  /// What names a round in the address of its receipts.
  public static final String RECEIPTS = "receipts";

  /// Where on the board the receipts of a secret round stand.
  public static String receipts(Panel.Id panel, Round.Id round) {
    return board(panel) + "?" + RECEIPTS + "=" + round.number();
  }

  public static String ballot(Panel.Id panel) {
    return room(panel) + "/ballot";
  }

  public static String seats(Panel.Id panel) {
    return room(panel) + "/seats";
  }

  /// Where title, agenda and rules are changed before the panel opens.
  public static String edit(Panel.Id panel) {
    return room(panel) + "/edit";
  }

  /// The report is a document of its own, made to be printed.
  public static String report(Panel.Id panel) {
    return room(panel) + "/report";
  }

  /// The figures of all rounds as a table.
  public static String results(Panel.Id panel) {
    return room(panel) + "/results.csv";
  }

  /// All that happened, as a file.
  public static String transcript(Panel.Id panel) {
    return room(panel) + "/transcript";
  }

  /// How a figure is found: a heading in the notes on methods, which are documents of their own.
  public static String method(String page, String heading) {
    return "methods/" + page + (heading.isEmpty() ? "" : "#" + heading);
  }

  /// Where it is written down how a method of voting counts: under its name, or with others of its
  /// kind.
  public static String methodOfVoting(String key) {
    return method(
        "voting",
        switch (key) {
          case "dots", "quadratic" -> "dots-and-quadratic";
          case "acceptance", "yes-no", "gradients" -> "judging-proposals";
          default -> key;
        });
  }

  /// Where a consultation is begun.
  public static String newConsultation() {
    return CONSULTATION + "/new";
  }

  /// Where a consultation on a topic is begun.
  public static String consult(String slug) {
    return topic(slug) + "/consult";
  }

  /// What the public says beside a panel.
  public static String beside(Panel.Id panel) {
    return room(panel) + "/public";
  }

  /// Where a consultation that belongs to a panel is begun.
  public static String consultOf(Panel.Id panel) {
    return room(panel) + "/consult";
  }

  /// Where a consultation is run.
  public static String consultation(Consultation.Id consultation) {
    return CONSULTATION + "/" + consultation;
  }

  public static String consultationSettings(Consultation.Id consultation) {
    return consultation(consultation) + "/settings";
  }

  /// Who judges its statements, and how people are let in.
  public static String consultationPeople(Consultation.Id consultation) {
    return consultation(consultation) + "/people";
  }

  /// Where a link leads by which somebody becomes a moderator.
  public static String moderate(String token) {
    return MODERATE + "/" + token;
  }

  public static String moderation(Consultation.Id consultation) {
    return consultation(consultation) + "/moderation";
  }

  /// The page for participants; a document of its own.
  public static String takePart(Consultation.Id consultation) {
    return "c/" + ConsultationCode.of(consultation);
  }

  /// What moderators did to which statements, for everybody; a document of its own.
  public static String moderationLog(Consultation.Id consultation) {
    return takePart(consultation) + "/log";
  }

  /// A file of a consultation that everybody may have, from the API.
  public static String consultationFile(Consultation.Id consultation, String name) {
    return "api/v1/consultations/" + consultation + "/" + name;
  }

  /// The panel an address names, if it could name one.
  public static Optional<Panel.Id> panel(String text) {
    return uuid(text).map(Panel.Id::new);
  }

  private static Optional<UUID> uuid(String text) {
    if (text.length() != 36) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

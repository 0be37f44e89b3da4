package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A consultation's life told by commands.
public final class Course {

  public static final Actor HOST = new Actor.Host("host");
  public static final Actor MODERATOR = new Actor.Moderator("ada");
  public static final Actor OTHER = new Actor.Moderator("ben");

  private final List<Happening> happenings = new ArrayList<>();
  private final VoteBook book = new VoteBook();
  private Consultation consultation;
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");

  private Course(Settings settings, String... seeds) {
    var create = new Create(new Consultation.Id(new UUID(7, 7)), settings, List.of(seeds));
    var beginning = (Decision.Accepted) create.decide();
    beginning.events().forEach(event -> happenings.add(new Happening(now, HOST, event)));
    consultation = Consultation.of(happenings);
  }

  public static Course aConsultation(String... seeds) {
    return new Course(settings(), seeds);
  }

  public static Course aConsultation(Settings settings, String... seeds) {
    return new Course(settings, seeds);
  }

  public static Settings settings() {
    return Settings.plain("Bicycles", "How shall we ride?");
  }

  /// Has to be accepted.
  public Course then(Actor actor, ConsultationCommand command) {
    var decision = decide(actor, command);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    for (var event : ((Decision.Accepted) decision).events()) {
      var happening = new Happening(now, actor, event);
      happenings.add(happening);
      consultation = consultation.after(happening);
    }
    now = now.plusSeconds(1);
    return this;
  }

  /// Has to be refused so.
  public Course refuses(Actor actor, ConsultationCommand command, Refusal refusal) {
    assertThat(decide(actor, command)).isEqualTo(new Decision.Refused(refusal));
    return this;
  }

  public Course proposes(int participant, String text) {
    return then(new Actor.Participant(participant), new ConsultationCommand.Propose(text));
  }

  public Course votes(int participant, int statement, int choice) {
    book.put(participant, statement, choice, false, now.toEpochMilli());
    return this;
  }

  public Course at(Instant when) {
    now = when;
    return this;
  }

  public Decision decide(Actor actor, ConsultationCommand command) {
    return consultation.decide(
        new Envelope(actor, now, number -> book.count(number).seen()), command);
  }

  public Consultation consultation() {
    return consultation;
  }

  public Statement statement(int number) {
    return consultation.byNumber().get(number);
  }

  public VoteBook book() {
    return book;
  }

  public List<Happening> happenings() {
    return happenings;
  }
}

package org.parley.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings;
import org.parley.panel.Panel;
import org.parley.room.Hall;
import org.parley.room.HallAnswer;
import org.parley.room.Halls;
import org.parley.room.NoSuchConsultation;
import org.springframework.stereotype.Component;

/// Runs consultations for the people who host them, and lets moderators judge. To everybody else
/// but the administrators there is none.
@Component
public class ConsultationHosts {

  private static final int PSEUDONYM = 8;

  private final Consultations consultations;
  private final Moderators moderators;
  private final Reception reception;
  private final Halls halls;
  private final MailCodes mailCodes;
  private final OidcProviders providers;
  private final ServerKey key;

  ConsultationHosts(
      Consultations consultations,
      Moderators moderators,
      Reception reception,
      Halls halls,
      MailCodes mailCodes,
      OidcProviders providers,
      ServerKey key) {
    this.reception = reception;
    this.consultations = consultations;
    this.moderators = moderators;
    this.halls = halls;
    this.mailCodes = mailCodes;
    this.providers = providers;
    this.key = key;
  }

  /// Somebody at the desk of a consultation. They may sit there for long without doing anything, so
  /// the hall is asked for each time.
  ///
  /// @param actor what the record knows them by
  public record Desk(Halls halls, Consultation.Id consultation, Actor actor) {

    public Hall hall() {
      return halls.hall(consultation);
    }
  }

  /// The host's desk of a consultation, for those who may sit at it.
  public Optional<Desk> desk(Consultation.Id id, Optional<Account> account) {
    return account
        .filter(who -> runs(id, who))
        .flatMap(who -> at(id, new Actor.Host(pseudonym(id, who.id()))));
  }

  /// The desk at which statements are judged: the host's, or that of a moderator.
  public Optional<Desk> moderation(Consultation.Id id, Optional<Account> account) {
    return desk(id, account)
        .or(
            () ->
                account
                    .filter(who -> moderators.isModerator(id, who.id()))
                    .flatMap(who -> at(id, new Actor.Moderator(pseudonym(id, who.id())))));
  }

  private boolean runs(Consultation.Id id, Account account) {
    return consultations
        .find(id)
        .filter(
            found ->
                account.administrator() || found.host().filter(account.id()::equals).isPresent())
        .isPresent();
  }

  private Optional<Desk> at(Consultation.Id id, Actor actor) {
    try {
      return Optional.of(new Desk(halls, halls.hall(id).consultation().id(), actor));
    } catch (NoSuchConsultation e) {
      return Optional.empty();
    }
  }

  /// The consultations beside a panel: those of people who run it, so that nobody else puts theirs
  /// there.
  public List<Hall> ofPanel(Panel panel) {
    return listed(panel).map(found -> halls.hall(found.id())).toList();
  }

  /// Whether there are any.
  public boolean isBesideThePublic(Panel panel) {
    return listed(panel).findAny().isPresent();
  }

  private Stream<Consultations.Listing> listed(Panel panel) {
    return consultations.ofPanel(panel.id().value()).stream()
        .filter(found -> leads(panel, found.host()));
  }

  /// Whether somebody runs a panel, from outside or from the chair.
  public boolean leads(Panel panel, Optional<Account.Id> account) {
    var actor = reception.actor(panel, account);
    return actor.host() || actor.seat().filter(panel::presides).isPresent();
  }

  /// Why these settings cannot be kept by this server; empty where they can.
  public Optional<Refusal> problem(Settings settings) {
    return mailCodes.problem(settings).or(() -> providers.problem(settings.entry()));
  }

  /// Begins a consultation; returns when it is on disk.
  public HallAnswer create(Account.Id account, Create create) {
    var host = new Actor.Host(pseudonym(create.consultation(), account));
    var problem = problem(create.settings());
    if (problem.isPresent()) return new HallAnswer.Refused(problem.get());
    return listed(halls.create(host, create), Optional.of(account));
  }

  /// Carries out a command, or says why not.
  public HallAnswer submit(Desk desk, ConsultationCommand command) {
    if (command instanceof ConsultationCommand.Edit(var settings)) {
      var problem = problem(settings);
      if (problem.isPresent()) return new HallAnswer.Refused(problem.get());
    }
    return listed(desk.hall().submit(desk.actor(), command), Optional.empty());
  }

  /// Ends a consultation for good, and publishes its data.
  public HallAnswer close(Desk desk) {
    return listed(desk.hall().close(desk.actor()), Optional.empty());
  }

  private HallAnswer listed(HallAnswer answer, Optional<Account.Id> account) {
    if (answer instanceof HallAnswer.Done(var consultation))
      consultations.put(consultation, account);
    return answer;
  }

  /// The same for whatever an account does in a consultation, here or over the API.
  private String pseudonym(Consultation.Id id, Account.Id account) {
    return key.derive("steward", id + "\n" + account.value()).substring(0, PSEUDONYM);
  }
}

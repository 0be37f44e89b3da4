package org.parley.people;

import java.util.Optional;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.room.Hall;
import org.parley.room.HallAnswer;
import org.parley.room.Halls;
import org.parley.room.NoSuchConsultation;
import org.springframework.stereotype.Component;

/// Runs consultations for the people who host them. To everybody else but the administrators there
/// is none.
@Component
public class ConsultationHosts {

  private static final int PSEUDONYM = 8;

  private final Consultations consultations;
  private final Halls halls;
  private final ServerKey key;

  ConsultationHosts(Consultations consultations, Halls halls, ServerKey key) {
    this.consultations = consultations;
    this.halls = halls;
    this.key = key;
  }

  /// Somebody at the desk of a consultation.
  ///
  /// @param host what the record knows them by
  public record Desk(Hall hall, Actor.Host host) {}

  /// The desk of a consultation, for those who may sit at it.
  public Optional<Desk> desk(Consultation.Id id, Optional<Account> account) {
    var listing = consultations.find(id);
    if (listing.isEmpty() || account.isEmpty()) return Optional.empty();
    boolean own = listing.get().host().filter(account.get().id()::equals).isPresent();
    if (!own && !account.get().administrator()) return Optional.empty();
    try {
      return Optional.of(new Desk(halls.hall(id), host(id, account.get().id())));
    } catch (NoSuchConsultation e) {
      return Optional.empty();
    }
  }

  /// Begins a consultation; returns when it is on disk.
  public HallAnswer create(Account.Id account, Create create) {
    return listed(halls.create(host(create.consultation(), account), create), Optional.of(account));
  }

  /// Carries out a command, or says why not.
  public HallAnswer submit(Desk desk, ConsultationCommand command) {
    return listed(desk.hall().submit(desk.host(), command), Optional.empty());
  }

  /// Ends a consultation for good, and publishes its data.
  public HallAnswer close(Desk desk) {
    return listed(desk.hall().close(desk.host()), Optional.empty());
  }

  private HallAnswer listed(HallAnswer answer, Optional<Account.Id> account) {
    if (answer instanceof HallAnswer.Done(var consultation))
      consultations.put(consultation, account);
    return answer;
  }

  /// The same for whatever an account does in a consultation, here or over the API.
  private Actor.Host host(Consultation.Id id, Account.Id account) {
    return new Actor.Host(
        key.derive("steward", id + "\n" + account.value()).substring(0, PSEUDONYM));
  }
}

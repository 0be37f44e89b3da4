package org.parley.ui.consultation;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.consultation.Refusal;
import org.parley.people.ConsultationHosts;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.CurrentAccount;
import org.parley.room.HallAnswer;
import org.parley.ui.Words;
import org.springframework.stereotype.Component;

/// Leads to the desk of the consultation an address names.
@Component
class Desks {

  private final ConsultationHosts hosts;
  private final CurrentAccount current;

  Desks(ConsultationHosts hosts, CurrentAccount current) {
    this.hosts = hosts;
    this.current = current;
  }

  ConsultationHosts hosts() {
    return hosts;
  }

  /// The desk; where there is none for whoever asks, the page that says so is shown.
  Optional<Desk> enter(BeforeEnterEvent event) {
    var desk =
        event
            .getRouteParameters()
            .get("consultation")
            .flatMap(Desks::id)
            .flatMap(id -> hosts.desk(id, current.find()));
    if (desk.isEmpty()) event.rerouteToError(NotFoundException.class);
    return desk;
  }

  private static Optional<Consultation.Id> id(String text) {
    if (text.length() != 36) return Optional.empty();
    try {
      return Optional.of(new Consultation.Id(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// Why something was not done; empty where it was.
  static Optional<String> problem(HallAnswer answer) {
    return switch (answer) {
      case HallAnswer.Done _ -> Optional.empty();
      case HallAnswer.Refused(var refusal) -> Optional.of(say(refusal));
    };
  }

  /// In the words in which the API tells it.
  private static String say(Refusal refusal) {
    var name = refusal.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return Words.say("api." + name.toLowerCase(Locale.ROOT)) + ".";
  }
}

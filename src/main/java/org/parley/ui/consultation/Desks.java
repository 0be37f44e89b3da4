package org.parley.ui.consultation;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Refusal;
import org.parley.people.ConsultationHosts;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.people.CurrentAccount;
import org.parley.room.HallAnswer;
import org.parley.ui.Routes;
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

  /// Whether somebody may still sit at a desk: moderators are removed, and sessions ended, while
  /// their pages are open.
  boolean stands(Desk desk) {
    return hosts
        .moderation(desk.consultation(), current.find())
        .filter(found -> found.actor().equals(desk.actor()))
        .isPresent();
  }

  /// Carries out a command, or says why not.
  HallAnswer submit(Desk desk, ConsultationCommand command) {
    return stands(desk) ? hosts.submit(desk, command) : notYours();
  }

  /// Ends a consultation for good, and publishes its data.
  HallAnswer close(Desk desk) {
    return stands(desk) ? hosts.close(desk) : notYours();
  }

  private static HallAnswer notYours() {
    return new HallAnswer.Refused(new Refusal.NotYours());
  }

  /// The host's desk; where there is none for whoever asks, the page that says so is shown.
  Optional<Desk> enter(BeforeEnterEvent event) {
    return found(event, id -> hosts.desk(id, current.find()));
  }

  /// The host's desk for as long as something can be settled; when the consultation is closed,
  /// whoever comes is led to its page.
  Optional<Desk> enterUntilClosed(BeforeEnterEvent event) {
    var desk = enter(event);
    var open = desk.filter(found -> !found.hall().consultation().isClosed());
    if (open.isEmpty())
      desk.ifPresent(found -> event.forwardTo(Routes.consultation(found.consultation())));
    return open;
  }

  /// The desk at which statements are judged.
  Optional<Desk> enterModeration(BeforeEnterEvent event) {
    return found(event, id -> hosts.moderation(id, current.find()));
  }

  private static Optional<Desk> found(
      BeforeEnterEvent event, Function<Consultation.Id, Optional<Desk>> door) {
    var desk = event.getRouteParameters().get("consultation").flatMap(Desks::id).flatMap(door);
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

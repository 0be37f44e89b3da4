package org.parley.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Tickets that carry a person from a view, where they have just shown who they are, to [Entrance],
/// which opens a session for them. Each works once and for a minute.
@Component
public class Tickets {

  private static final Duration VALID = Duration.ofMinutes(1);

  private record Ticket(Account.Id account, String target, Instant until) {}

  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  Tickets(InstantSource clock) {
    this.clock = clock;
  }

  /// The address to send the browser to.
  ///
  /// @param target where to go from there, a path on this server
  public String address(Account.Id account, String target) {
    tickets.values().removeIf(ticket -> ticket.until().isBefore(clock.instant()));
    var bytes = new byte[16];
    random.nextBytes(bytes);
    var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    tickets.put(code, new Ticket(account, target, clock.instant().plus(VALID)));
    return "/enter/" + code;
  }

  record Use(Account.Id account, String target) {}

  Optional<Use> use(String code) {
    return Optional.ofNullable(tickets.remove(code))
        .filter(ticket -> ticket.until().isAfter(clock.instant()))
        .map(ticket -> new Use(ticket.account(), ticket.target()));
  }
}

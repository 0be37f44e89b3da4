package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parley.consultation.Consultation;
import org.parley.people.Webhooks;
import org.parley.room.Halls;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who is told of what happens to a consultation.
@RestController
@RequestMapping(
    path = "/api/v1/consultations/{id}/webhooks",
    produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController {

  private static final int MOST = 10;
  private static final int LONGEST = 2_000;

  private final Halls halls;
  private final Stewards stewards;
  private final Webhooks webhooks;
  private final WebhookSender sender;

  WebhookController(Halls halls, Stewards stewards, Webhooks webhooks, WebhookSender sender) {
    this.halls = halls;
    this.stewards = stewards;
    this.webhooks = webhooks;
    this.sender = sender;
  }

  /// @param events `statement-added`, `statement-moderated`, `consultation-closed`
  record Wanted(String url, Set<String> events) {}

  /// @param waiting calls still to be made
  /// @param givenUp calls that nobody took within three days
  /// @param lastGivenUp when that happened last
  record WebhookLine(
      UUID id,
      String url,
      Set<String> events,
      int waiting,
      int givenUp,
      Optional<Instant> lastGivenUp) {
    static WebhookLine of(Webhooks.State state) {
      var webhook = state.webhook();
      return new WebhookLine(
          webhook.id(),
          webhook.url(),
          webhook.events(),
          state.waiting(),
          state.givenUp(),
          state.lastGivenUp());
    }
  }

  /// @param secret with which calls are signed
  record NewWebhook(UUID id, String url, Set<String> events, String secret) {
    static NewWebhook of(Webhooks.Webhook webhook) {
      return new NewWebhook(webhook.id(), webhook.url(), webhook.events(), webhook.secret());
    }
  }

  record WebhookList(List<WebhookLine> webhooks) {}

  @GetMapping
  WebhookList list(@PathVariable String id, HttpServletRequest request) {
    return new WebhookList(
        webhooks.states(hosted(id, request)).stream().map(WebhookLine::of).toList());
  }

  /// Adds one. The secret, with which calls are signed, is shown this once.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  NewWebhook add(@PathVariable String id, @RequestBody Wanted wanted, HttpServletRequest request) {
    var consultation = hosted(id, request);
    if (wanted.events() == null
        || wanted.events().isEmpty()
        || !Webhooks.EVENTS.containsAll(wanted.events())) throw Problem.badRequest("events");
    if (!sender.isFine(address(wanted.url())))
      throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "not-a-public-address");
    if (webhooks.of(consultation).size() >= MOST)
      throw new Problem(HttpStatus.CONFLICT, "too-many-webhooks").with("most", MOST);
    long from = halls.hall(consultation).head().sequence();
    return NewWebhook.of(webhooks.add(consultation, wanted.url(), wanted.events(), from));
  }

  @DeleteMapping("/{webhook}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, @PathVariable UUID webhook, HttpServletRequest request) {
    if (!webhooks.remove(hosted(id, request), webhook)) throw Problem.notFound();
  }

  private Consultation.Id hosted(String id, HttpServletRequest request) {
    var consultation = halls.hall(Asking.consultation(id)).consultation().id();
    stewards.host(consultation, request);
    return consultation;
  }

  private static URI address(String url) {
    try {
      if (url != null && url.length() <= LONGEST) return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("url");
    }
    throw Problem.badRequest("url");
  }
}

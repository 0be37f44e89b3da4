package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells others what happened to a consultation, signed, and tries again where they do not answer.
/// What is still to be told when the server ends is not told any more.
@Component
class WebhookSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1));

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// What may wait to be told, lest one who never answers fill the memory.
  private static final int MOST = 10_000;

  private final Webhooks webhooks;
  private final Halls halls;
  private final JsonMapper json;
  private final InstantSource clock;
  private final boolean anywhere;
  private final List<Duration> pauses;
  private final Semaphore places = new Semaphore(MOST);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();

  WebhookSender(
      Webhooks webhooks,
      Halls halls,
      JsonMapper json,
      InstantSource clock,
      @Value("${parley.webhooks.anywhere:false}") boolean anywhere) {
    this.webhooks = webhooks;
    this.halls = halls;
    this.json = json;
    this.clock = clock;
    this.anywhere = anywhere;
    this.pauses = AGAIN;
  }

  /// @param id the same for the same event, however often it is told
  /// @param statement what was said or judged; empty for the end
  record Event(String id, String event, UUID consultation, Optional<Shown.Own> statement) {}

  @PostConstruct
  void watch() {
    halls.watch(
        hall -> {
          var last = new AtomicReference<>(hall.consultation());
          hall.listen(picture -> changed(hall, last.getAndSet(picture.consultation())));
        });
  }

  boolean isFine(URI address) {
    return PublicAddress.isFine(address, anywhere);
  }

  private void changed(Hall hall, Consultation before) {
    var now = hall.consultation();
    if (now == before) return;
    for (var statement : now.statements()) {
      var was = before.statement(statement.id());
      if (was.isEmpty()) tell(now, "statement-added", statement);
      else if (!was.get().status().equals(statement.status()))
        tell(now, "statement-moderated", statement);
    }
    if (now.isClosed() && !before.isClosed())
      tell(
          now.id(),
          new Event(
              now.id() + "/closed", "consultation-closed", now.id().value(), Optional.empty()));
  }

  private void tell(Consultation now, String event, Statement statement) {
    var id = now.id() + "/" + statement.id() + "/" + event + "/" + statement.status().hashCode();
    tell(now.id(), new Event(id, event, now.id().value(), Optional.of(Shown.Own.of(statement))));
  }

  private void tell(Consultation.Id consultation, Event event) {
    for (var webhook : webhooks.of(consultation))
      if (webhook.events().contains(event.event()) && places.tryAcquire())
        Thread.startVirtualThread(
            () -> {
              try {
                deliver(webhook, json.writeValueAsString(event));
              } finally {
                places.release();
              }
            });
  }

  private void deliver(Webhooks.Webhook webhook, String body) {
    for (int attempt = 0; true; attempt++) {
      if (send(webhook, body)) return;
      if (attempt == pauses.size()) break;
      try {
        Thread.sleep(pauses.get(attempt));
      } catch (InterruptedException e) {
        return;
      }
    }
    log.warn("Nobody took a call to {}", URI.create(webhook.url()).getHost());
  }

  private boolean send(Webhooks.Webhook webhook, String body) {
    var address = URI.create(webhook.url());
    if (!isFine(address)) return false;
    long at = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Parley")
            .header("Parley-Signature", "t=" + at + ",v1=" + signature(webhook, at, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static String signature(Webhooks.Webhook webhook, long at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(webhook.secret().getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

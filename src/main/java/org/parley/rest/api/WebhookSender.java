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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.parley.consultation.Consultation;
import org.parley.people.WebhookCalls;
import org.parley.people.WebhookCalls.Due;
import org.parley.people.Webhooks;
import org.parley.room.Halls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Tells others what happened to a consultation, signed, and tries again where they do not answer,
/// for three days. What is still to be told is in the database, so a restart loses none of it.
@Component
class WebhookSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(WebhookSender.class);

  /// Pauses between tries; the last goes on.
  private static final List<Duration> AGAIN =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6));

  private static final Duration GIVEN_UP = Duration.ofDays(3);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// When a call is made again of whose maker nothing was heard.
  private static final Duration LOST = Duration.ofMinutes(1);

  /// Calls that may be under way.
  private static final int AT_ONCE = 32;

  private static final int LOOK_SECONDS = 1;
  private static final int SWEEP_SECONDS = 30;

  private final Webhooks webhooks;
  private final WebhookFeed feed;
  private final WebhookCalls calls;
  private final Halls halls;
  private final InstantSource clock;
  private final boolean anywhere;
  private final Set<Consultation.Id> changed = ConcurrentHashMap.newKeySet();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("webhook-keeper").daemon().factory());

  WebhookSender(
      Webhooks webhooks,
      WebhookFeed feed,
      WebhookCalls calls,
      Halls halls,
      InstantSource clock,
      @Value("${parley.webhooks.anywhere:false}") boolean anywhere) {
    this.webhooks = webhooks;
    this.feed = feed;
    this.calls = calls;
    this.halls = halls;
    this.clock = clock;
    this.anywhere = anywhere;
  }

  @PostConstruct
  void begin() {
    halls.watch(this::changed);
    keeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
    keeper.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  boolean isFine(URI address) {
    return PublicAddress.isFine(address, anywhere);
  }

  private void changed(Consultation.Id id) {
    if (!changed.add(id)) return;
    try {
      keeper.execute(
          () -> {
            changed.remove(id);
            feed(id);
            look();
          });
    } catch (RejectedExecutionException e) {
      log.debug("{} is told after the next start", id);
    }
  }

  /// What went on unheard: while the server was down, or at another node.
  private void sweep() {
    try {
      webhooks.behind().forEach(this::feed);
    } catch (RuntimeException e) {
      log.warn("Webhooks could not be looked after", e);
    }
  }

  private void feed(Consultation.Id id) {
    try {
      feed.feed(id);
    } catch (RuntimeException e) {
      log.warn("What happened to {} could not be put down for its webhooks", id, e);
    }
  }

  private void look() {
    try {
      int free = places.availablePermits();
      if (free == 0) return;
      for (var call : calls.due(clock.instant(), free))
        if (calls.take(call, clock.instant().plus(LOST)) && places.tryAcquire())
          Thread.startVirtualThread(() -> make(call));
    } catch (RuntimeException e) {
      log.warn("Calls to webhooks could not be looked for", e);
    }
  }

  private void make(Due call) {
    try {
      if (send(call)) calls.taken(call);
      else failed(call);
    } catch (RuntimeException e) {
      log.warn("A call to a webhook could not be settled, and is made again", e);
    } finally {
      places.release();
    }
  }

  private void failed(Due call) {
    var now = clock.instant();
    var next = now.plus(AGAIN.get(Math.min(call.tries(), AGAIN.size() - 1)));
    if (next.isBefore(call.created().plus(GIVEN_UP))) {
      calls.again(call, next);
    } else {
      calls.giveUp(call, now);
      log.warn("Nobody took a call to {}", URI.create(call.url()).getHost());
    }
  }

  private boolean send(Due call) {
    var address = URI.create(call.url());
    if (!isFine(address)) return false;
    long at = clock.instant().getEpochSecond();
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Parley")
            .header(
                "Parley-Signature", "t=" + at + ",v1=" + signature(call.secret(), at, call.body()))
            .POST(BodyPublishers.ofString(call.body()))
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

  static String signature(String secret, long at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  @Override
  public void close() {
    keeper.shutdownNow();
    client.shutdownNow();
  }
}

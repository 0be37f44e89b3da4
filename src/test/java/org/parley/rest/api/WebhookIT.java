package org.parley.rest.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What reaches those who asked to be told of what happens to a consultation.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WebhookIT {

  private static final String OPERATOR = "operator-operator-operator-operator";

  @TempDir private static Path data;

  private final HttpClient client = HttpClient.newHttpClient();
  private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final AtomicInteger failing = new AtomicInteger();
  private HttpServer listener;
  @LocalServerPort private int port;

  private record Call(String signature, String body) {
    JsonNode json() {
      return new JsonMapper().readTree(body);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("parley.data", data::toString);
    settings.add("parley.api-token", () -> OPERATOR);
    settings.add("parley.webhooks.anywhere", () -> true);
  }

  @BeforeEach
  void listen() throws Exception {
    listener = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    listener.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          calls.add(new Call(exchange.getRequestHeaders().getFirst("Parley-Signature"), body));
          exchange.sendResponseHeaders(failing.getAndDecrement() > 0 ? 503 : 204, -1);
          exchange.close();
        });
    listener.start();
  }

  @AfterEach
  void stop() {
    listener.stop(0);
  }

  private JsonNode send(String token, String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/api/v1/consultations" + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    var text = client.send(request, BodyHandlers.ofString()).body();
    return new JsonMapper().readTree(text.isEmpty() ? "{}" : text);
  }

  private Call next() throws InterruptedException {
    var call = calls.poll(60, TimeUnit.SECONDS);
    assertThat(call).isNotNull();
    return call;
  }

  private static void isSignedWith(String secret, Call call) throws Exception {
    var at = call.signature().replaceFirst("^t=([0-9]+),.*", "$1");
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    var right = HexFormat.of().formatHex(mac.doFinal((at + "." + call.body()).getBytes(UTF_8)));
    assertThat(call.signature()).isEqualTo("t=" + at + ",v1=" + right);
  }

  @Test
  void what_happens_is_told_signed_and_again_where_nobody_took_it() throws Exception {
    var settings =
        "{\"settings\":{\"title\":\"T\",\"question\":\"Q\"},\"statements\":[\"One\",\"Two\"]}";
    var path = "/" + send(OPERATOR, "POST", "", settings).get("id").stringValue();
    var events = "[\"statement-added\",\"statement-moderated\",\"consultation-closed\"]";
    var address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/told";
    var webhook =
        send(
            OPERATOR,
            "POST",
            path + "/webhooks",
            "{\"url\":\"" + address + "\",\"events\":" + events + "}");
    var secret = webhook.get("secret").stringValue();
    var me = send("", "POST", path + "/participants", "{}").get("token").stringValue();

    failing.set(2);
    send(me, "POST", path + "/statements", "{\"text\":\"Bells are loud\"}");

    var first = next();
    var second = next();
    var third = next();
    assertThat(first.json().get("event").stringValue()).isEqualTo("statement-added");
    assertThat(first.json().at("/statement/text").stringValue()).isEqualTo("Bells are loud");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(third.body()).isEqualTo(first.body());
    for (var call : List.of(first, second, third)) isSignedWith(secret, call);

    send(OPERATOR, "POST", path + "/moderation/3/accept", "");
    var judged = next();
    isSignedWith(secret, judged);
    assertThat(judged.json().at("/statement/status").stringValue()).isEqualTo("accepted");
    send(OPERATOR, "POST", path + "/close", "");
    assertThat(next().json().get("event").stringValue()).isEqualTo("consultation-closed");
    assertThat(calls).isEmpty();
    var state = send(OPERATOR, "GET", path + "/webhooks", null).at("/webhooks/0");
    assertThat(state.get("waiting").intValue()).isZero();
    assertThat(state.get("givenUp").intValue()).isZero();
  }
}

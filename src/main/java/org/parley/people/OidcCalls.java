package org.parley.people;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.people.SignInFailed.Why;

/// Asks providers, and waits for seconds only, for answers of a bounded size. It follows nobody
/// anywhere else.
final class OidcCalls implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final int LARGEST = 200_000;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(4))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  String get(URI address) throws SignInFailed {
    var answer = send(HttpRequest.newBuilder(address).header("Accept", "application/json").build());
    if (answer.statusCode() != 200) throw new SignInFailed(Why.UNREACHABLE);
    return answer.body();
  }

  String post(URI address, String form, Optional<String> authorization) throws SignInFailed {
    var request =
        HttpRequest.newBuilder(address)
            .header("Accept", "application/json")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    authorization.ifPresent(value -> request.header("Authorization", value));
    var answer = send(request.build());
    if (answer.statusCode() == 400 || answer.statusCode() == 401)
      throw new SignInFailed(Why.REFUSED);
    if (answer.statusCode() != 200) throw new SignInFailed(Why.UNREACHABLE);
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws SignInFailed {
    var coming = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      return coming.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      coming.cancel(true);
      throw new SignInFailed(Why.UNREACHABLE);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException) throw new SignInFailed(Why.UNREACHABLE);
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFailed(Why.UNREACHABLE);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}

package org.parley.rest.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser without a window: keeps cookies, and follows nothing by itself.
final class Visitor {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String server;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Visitor(String server) {
    this.server = server;
  }

  record Answer(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    String location() {
      return header("Location");
    }

    JsonNode json() {
      return new JsonMapper().readTree(body);
    }
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  /// With cookies it got hold of.
  Visitor with(Map<String, String> others) {
    cookies.putAll(others);
    return this;
  }

  Answer get(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(server + path));
    if (headers.length > 0) request.headers(headers);
    return send(request, true);
  }

  Answer post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        true);
  }

  /// Asks another server, which gets no cookies of this one.
  Answer outside(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)), false);
  }

  private Answer send(HttpRequest.Builder request, boolean here) {
    if (here && !cookies.isEmpty())
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (here) answer.headers().allValues("Set-Cookie").forEach(this::keep);
      var headers = new LinkedHashMap<String, String>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(answer.statusCode(), headers, answer.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    var parts = cookie.split(";")[0].split("=", 2);
    if (cookie.contains("Max-Age=0")) cookies.remove(parts[0]);
    else cookies.put(parts[0], parts[1]);
  }
}

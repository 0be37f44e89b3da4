package org.parley;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/// Somebody with a browser that runs no scripts, but asks for what Vaadin's would ask for.
final class Visitor implements AutoCloseable {

  private static final Pattern UI = value("v-uiId", "(\\d+)");
  private static final Pattern KEY = value("Vaadin-Security-Key", "\"([^\"]+)\"");
  private static final Pattern PUSH = value("Vaadin-Push-ID", "\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String address;

  /// A page that is open in a session.
  ///
  /// @param shown what the server tells the browser to show there
  /// @param ui which of the session's pages it is; empty where there is nothing to show
  /// @param push under what name changes are pushed to it
  record Opened(String shown, String ui, String push) {}

  /// @param address of the server, with a slash at its end
  Visitor(String address) {
    this.address = address;
  }

  HttpClient client() {
    return client;
  }

  Opened open(String page) throws IOException, InterruptedException {
    load(page);
    var init = answer(at("?v-r=init&location=" + page + "&query="));
    var ui = found(UI, init);
    var shown = ui.isEmpty() ? init : answer(navigation(page, ui, found(KEY, init)));
    return new Opened(shown, ui, found(PUSH, init));
  }

  /// Loads a document from the server, and what that leads to.
  String load(String path) throws IOException, InterruptedException {
    return answer(at(path));
  }

  private static Pattern value(String name, String value) {
    return Pattern.compile("\"" + name + "\":" + value);
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(1));
  }

  private HttpRequest.Builder navigation(String page, String ui, String key) {
    var event =
        """
        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":\
        {"route":"%s","query":"","appShellTitle":"","historyState":null,"trigger":""}}],\
        "syncId":0,"clientId":0}"""
            .formatted(key, page);
    return at("?v-r=uidl&v-uiId=" + ui)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(event));
  }

  private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    client.close();
  }
}

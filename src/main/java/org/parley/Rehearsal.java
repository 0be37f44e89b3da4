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
import org.springframework.context.ConfigurableApplicationContext;

/// A run without people: the server opens its own pages as a browser would, and ends. What Java
/// loads and compiles meanwhile goes into the cache that makes later starts fast; `./parley start`
/// makes one after each build.
final class Rehearsal {

  private static final int MOST_PAGES = 12;
  private static final Pattern LINK =
      Pattern.compile("\"href\",\"feat\":3,\"value\":\"(\\w[^\"]*)\"");
  private static final Pattern UI =
      Pattern.compile("\"v-uiId\":(\\d+).*\"Vaadin-Security-Key\":\"([^\"]+)\"", Pattern.DOTALL);

  private Rehearsal() {}

  static void perform(ConfigurableApplicationContext context)
      throws IOException, InterruptedException {
    var port = context.getEnvironment().getRequiredProperty("local.server.port");
    try (context;
        var visitor = new Visitor("http://localhost:" + port + "/")) {
      var home = visitor.open("");
      var linked = LINK.matcher(home).results().map(link -> link.group(1)).distinct();
      for (var page : linked.limit(MOST_PAGES).toList()) visitor.open(page);
    }
  }

  /// Somebody with a browser that runs no scripts, but asks for what Vaadin's would ask for.
  static final class Visitor implements AutoCloseable {

    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;

    Visitor(String address) {
      this.address = address;
    }

    /// What the server tells the browser to show there.
    String open(String page) throws IOException, InterruptedException {
      answer(at(page));
      var opened = answer(at("?v-r=init&location=" + page + "&query="));
      var ui = UI.matcher(opened);
      return ui.find() ? answer(navigation(page, ui.group(1), ui.group(2))) : opened;
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
}

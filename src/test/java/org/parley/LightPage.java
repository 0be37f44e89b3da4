package org.parley;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A page without a browser: it opens as one in a browser would, and hears what is pushed to it.
public final class LightPage implements AutoCloseable {

  private static final String PUSH =
      "VAADIN/push?v-r=push&v-uiId=%s&v-pushId=%s&X-Atmosphere-tracking-id=0"
          + "&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
          + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%%20charset=UTF-8"
          + "&X-atmo-protocol=true";

  private final Visitor visitor;
  private final WebSocket socket;

  /// @param server such as `http://localhost:8080/`
  /// @param way what opens a session first
  /// @param page where it goes from there
  /// @param heard called with each message, one at a time
  public LightPage(String server, String way, String page, Consumer<String> heard)
      throws IOException, InterruptedException {
    visitor = new Visitor(server);
    visitor.load(way);
    var opened = visitor.open(page);
    if (opened.push().isEmpty()) throw new IllegalStateException("no page: " + opened.shown());
    var address = server.replaceFirst("^http", "ws") + PUSH.formatted(opened.ui(), opened.push());
    socket =
        visitor
            .client()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Ear(heard))
            .join();
  }

  /// Puts a message together from its parts.
  private static final class Ear implements WebSocket.Listener {
    private final Consumer<String> heard;
    private final StringBuilder message = new StringBuilder();

    Ear(Consumer<String> heard) {
      this.heard = heard;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        heard.accept(message.toString());
        message.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }

  @Override
  public void close() {
    socket.abort();
    visitor.close();
  }
}

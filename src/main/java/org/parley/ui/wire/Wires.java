package org.parley.ui.wire;

import jakarta.websocket.Session;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/// Where the pages' [wires][Wire] end. A page that calls says the key that its wire was given; who
/// knows none is heard no further. A key is known to the page alone, and to nobody once the page is
/// gone.
@Component
public class Wires extends TextWebSocketHandler {

  /// Where pages call.
  public static final String PATH = "live";

  private static final int PATIENCE_MILLIS = 10_000;

  /// A page says its key again within each minute, or is gone.
  private static final int SILENCE_MILLIS = 180_000;

  private static final String NOTHING_NEW = "[]";
  private static final String WIRE = Wires.class.getName();

  private final Map<String, Wire> open = new ConcurrentHashMap<>();

  void open(String key, Wire wire) {
    open.put(key, wire);
  }

  void close(String key) {
    open.remove(key);
  }

  /// A caller has some seconds to say who they are.
  @Override
  public void afterConnectionEstablished(WebSocketSession session) {
    caller(session).setMaxIdleTimeout(PATIENCE_MILLIS);
  }

  @Override
  protected void handleTextMessage(WebSocketSession session, TextMessage key) throws Exception {
    var wire = Optional.ofNullable(open.get(key.getPayload()));
    if (wire.isEmpty()) {
      session.close(CloseStatus.POLICY_VIOLATION);
      return;
    }
    caller(session).setMaxIdleTimeout(SILENCE_MILLIS);
    session.getAttributes().put(WIRE, wire.get());
    wire.get().called(caller(session));
    wire.get().send(NOTHING_NEW);
  }

  @Override
  public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
    if (session.getAttributes().remove(WIRE) instanceof Wire wire) wire.hungUp(caller(session));
  }

  private static Session caller(WebSocketSession session) {
    return Objects.requireNonNull(
        ((StandardWebSocketSession) session).getNativeSession(Session.class));
  }
}

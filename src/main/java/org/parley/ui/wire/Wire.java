package org.parley.ui.wire;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A line from the server to one page, beside Vaadin's. What goes over it was made once for many
/// pages and is there before any of them is drawn. It carries only what the page is about to be
/// drawn with anyway, so nothing is lost where it is not to be had, and none waits: a page that has
/// not yet taken the last message is passed over.
@Tag("parley-wire")
@JsModule("./parley-wire.ts")
public final class Wire extends Component {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Wires wires;
  private final AtomicReference<@Nullable Session> caller = new AtomicReference<>();
  private final AtomicBoolean sending = new AtomicBoolean();
  private String key = "";

  public Wire(Wires wires) {
    this.wires = wires;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    key = HexFormat.of().formatHex(bytes);
    wires.open(key, this);
    getElement().setProperty("key", key);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    wires.close(key);
    close(caller.getAndSet(null));
  }

  /// The page is on the line, or still there. A line it called on before is not used any more.
  void called(Session session) {
    var before = caller.getAndSet(session);
    if (session.equals(before)) return;
    close(before);
    sending.set(false);
  }

  void hungUp(Session session) {
    caller.compareAndSet(session, null);
  }

  /// Whether the page is on the line.
  public boolean isOpen() {
    return caller.get() != null;
  }

  /// Sends a message unless the page is not on the line or has not taken the last one. Does not
  /// wait; from any thread.
  ///
  /// @return whether it was sent
  public boolean send(String message) {
    var session = caller.get();
    if (session == null || !sending.compareAndSet(false, true)) return false;
    try {
      session.getAsyncRemote().sendText(message, _ -> sending.set(false));
      return true;
    } catch (RuntimeException e) {
      // The line has just been closed.
      return false;
    }
  }

  private static void close(@Nullable Session session) {
    if (session == null) return;
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, ""));
    } catch (IOException | RuntimeException _) {
      // It was closed already.
    }
  }
}

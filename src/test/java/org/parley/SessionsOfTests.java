package org.parley;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sessions as the server sees them, for tests that hold one.
@Component
class SessionsOfTests implements VaadinServiceInitListener {

  private volatile @Nullable VaadinSession latest;

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.getSource().addSessionInitListener(begun -> latest = begun.getSession());
  }

  /// The one that began last.
  VaadinSession latest() {
    return Objects.requireNonNull(latest);
  }
}

package org.parley.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.people.Account;
import org.parley.people.CurrentAccount;
import org.parley.people.SessionsEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who has pages open on this node. A page that is open goes on showing what happens without being
/// asked for, so it is ended with the session of whoever it was opened for.
@Component
class OpenPages implements VaadinServiceInitListener {

  private final CurrentAccount current;
  private final Map<Account.Id, Set<VaadinSession>> sessions = new ConcurrentHashMap<>();

  OpenPages(CurrentAccount current) {
    this.current = current;
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    var service = init.getSource();
    service.addUIInitListener(
        opened -> current.id().ifPresent(account -> opened(account, opened.getUI().getSession())));
    service.addSessionDestroyListener(ended -> ended(ended.getSession()));
  }

  private void opened(Account.Id account, VaadinSession session) {
    sessions.compute(
        account,
        (_, known) -> {
          var all = known == null ? ConcurrentHashMap.<VaadinSession>newKeySet() : known;
          all.add(session);
          return all;
        });
  }

  private void ended(VaadinSession session) {
    for (var account : sessions.keySet())
      sessions.computeIfPresent(
          account,
          (_, known) -> {
            known.remove(session);
            return known.isEmpty() ? null : known;
          });
  }

  @EventListener
  void end(SessionsEnded ended) {
    var asking = VaadinSession.getCurrent();
    var all = sessions.remove(ended.account());
    if (all == null) return;
    all.stream().filter(session -> session != asking).forEach(OpenPages::end);
  }

  /// On a thread of its own: whoever asks for it holds their own session.
  private static void end(VaadinSession session) {
    Thread.startVirtualThread(
        () -> {
          try {
            Optional.ofNullable(session.getSession()).ifPresent(WrappedSession::invalidate);
          } catch (IllegalStateException _) {
            // It has ended by itself.
          }
        });
  }
}

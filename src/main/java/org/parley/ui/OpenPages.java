package org.parley.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.people.Account;
import org.parley.people.Accounts;
import org.parley.people.CurrentAccount;
import org.parley.people.OpenSessions;
import org.parley.people.SessionsEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who has pages open on this node. A page that is open goes on showing what happens without being
/// asked for, so it is ended with the session of whoever it was opened for: at once where that is
/// asked for at this node, else when this node looks again.
@Component
class OpenPages implements VaadinServiceInitListener, OpenSessions {

  private static final Logger log = LoggerFactory.getLogger(OpenPages.class);
  private static final int LOOK_SECONDS = 10;

  private final CurrentAccount current;
  private final Accounts accounts;
  private final Map<Account.Id, Opened> sessions = new ConcurrentHashMap<>();
  private final ScheduledExecutorService keeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("page-keeper").daemon().factory());

  OpenPages(CurrentAccount current, Accounts accounts) {
    this.current = current;
    this.accounts = accounts;
    keeper.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /// @param generation of the account when they were opened
  private record Opened(int generation, Set<VaadinSession> sessions) {
    static Opened by(Account account) {
      return new Opened(account.generation(), ConcurrentHashMap.newKeySet());
    }
  }

  @Override
  public void serviceInit(ServiceInitEvent init) {
    var service = init.getSource();
    service.addUIInitListener(
        opened ->
            current.find().ifPresent(account -> opened(account, opened.getUI().getSession())));
    service.addSessionDestroyListener(ended -> ended(ended.getSession()));
  }

  private void opened(Account account, VaadinSession session) {
    sessions.compute(
        account.id(),
        (_, known) -> {
          boolean same = known != null && known.generation() == account.generation();
          if (known != null && !same) end(known, session);
          var all = known != null && same ? known : Opened.by(account);
          all.sessions().add(session);
          return all;
        });
  }

  private void ended(VaadinSession session) {
    for (var account : sessions.keySet())
      sessions.computeIfPresent(
          account,
          (_, known) -> {
            known.sessions().remove(session);
            return known.sessions().isEmpty() ? null : known;
          });
  }

  @EventListener
  void end(SessionsEnded ended) {
    var known = sessions.remove(ended.account());
    if (known != null) end(known, VaadinSession.getCurrent());
  }

  /// Ends the pages of those whose sessions were ended at another node.
  private void look() {
    try {
      accounts
          .generations(sessions.keySet())
          .forEach(
              (account, generation) -> {
                var known = sessions.get(account);
                if (known == null || known.generation() == generation) return;
                if (sessions.remove(account, known)) end(known, null);
              });
    } catch (RuntimeException e) {
      log.warn("Whose sessions were ended elsewhere could not be looked up", e);
    }
  }

  private static void end(Opened opened, @Nullable VaadinSession but) {
    opened.sessions().stream().filter(session -> session != but).forEach(OpenPages::end);
  }

  @Override
  public void whileStill(HttpSession session, Runnable ending) {
    whileStill(List.copyOf(VaadinSession.getAllSessions(session)), ending);
  }

  private static void whileStill(List<VaadinSession> sessions, Runnable ending) {
    sessions.forEach(VaadinSession::lock);
    try {
      ending.run();
    } finally {
      sessions.forEach(VaadinSession::unlock);
    }
  }

  /// On a thread of its own: whoever asks for it holds their own session.
  private static void end(VaadinSession session) {
    Thread.startVirtualThread(
        () -> {
          try {
            whileStill(
                List.of(session),
                () ->
                    Optional.ofNullable(session.getSession())
                        .ifPresent(WrappedSession::invalidate));
          } catch (IllegalStateException _) {
            // It has ended by itself.
          }
        });
  }

  @PreDestroy
  void stop() {
    keeper.shutdownNow();
  }
}

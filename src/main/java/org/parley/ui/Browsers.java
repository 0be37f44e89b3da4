package org.parley.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// How pages behave in browsers: which scripts they may run, what happens when a session has ended,
/// who hears of failures.
@Component
class Browsers implements VaadinServiceInitListener {

  /// Vaadin has several lines written to the browser's console for each message that comes.
  private static final String PUSH_LOG_LEVEL = "warn";

  private final SecureRandom random = new SecureRandom();

  @Override
  public void serviceInit(ServiceInitEvent init) {
    init.addIndexHtmlRequestListener(
        response -> {
          var nonce = nonce();
          response
              .getVaadinResponse()
              .setHeader("Content-Security-Policy", contentSecurityPolicy(nonce));
          response.getDocument().getElementsByTag("script").attr("nonce", nonce);
        });
    var service = init.getSource();
    service.setSystemMessagesProvider(_ -> messages());
    service.addSessionInitListener(session -> session.getSession().setErrorHandler(new Failures()));
    service.addUIInitListener(
        ui -> ui.getUI().getPushConfiguration().setParameter("logLevel", PUSH_LOG_LEVEL));
  }

  /// Only scripts of the page itself run. Vaadin evaluates what the server tells it to do, and sets
  /// styles inline.
  private static String contentSecurityPolicy(String nonce) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'nonce-" + nonce + "' 'strict-dynamic' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "frame-ancestors 'none'",
        "form-action 'self'");
  }

  private String nonce() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// A page whose session has ended loads itself again: what was typed is kept in the browser, and
  /// most people are known again by their cookie.
  private static SystemMessages messages() {
    var messages = new CustomizedSystemMessages();
    messages.setSessionExpiredNotificationEnabled(false);
    return messages;
  }
}

package org.parley.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says where the server is, and as long as there is no administrator, how to become one.
@Component
class FirstStart {

  private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

  private final Accounts accounts;
  private final Welcomes welcomes;

  FirstStart(Accounts accounts, Welcomes welcomes) {
    this.accounts = accounts;
    this.welcomes = welcomes;
  }

  @EventListener
  void say(ApplicationReadyEvent ready) {
    if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) return;
    var address = "http://localhost:" + web.getWebServer().getPort();
    log.info("Parley is ready at {}", address);
    if (accounts.isEmpty())
      log.info(
          "Open this once to become administrator (valid 7 days): {}/welcome/{}",
          address,
          welcomes.create(true));
  }
}

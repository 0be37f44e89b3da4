package org.parley.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of errors nobody expected: they are logged under a number, and the person is told
/// the number and nothing else.
final class Failures implements ErrorHandler {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);
  private static final int SHOWN = 12_000;

  /// Logs an error.
  ///
  /// @return the number it is found by
  static String record(Throwable error) {
    var number = Integer.toHexString(ThreadLocalRandom.current().nextInt(0x100000, 0x1000000));
    log.error("Failure {}", number, error);
    return number;
  }

  @Override
  public void error(ErrorEvent event) {
    var number = record(event.getThrowable());
    event
        .getComponent()
        .flatMap(component -> component.getUI())
        .ifPresent(
            ui ->
                ui.access(
                    () ->
                        Notification.show(
                            Words.say("shell.failed.next", number),
                            SHOWN,
                            Notification.Position.BOTTOM_CENTER)));
  }
}

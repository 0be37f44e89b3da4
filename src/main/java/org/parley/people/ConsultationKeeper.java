package org.parley.people;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.consultation.Consultation;
import org.parley.room.Halls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sees to it that consultations whose time is over have a hall, which closes them, also after a
/// restart and where nobody looks; and that nothing is kept of those that are closed that was only
/// needed before.
@Component
public class ConsultationKeeper {

  private static final Logger log = LoggerFactory.getLogger(ConsultationKeeper.class);
  private static final int SECONDS = 5;

  private final Consultations consultations;
  private final Arrivals arrivals;
  private final MailCodes mailCodes;
  private final OidcPeople people;
  private final Halls halls;
  private final InstantSource clock;
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("consultation-keeper").daemon().factory());

  ConsultationKeeper(
      Consultations consultations,
      Arrivals arrivals,
      MailCodes mailCodes,
      OidcPeople people,
      Halls halls,
      InstantSource clock) {
    this.consultations = consultations;
    this.arrivals = arrivals;
    this.mailCodes = mailCodes;
    this.people = people;
    this.halls = halls;
    this.clock = clock;
    sweeper.scheduleWithFixedDelay(this::sweep, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void sweep() {
    try {
      consultations.due(clock.instant()).forEach(this::close);
      arrivals.forgetClosed();
      mailCodes.forget();
      people.forget();
    } catch (RuntimeException e) {
      log.warn("Consultations that are over could not be looked after", e);
    }
  }

  /// The hall closes by itself once it is there; the list is brought up to date with it.
  private void close(Consultation.Id id) {
    try {
      consultations.put(halls.hall(id).consultation(), Optional.empty());
    } catch (RuntimeException e) {
      log.warn("Consultation {} is over and cannot be opened", id, e);
    }
  }

  @PreDestroy
  void stop() {
    sweeper.shutdownNow();
  }
}

package org.parley;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.people.Listings;
import org.parley.people.Reception;
import org.parley.topic.Sample;
import org.parley.topic.SamplePlay;
import org.parley.topic.Topic;
import org.parley.topic.TopicShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Puts up a finished panel for each topic that ships a script of one, so that newcomers see at
/// once what comes out. Done once, behind the back of the first start; off with
/// `parley.sample=false`.
@Component
class SamplePanels {

  private static final Logger log = LoggerFactory.getLogger(SamplePanels.class);

  private final TopicShelf shelf;
  private final Listings listings;
  private final Reception reception;
  private final InstantSource clock;
  private final boolean wanted;

  SamplePanels(
      TopicShelf shelf,
      Listings listings,
      Reception reception,
      InstantSource clock,
      @Value("${parley.sample}") boolean wanted) {
    this.shelf = shelf;
    this.listings = listings;
    this.reception = reception;
    this.clock = clock;
    this.wanted = wanted;
  }

  @EventListener(ApplicationReadyEvent.class)
  void putUpInBackground() {
    Thread.ofVirtual().name("sample-panels").start(this::putUp);
  }

  void putUp() {
    if (!wanted) return;
    for (var topic : shelf.all())
      topic
          .sample()
          .filter(_ -> !listings.hasSample(topic.slug()))
          .ifPresent(sample -> putUp(topic, sample));
  }

  private void putUp(Topic topic, Sample sample) {
    try {
      var life =
          SamplePlay.of(
              topic, sample, idFor(topic), clock.instant().atZone(ZoneId.systemDefault()));
      reception.putUp(idFor(topic), life).join();
      log.info("A sample panel on {} is there to look at", topic.slug());
    } catch (RuntimeException e) {
      // The server does all its work without samples, and the next start tries again.
      log.warn("There is no sample panel on {}: {}", topic.slug(), e.getMessage());
    }
  }

  /// The same on every start and every node: should one stop in the middle, or two begin at once,
  /// the transcript takes the panel only once.
  static Panel.Id idFor(Topic topic) {
    var name = "parley sample " + topic.slug();
    return new Panel.Id(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }
}

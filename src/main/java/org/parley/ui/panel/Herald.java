package org.parley.ui.panel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.parley.panel.Actor;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.room.Room;
import org.parley.ui.Words;
import org.parley.ui.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Tells all pages that show a panel what everybody may read of a change, before any of them is
/// drawn with it: it is made once for all who read it alike. Where it cannot be told so, or a page
/// is not on the line, the page is drawn at once.
final class Herald {

  private static final Logger log = LoggerFactory.getLogger(Herald.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final Actor ANYBODY = Actor.STRANGER;

  /// Not behind the pages that are being drawn.
  private static final Executor AHEAD =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("herald-", 0).factory());

  /// Pages that have been told are drawn one after the other: all together they would take the
  /// processors for themselves just when somebody answers. What is said meanwhile they are drawn
  /// with at the same time.
  private static final Duration FIRST = Duration.ofMillis(150);

  private static final Duration STEP = Duration.ofMillis(200);
  private static final Duration LAST = Duration.ofSeconds(4);

  private record Page(Visit visit, Words.Reader reader, Wire wire, Live live) {}

  /// Those who read the same words, and the same names in them.
  private record Readers(Map<Seat.Id, String> names, Words.Reader reader) {}

  private record Message(List<News.Item> items, String json) {}

  private final News news;
  private final List<Page> pages = new CopyOnWriteArrayList<>();
  private final Runnable ends;
  private Panel known;

  Herald(Room room, News news) {
    this.news = news;
    known = room.panel();
    ends = room.listen(this::changed, AHEAD);
  }

  /// @return what ends it for this page
  Runnable add(Visit visit, Words.Reader reader, Wire wire, Live live) {
    var page = new Page(visit, reader, wire, live);
    pages.add(page);
    return () -> pages.remove(page);
  }

  boolean isIdle() {
    return pages.isEmpty();
  }

  void end() {
    ends.run();
  }

  private void changed(Panel panel) {
    var before = known;
    known = panel;
    var made = new HashMap<Readers, Optional<Message>>();
    var told = new ArrayList<Page>();
    for (var page : pages)
      if (tell(page, before, panel, made)) told.add(page);
      else page.live().changed();
    draw(told);
  }

  /// In an order that is another each time.
  private static void draw(List<Page> told) {
    Collections.shuffle(told);
    long step = Math.min(STEP.toMillis(), LAST.toMillis() / Math.max(1, told.size()));
    for (int i = 0; i < told.size(); i++) told.get(i).live().told(FIRST.plusMillis(i * step));
  }

  /// Whoever did it has a form before them that closes: their page is drawn at once.
  ///
  /// @return whether the page has been told all that changed
  private boolean tell(Page page, Panel before, Panel panel, Map<Readers, Optional<Message>> made) {
    if (!page.wire().isOpen() || !page.visit().mayLook()) return false;
    var now = page.visit().now();
    return made.computeIfAbsent(
            new Readers(now.names(), page.reader()), readers -> make(before, panel, readers, now))
        .filter(message -> message.items().stream().noneMatch(item -> item.own().test(now)))
        .filter(message -> page.wire().send(message.json()))
        .isPresent();
  }

  /// Whatever fails here, the pages have to be drawn.
  private Optional<Message> make(Panel before, Panel panel, Readers readers, PanelNow now) {
    try {
      return Words.forReader(
              readers.reader(),
              () -> news.between(seen(before, readers, now), seen(panel, readers, now)))
          .map(Herald::message);
    } catch (RuntimeException e) {
      log.error("News of panel {} could not be told ahead", panel.id(), e);
      return Optional.empty();
    }
  }

  /// As somebody sees it who may do nothing but look on.
  private static PanelNow seen(Panel panel, Readers readers, PanelNow now) {
    return new PanelNow(panel, ANYBODY, readers.names(), now.present(), now.at());
  }

  private static Message message(List<News.Item> items) {
    return new Message(
        items, JSON.writeValueAsString(items.stream().map(News.Item::content).toList()));
  }
}

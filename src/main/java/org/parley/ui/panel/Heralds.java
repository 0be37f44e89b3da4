package org.parley.ui.panel;

import java.util.HashMap;
import java.util.Map;
import org.parley.panel.Panel;
import org.parley.room.Room;
import org.parley.ui.Words;
import org.parley.ui.wire.Wire;
import org.parley.ui.wire.Wires;
import org.springframework.stereotype.Component;

/// The heralds of the panels that are open in pages, one for each panel and what its pages can be
/// told.
@Component
class Heralds {

  private record Post(Panel.Id panel, News news) {}

  private final Wires wires;
  private final Map<Post, Herald> all = new HashMap<>();

  Heralds(Wires wires) {
    this.wires = wires;
  }

  /// A line to a page that is being opened.
  Wire wire() {
    return new Wire(wires);
  }

  /// Has a page told what its reader may read, and drawn.
  ///
  /// @return what ends it
  synchronized Runnable tell(
      Room room, News news, Visit visit, Words.Reader reader, Wire wire, Live live) {
    var post = new Post(room.panel().id(), news);
    var herald = all.computeIfAbsent(post, _ -> new Herald(room, news));
    var ends = herald.add(visit, reader, wire, live);
    return () -> end(post, herald, ends);
  }

  private synchronized void end(Post post, Herald herald, Runnable ends) {
    ends.run();
    if (herald.isIdle() && all.remove(post, herald)) herald.end();
  }
}

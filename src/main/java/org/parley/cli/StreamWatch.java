package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Many open streams of live results, and how long a change takes to reach them all.
final class StreamWatch implements AutoCloseable {

  private final List<HttpLine> lines = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger open = new AtomicInteger();
  private final LongAdder events = new LongAdder();
  private final Latencies latencies = new Latencies();
  private volatile String awaited = "\"stage\":\"none\"";
  private volatile long since;
  private final AtomicInteger reached = new AtomicInteger();

  StreamWatch(URI server, String path, int count) {
    for (int i = 0; i < count; i++) Thread.startVirtualThread(() -> watch(server, path));
    for (int i = 0; i < 600 && open.get() < count; i++) Simulation.pause(50);
  }

  int open() {
    return open.get();
  }

  long events() {
    return events.sum();
  }

  Latencies latencies() {
    return latencies;
  }

  /// Waits until an event that says so has reached every stream.
  ///
  /// @param change what makes it happen
  void await(String stage, Runnable change) {
    reached.set(0);
    awaited = "\"stage\":\"" + stage + "\"";
    since = System.nanoTime();
    change.run();
    for (int i = 0; i < 200 && reached.get() < open.get(); i++) Simulation.pause(10);
  }

  private void watch(URI server, String path) {
    try (var line = new HttpLine(server)) {
      lines.add(line);
      line.send("GET", path, "", "");
      if (line.beginStream() != 200) return;
      open.incrementAndGet();
      var seen = "";
      while (true) {
        var text = line.line();
        if (!text.startsWith("data:")) continue;
        events.increment();
        var wanted = awaited;
        if (text.contains(wanted) && !seen.equals(wanted)) {
          seen = wanted;
          latencies.add(System.nanoTime() - since);
          reached.incrementAndGet();
        }
      }
    } catch (IOException e) {
      open.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    for (var line : List.copyOf(lines)) line.close();
  }
}

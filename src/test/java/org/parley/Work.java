package org.parley;

import java.time.Duration;

/// What a server in this process and the browsers it started have taken of the processor so far.
record Work(Duration server, Duration browsers) {

  static Work now() {
    var self = ProcessHandle.current();
    return new Work(
        taken(self), self.descendants().map(Work::taken).reduce(Duration.ZERO, Duration::plus));
  }

  private static Duration taken(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  Work since(Work before) {
    return new Work(server.minus(before.server()), browsers.minus(before.browsers()));
  }

  String each(int times) {
    return "server %d ms, browsers %d ms"
        .formatted(server.dividedBy(times).toMillis(), browsers.dividedBy(times).toMillis());
  }
}

package org.parley.cli;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/// People who take part in a consultation of a server: each joins, is asked one statement after
/// another, thinks, answers, may write one of their own, and goes; the next one comes.
///
/// @param server its address, without `/api`
/// @param consultation where they take part
/// @param clients how many are there at a time
/// @param answers how many statements each answers
/// @param think the mean time to think, in milliseconds; exponentially distributed
/// @param writers of a thousand people so many write a statement
/// @param nextOnly whether they only look at what is asked, and answer nothing
record Simulation(
    URI server,
    String consultation,
    int clients,
    int seconds,
    int answers,
    long think,
    int writers,
    Opinions opinions,
    boolean nextOnly) {

  private static final int CHECKED = 50;

  /// What came of it.
  ///
  /// @param failures what went wrong, and how often
  /// @param missing answers that were acknowledged and are not there
  record Outcome(
      double seconds,
      int people,
      Latencies votes,
      Latencies next,
      Map<String, Long> failures,
      long checked,
      long missing) {}

  /// What all simulated people share.
  static final class Tally {
    final Latencies votes = new Latencies();
    final Latencies next = new Latencies();
    final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    final AtomicInteger people = new AtomicInteger();
    final List<SimulatedPerson.Told> told = Collections.synchronizedList(new ArrayList<>());
    final AtomicLong end = new AtomicLong();

    void failed(String what) {
      failures.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    boolean isOver() {
      return System.nanoTime() > end.get();
    }

    /// Some people's answers are compared with the server's in the end.
    void remember(SimulatedPerson.Told one) {
      if (told.size() < CHECKED) told.add(one);
    }
  }

  Outcome run() throws InterruptedException {
    var tally = new Tally();
    long start = System.nanoTime();
    tally.end.set(start + seconds * 1_000_000_000L);
    var threads = new ArrayList<Thread>();
    for (int client = 0; client < clients; client++)
      threads.add(Thread.startVirtualThread(() -> people(tally)));
    for (var thread : threads) thread.join();
    double took = (System.nanoTime() - start) / 1e9;
    long checked = 0;
    long missing = 0;
    for (var one : tally.told) {
      checked += one.answers().size();
      missing += missing(one);
    }
    var failures = new TreeMap<String, Long>();
    tally.failures.forEach((what, times) -> failures.put(what, times.sum()));
    return new Outcome(
        took, tally.people.get(), tally.votes, tally.next, failures, checked, missing);
  }

  private void people(Tally tally) {
    while (!tally.isOver())
      try (var line = new HttpLine(server)) {
        while (!tally.isOver())
          new SimulatedPerson(this, tally, line, tally.people.getAndIncrement()).takePart();
      } catch (IOException e) {
        tally.failed(String.valueOf(e.getMessage()));
        pause(100);
      }
  }

  private long missing(SimulatedPerson.Told one) {
    try (var line = new HttpLine(server)) {
      var body = line.ask("GET", path("/votes"), one.token(), "").body();
      return one.answers().stream()
          .filter(answer -> !body.contains("\"statement\":" + answer + ","))
          .count();
    } catch (IOException e) {
      return one.answers().size();
    }
  }

  String path(String rest) {
    return "/api/v1/consultations/" + consultation + rest;
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.parley.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.transcript.Appended;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;

/// Transcripts that fail in the ways databases do.
final class MemoryTranscripts implements Transcripts {

  enum Mood {
    WELL,
    /// Stores, but the acknowledgement is lost, once.
    LOSES_WORD,
    /// Neither stores nor reads.
    DOWN,
    /// Reads, but stores nothing.
    FULL,
    /// Answers nothing; what is handed in is stored when it wakes up.
    FROZEN
  }

  private record Held(Head before, List<Entry> entries, CompletableFuture<Appended> answer) {}

  private final Map<UUID, List<Entry>> streams = new ConcurrentHashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  synchronized void become(Mood mood) {
    this.mood = mood;
  }

  /// What was handed in while frozen is stored now, with nobody left to hear of it.
  synchronized void wakeUp() {
    mood = Mood.WELL;
    for (var late : List.copyOf(held)) store(late.before(), late.entries());
    held.clear();
  }

  /// Another node writes.
  synchronized void appendElsewhere(List<Entry> entries) {
    streams.get(entries.getFirst().stream()).addAll(entries);
  }

  void tellOf(UUID stream) {
    watchers.forEach(watcher -> watcher.appended(stream));
  }

  synchronized void replace(UUID stream, long sequence, Entry entry) {
    streams.get(stream).set((int) sequence - 1, entry);
  }

  synchronized List<Entry> all(UUID stream) {
    return List.copyOf(streams.getOrDefault(stream, List.of()));
  }

  @Override
  public synchronized List<Entry> read(UUID stream, long after, int limit) {
    if (mood == Mood.DOWN || mood == Mood.FROZEN) throw new IllegalStateException("no database");
    return all(stream).stream().skip(after).limit(limit).toList();
  }

  @Override
  public Head head(UUID stream) {
    var all = all(stream);
    return all.isEmpty() ? Head.start(stream) : all.getLast().head();
  }

  @Override
  public synchronized CompletableFuture<Appended> append(Head before, List<Entry> entries) {
    var answer = new CompletableFuture<Appended>();
    switch (mood) {
      case WELL -> answer.complete(store(before, entries));
      case LOSES_WORD -> {
        mood = Mood.WELL;
        store(before, entries);
        answer.completeExceptionally(new IllegalStateException("connection lost"));
      }
      case DOWN, FULL -> answer.completeExceptionally(new IllegalStateException("no database"));
      case FROZEN -> held.add(new Held(before, entries, answer));
    }
    return answer;
  }

  private Appended store(Head before, List<Entry> entries) {
    var stream = entries.getFirst().stream();
    if (!head(stream).equals(before)) return new Appended.Behind();
    streams.computeIfAbsent(stream, _ -> new ArrayList<>()).addAll(entries);
    return new Appended.Stored(entries.getLast().head());
  }

  @Override
  public void redact(UUID stream, long sequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }
}

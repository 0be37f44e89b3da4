package org.parley.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.transcript.Appended;
import org.parley.transcript.BoxAct;
import org.parley.transcript.BoxKey;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.OpenedBox;
import org.parley.transcript.SealedBox;
import org.parley.transcript.Transcripts;

/// Transcripts that fail in the ways databases do.
public final class MemoryTranscripts implements Transcripts {

  public enum Mood {
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

  private record Held(UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {}

  private record BoxName(UUID stream, int box) {}

  private final Map<UUID, List<Entry>> streams = new ConcurrentHashMap<>();
  private final Map<BoxName, SealedBox> boxes = new ConcurrentHashMap<>();
  private final List<Held> held = new ArrayList<>();
  private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.WELL;

  public synchronized void become(Mood mood) {
    this.mood = mood;
  }

  /// What was handed in while frozen is stored now, with nobody left to hear of it.
  public synchronized void wakeUp() {
    mood = Mood.WELL;
    for (var late : List.copyOf(held))
      store(late.stream(), late.before(), late.entries(), late.acts());
    held.clear();
  }

  void tellOf(UUID stream) {
    watchers.forEach(watcher -> watcher.appended(stream));
  }

  public synchronized List<Entry> all(UUID stream) {
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
  public CompletableFuture<Appended> append(Head before, List<Entry> entries) {
    return append(entries.getFirst().stream(), before, entries, List.of());
  }

  @Override
  public synchronized CompletableFuture<Appended> append(
      UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {
    var answer = new CompletableFuture<Appended>();
    switch (mood) {
      case WELL -> answer.complete(store(stream, before, entries, acts));
      case LOSES_WORD -> {
        mood = Mood.WELL;
        store(stream, before, entries, acts);
        answer.completeExceptionally(new IllegalStateException("connection lost"));
      }
      case DOWN, FULL -> answer.completeExceptionally(new IllegalStateException("no database"));
      case FROZEN -> held.add(new Held(stream, before, entries, acts));
    }
    return answer;
  }

  private Appended store(UUID stream, Head before, List<Entry> entries, List<BoxAct> acts) {
    if (!head(stream).equals(before)) return new Appended.Behind();
    for (var act : acts) {
      var name = new BoxName(stream, act.box());
      switch (act) {
        case BoxAct.Make _ -> boxes.put(name, SealedBox.with(BoxKey.random()));
        case BoxAct.Put(_, var voter, var holder, var slip) ->
            boxes.get(name).put(voter, holder, slip);
        case BoxAct.Destroy _ -> boxes.remove(name);
      }
    }
    streams.computeIfAbsent(stream, _ -> new ArrayList<>()).addAll(entries);
    return new Appended.Stored(entries.isEmpty() ? before : entries.getLast().head());
  }

  @Override
  public synchronized Optional<OpenedBox> open(UUID stream, int box) {
    if (mood == Mood.DOWN || mood == Mood.FROZEN) throw new IllegalStateException("no database");
    return Optional.ofNullable(boxes.get(new BoxName(stream, box)))
        .map(kept -> kept.opened(List.of()));
  }

  @Override
  public synchronized Optional<String> receipt(UUID stream, int box, int voter, int holder) {
    return Optional.ofNullable(boxes.get(new BoxName(stream, box)))
        .flatMap(kept -> kept.receipt(voter, holder));
  }

  @Override
  public synchronized void redact(UUID stream, long sequence) {
    streams
        .get(stream)
        .replaceAll(
            entry ->
                entry.sequence() == sequence
                    ? new Entry(
                        stream,
                        sequence,
                        entry.at(),
                        entry.type(),
                        entry.version(),
                        Optional.empty(),
                        entry.payloadHash(),
                        entry.hash())
                    : entry);
  }

  @Override
  public void watch(Watcher watcher) {
    watchers.add(watcher);
  }
}

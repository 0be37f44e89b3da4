package org.parley.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.Digest;
import org.parley.consultation.Refusal;
import org.parley.consultation.VoteBook;
import org.parley.transcript.VoteDigest;
import org.parley.transcript.VoteLog;
import org.parley.transcript.VoteRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the votes of one consultation: while one group goes to disk, the next gathers. Nobody is
/// answered before the disk has it, and nothing is seen before.
///
/// Whether an answer counts is judged here, by one thread, right before it is written: so what has
/// been closed takes no more votes, and an answer sent twice counts once. Where the database fails,
/// nobody knows what it kept; then the log is read on before anything else is written, and whoever
/// asks again is told.
final class VoteWriter implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(VoteWriter.class);

  /// Answers of a group at the most, so that a commit stays short.
  private static final int MOST = 2_000;

  /// Requests that may wait.
  private static final int QUEUE = 20_000;

  private static final int TAKEN_BACK = 2;

  /// Why an answer would not be taken now.
  interface Judge {
    @Nullable Refusal refusal(Cast cast);
  }

  private sealed interface Job {

    record Request(int participant, List<Cast> casts, CompletableFuture<List<CastOutcome>> answer)
        implements Job {}

    /// Something to be done between groups.
    record Act(Runnable work, CompletableFuture<Void> done) implements Job {}
  }

  private final Consultation.Id id;
  private final VoteLog votes;
  private final VoteBook book;
  private final Judge judge;
  private final Consumer<VoteRow> onVote;
  private final InstantSource clock;
  private final BlockingQueue<Job> queue = new LinkedBlockingQueue<>(QUEUE);
  private final VoteDigest digest = new VoteDigest();
  private final Map<Long, Long> marks;
  private final Thread thread;
  private boolean behind;
  private volatile boolean closed;

  /// Reads what is there; returns when the book is whole.
  ///
  /// @param onVote hears of every vote once it is on disk
  /// @param known digests that were recorded, the hash by number of rows
  /// @throws IllegalStateException if the votes are not those that were digested
  VoteWriter(
      Consultation.Id id,
      VoteLog votes,
      VoteBook book,
      Judge judge,
      Consumer<VoteRow> onVote,
      InstantSource clock,
      Map<Long, String> known) {
    this.id = id;
    this.votes = votes;
    this.book = book;
    this.judge = judge;
    this.onVote = onVote;
    this.clock = clock;
    this.marks = new HashMap<>();
    votes.read(
        0,
        row -> {
          take(row);
          var hash = known.get(digest.rows());
          if (hash != null && !hash.equals(digest.hash()))
            throw new IllegalStateException(
                "the first " + digest.rows() + " votes of " + id + " are not those recorded");
        });
    long most = known.keySet().stream().mapToLong(rows -> rows).max().orElse(0);
    if (digest.rows() < most)
      throw new IllegalStateException(
          "of " + most + " votes of " + id + " there are only " + digest.rows());
    this.thread = Thread.ofPlatform().name("votes-" + id).daemon().start(this::write);
  }

  CompletableFuture<List<CastOutcome>> submit(int participant, List<Cast> casts) {
    var request = new Job.Request(participant, casts, new CompletableFuture<>());
    if (closed) return CompletableFuture.failedFuture(RecordUnreachable.closed());
    if (!queue.offer(request)) return CompletableFuture.failedFuture(RecordUnreachable.crowded(id));
    return request.answer();
  }

  /// Does something between groups, with all votes handed in before on disk.
  CompletableFuture<Void> act(Runnable work) {
    var act = new Job.Act(work, new CompletableFuture<>());
    if (closed) return CompletableFuture.failedFuture(RecordUnreachable.closed());
    if (!queue.offer(act)) return CompletableFuture.failedFuture(RecordUnreachable.crowded(id));
    return act.done();
  }

  /// To be asked for within an act.
  Digest digest() {
    return new Digest(digest.rows(), digest.hash());
  }

  /// How many rows the log has, roughly.
  long rows() {
    return digest.rows();
  }

  boolean isIdle() {
    return queue.isEmpty();
  }

  /// Writes what has been handed in, then stops.
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes in what other nodes have appended. To be called within an act.
  void readOn() {
    votes.read(digest.rows(), this::take);
    behind = false;
  }

  /// Appends rows as they are, whoever judged them. To be called within an act.
  void append(List<VoteRow> rows) {
    for (int from = 0; from < rows.size(); from += MOST) {
      var part = rows.subList(from, Math.min(rows.size(), from + MOST));
      if (!votes.append(digest.rows(), part))
        throw new IllegalStateException("others vote in " + id + " meanwhile");
      part.forEach(this::take);
    }
  }

  private void write() {
    @Nullable Job next = null;
    while (!closed || next != null || !queue.isEmpty()) {
      var job = next != null ? next : poll();
      next = null;
      switch (job) {
        case null -> {}
        case Job.Act(var work, var done) -> perform(work, done);
        case Job.Request request -> {
          var group = new ArrayList<Job.Request>();
          group.add(request);
          next = gather(group);
          commit(group);
        }
      }
    }
  }

  private @Nullable Job poll() {
    try {
      return queue.poll(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return queue.poll();
    }
  }

  /// @return the act that comes after the group
  private @Nullable Job gather(List<Job.Request> group) {
    int size = group.getFirst().casts().size();
    while (size < MOST) {
      var job = queue.poll();
      if (!(job instanceof Job.Request request)) return job;
      group.add(request);
      size += request.casts().size();
    }
    return null;
  }

  private static void perform(Runnable work, CompletableFuture<Void> done) {
    try {
      work.run();
      done.complete(null);
    } catch (Throwable e) {
      done.completeExceptionally(e);
    }
  }

  /// Whatever happens, errors included, this thread goes on.
  private void commit(List<Job.Request> group) {
    try {
      if (behind) readOn();
      while (!commitOnce(group)) readOn();
    } catch (Throwable e) {
      behind = true;
      log.error("Votes of {} could not be recorded: {}", id, e.toString());
      for (var request : group)
        request.answer().completeExceptionally(RecordUnreachable.silent(id));
    }
  }

  /// @return false if another node was faster
  private boolean commitOnce(List<Job.Request> group) {
    var rows = new ArrayList<VoteRow>(group.size());
    var outcomes = new ArrayList<List<CastOutcome>>(group.size());
    marks.clear();
    long at = clock.millis();
    for (var request : group) {
      var own = new ArrayList<CastOutcome>(request.casts().size());
      for (var cast : request.casts()) own.add(judge(request.participant(), cast, at, rows));
      outcomes.add(own);
    }
    if (!rows.isEmpty() && !votes.append(digest.rows(), rows)) return false;
    rows.forEach(this::take);
    for (int i = 0; i < group.size(); i++) group.get(i).answer().complete(outcomes.get(i));
    return true;
  }

  private CastOutcome judge(int participant, Cast cast, long at, List<VoteRow> rows) {
    var statement = cast.statement();
    var last = last(participant, statement.number());
    long sequence =
        cast.sequence().orElseGet(() -> Math.max(at, last.isPresent() ? last.getAsLong() + 1 : 0));
    if (last.isPresent() && last.getAsLong() == sequence)
      return new CastOutcome.Repeated(statement, sequence);
    var refusal = judge.refusal(cast);
    if (refusal != null) return new CastOutcome.Refused(statement, refusal);
    if (last.isPresent() && last.getAsLong() > sequence)
      return new CastOutcome.Outdated(statement, sequence);
    rows.add(
        new VoteRow(
            participant,
            statement.number(),
            cast.choice().map(Choice::value).orElse(TAKEN_BACK),
            cast.important(),
            sequence,
            at));
    marks.put(mark(participant, statement.number()), sequence);
    return new CastOutcome.Counted(statement, sequence);
  }

  private OptionalLong last(int participant, int statement) {
    var mark = marks.get(mark(participant, statement));
    return mark != null ? OptionalLong.of(mark) : book.sheet(participant).sequence(statement);
  }

  private static long mark(int participant, int statement) {
    return (long) participant << 32 | statement;
  }

  private void take(VoteRow row) {
    digest.add(row);
    book.put(row.participant(), row.statement(), row.choice(), row.important(), row.sequence());
    onVote.accept(row);
  }
}

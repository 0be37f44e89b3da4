package org.parley.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.pcollections.TreePMap;

/// One public consultation as it stands: the fold of all that happened to it, votes excepted.
/// Immutable.
///
/// @param created when it began
/// @param byNumber its statements by number
/// @param pause what the host says of having stopped it for a while, which may be nothing; empty
///   where it goes on
/// @param digest of the votes, as last recorded
/// @param length how many events led here
public record Consultation(
    Id id,
    Settings settings,
    Instant created,
    TreePMap<Integer, Statement> byNumber,
    Optional<String> pause,
    Optional<Digest> digest,
    Optional<Ending> ending,
    Optional<Instant> closed,
    int length) {

  /// A time-ordered UUID; also the name of its stream in the transcript.
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// Replays a whole life.
  ///
  /// @throws IllegalArgumentException if it does not begin with a consultation
  public static Consultation of(List<Happening> life) {
    var consultation = begin(life.getFirst());
    for (var happening : life.subList(1, life.size())) consultation = consultation.after(happening);
    return consultation;
  }

  /// How it stands after its first event.
  public static Consultation begin(Happening first) {
    return Evolution.begin(first);
  }

  /// How it stands after one more event. Never refuses: what happened, happened.
  public Consultation after(Happening happening) {
    return Evolution.evolve(this, happening);
  }

  /// What becomes of a command; nothing is changed yet.
  public Decision decide(Envelope envelope, ConsultationCommand command) {
    return Decider.decide(this, envelope, command);
  }

  public Stage stage(Instant now) {
    if (isClosed()) return Stage.CLOSED;
    if (settings.closes().filter(end -> !now.isBefore(end)).isPresent()) return Stage.OVER;
    if (settings.opens().filter(now::isBefore).isPresent()) return Stage.ANNOUNCED;
    return isPaused() ? Stage.PAUSED : Stage.OPEN;
  }

  boolean isPaused() {
    return pause.isPresent();
  }

  public boolean isClosed() {
    return closed.isPresent();
  }

  /// All statements in the order of their numbers, whatever became of them.
  public Collection<Statement> statements() {
    return byNumber.values();
  }

  /// Those that are shown.
  public Stream<Statement> accepted() {
    return byNumber.values().stream().filter(Statement::isAccepted);
  }

  public Optional<Statement> statement(Statement.Id id) {
    return Optional.ofNullable(byNumber.get(id.number()));
  }

  /// Why nobody can vote on this statement now; empty where one can.
  ///
  /// @param version of the text that was shown, 0 where the voter does not say
  public Optional<Refusal> voteRefusal(Instant now, Statement.Id id, int version) {
    var stage = stage(now);
    if (stage != Stage.OPEN) return Optional.of(new Refusal.NotOpen(stage));
    var statement = byNumber.get(id.number());
    if (statement == null) return Optional.of(new Refusal.NoSuchStatement(id));
    if (!statement.isAccepted()) return Optional.of(new Refusal.NotShown(id));
    return version != 0 && version != statement.version()
        ? Optional.of(new Refusal.Reworded(id, statement.version()))
        : Optional.empty();
  }

  int nextNumber() {
    return byNumber.isEmpty() ? 1 : byNumber.lastKey() + 1;
  }

  Consultation longer() {
    return new Consultation(
        id, settings, created, byNumber, pause, digest, ending, closed, length + 1);
  }

  Consultation with(Settings next) {
    return new Consultation(id, next, created, byNumber, pause, digest, ending, closed, length);
  }

  Consultation with(Statement statement) {
    return new Consultation(
        id,
        settings,
        created,
        byNumber.plus(statement.id().number(), statement),
        pause,
        digest,
        ending,
        closed,
        length);
  }

  Consultation changed(Statement.Id which, UnaryOperator<Statement> change) {
    return statement(which).map(found -> with(change.apply(found))).orElse(this);
  }

  Consultation paused(Optional<String> next) {
    return new Consultation(id, settings, created, byNumber, next, digest, ending, closed, length);
  }

  Consultation with(Digest next) {
    return new Consultation(
        id, settings, created, byNumber, pause, Optional.of(next), ending, closed, length);
  }

  Consultation closed(Ending how, Instant at) {
    return new Consultation(
        id,
        settings,
        created,
        byNumber,
        pause,
        Optional.of(how.digest()),
        Optional.of(how),
        Optional.of(at),
        length);
  }
}

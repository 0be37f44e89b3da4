package org.parley.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// The right to speak while the panel meets: who has it, who asks for it, and who had it.
///
/// @param requests in the order in which they were made; [FloorOrder] says whose turn it is
/// @param speeches from the first; of them only the last may still go on
public record Floor(FloorTerms terms, PVector<Request> requests, PVector<Speech> speeches) {

  static final Floor EMPTY = new Floor(FloorTerms.USUAL, TreePVector.empty(), TreePVector.empty());

  /// What somebody asks for the floor for, the most urgent first.
  public enum Kind {
    /// About how the panel proceeds.
    POINT_OF_ORDER,
    /// To a question that was put to one's role.
    ANSWER,
    QUESTION,
    CONTRIBUTION;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// A seat asks for the floor. It has one request at a time.
  ///
  /// @param to the role a question is put to, where it is put to one
  public record Request(Seat.Id seat, Kind kind, Optional<Role.Id> to, Instant at) {}

  /// A seat has the floor, or had it.
  ///
  /// @param role what the seat spoke for
  /// @param reason why it spoke before those whose turn it was
  public record Speech(
      Seat.Id seat,
      Optional<Role.Id> role,
      Kind kind,
      Optional<Role.Id> to,
      Optional<String> reason,
      Instant began,
      Optional<Instant> ended) {

    public boolean goesOn() {
      return ended.isEmpty();
    }

    /// How long it has lasted until now, or did last.
    public Duration lasted(Instant now) {
      var until = ended.orElse(now);
      return until.isBefore(began) ? Duration.ZERO : Duration.between(began, until);
    }

    private Speech endedAt(Instant at) {
      return new Speech(seat, role, kind, to, reason, began, Optional.of(at));
    }
  }

  /// The speech that goes on.
  public Optional<Speech> speaking() {
    return speeches.isEmpty()
        ? Optional.empty()
        : Optional.of(speeches.getLast()).filter(Speech::goesOn);
  }

  public boolean hasFloor(Seat.Id seat) {
    return speaking().filter(speech -> speech.seat().equals(seat)).isPresent();
  }

  public Optional<Request> request(Seat.Id seat) {
    return requests.stream().filter(request -> request.seat().equals(seat)).findFirst();
  }

  /// Whether a question was put to a role that it has not begun to answer.
  public boolean isAddressed(Role.Id role) {
    for (var speech : speeches.reversed()) {
      if (speech.kind() == Kind.ANSWER && speech.role().equals(Optional.of(role))) return false;
      if (speech.to().equals(Optional.of(role))) return true;
    }
    return false;
  }

  Floor with(FloorTerms terms) {
    return new Floor(terms, requests, speeches);
  }

  /// A request takes the place of the one the seat made before.
  Floor with(Request request) {
    var others = without(request.seat());
    return new Floor(terms, others.requests.plus(request), speeches);
  }

  Floor without(Seat.Id seat) {
    return request(seat)
        .map(request -> new Floor(terms, requests.minus(request), speeches))
        .orElse(this);
  }

  Floor with(Speech speech) {
    return new Floor(terms, without(speech.seat()).requests, speeches.plus(speech));
  }

  Floor ended(Instant at) {
    return new Floor(
        terms, requests, speeches.with(speeches.size() - 1, speeches.getLast().endedAt(at)));
  }
}

package org.parley.panel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.IntTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Those who watch, and what they ask the panel. Members of the audience hold observers' seats.
///
/// @param admitted whether whoever has the panel's code may come in to watch, and ask
/// @param ever whether it was so at any time
/// @param questions in the order in which they were asked
public record Audience(boolean admitted, boolean ever, PVector<Question> questions) {

  static final Audience NONE = new Audience(false, false, TreePVector.empty());

  /// Asked by somebody in the audience.
  ///
  /// @param votes the seats that want it asked too, by their numbers; without the one that asked
  public record Question(
      Id id, Seat.Id seat, String text, State state, IntTreePMap<Seat.Id> votes, Instant at) {

    public record Id(int number) {
      @Override
      public String toString() {
        return "question " + number;
      }
    }

    public enum State {
      /// Seen by nobody but whoever asked and the chair, until the chair lets it through.
      WAITING,
      OPEN,
      /// Put to the panel now, for all to see.
      PICKED,
      ANSWERED,
      /// Not to be put to the panel, nor to be read by anybody but whoever asked it and the chair.
      SET_ASIDE;

      public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }

    /// Whether it is kept from all but whoever asked it and whoever presides.
    public boolean isKept() {
      return state == State.WAITING || state == State.SET_ASIDE;
    }

    public boolean isVotedBy(Seat.Id voter) {
      return votes.containsKey(voter.number());
    }

    private Question with(State state) {
      return new Question(id, seat, text, state, votes, at);
    }

    private Question voted(Seat.Id voter, boolean up) {
      return new Question(
          id,
          seat,
          text,
          state,
          up ? votes.plus(voter.number(), voter) : votes.minus(voter.number()),
          at);
    }
  }

  public Optional<Question> question(Question.Id id) {
    return id.number() >= 1 && id.number() <= questions.size()
        ? Optional.of(questions.get(id.number() - 1))
        : Optional.empty();
  }

  /// The question that is put to the panel now.
  public Optional<Question> picked() {
    return questions.stream().filter(q -> q.state() == Question.State.PICKED).findFirst();
  }

  /// Those that may still be put, most wanted first, and among equals the oldest.
  public List<Question> open() {
    return questions.stream()
        .filter(question -> question.state() == Question.State.OPEN)
        .sorted(Comparator.comparing((Question question) -> -question.votes().size()))
        .toList();
  }

  /// Those that wait for the chair to let them through, the oldest first.
  public List<Question> waiting() {
    return questions.stream().filter(q -> q.state() == Question.State.WAITING).toList();
  }

  /// Those a seat asked that may still be put.
  long openOf(Seat.Id seat) {
    return questions.stream()
        .filter(q -> q.state() == Question.State.OPEN || q.state() == Question.State.WAITING)
        .filter(q -> q.seat().equals(seat))
        .count();
  }

  /// Whether somebody asked from a seat, who alone may read what is kept of it.
  public boolean isAskedFrom(Seat.Id seat) {
    return questions.stream().anyMatch(question -> question.seat().equals(seat));
  }

  /// Whoever leaves takes their votes along, lest they count again from another seat.
  Audience without(Seat.Id seat) {
    var left = this;
    for (var question : questions)
      if (question.isVotedBy(seat)) left = left.voted(question.id(), seat, false);
    return left;
  }

  Audience admitting(boolean admitted) {
    return new Audience(admitted, ever || admitted, questions);
  }

  Audience with(Question question) {
    return new Audience(admitted, ever, questions.plus(question));
  }

  Audience voted(Question.Id id, Seat.Id voter, boolean up) {
    return with(id, questions.get(id.number() - 1).voted(voter, up));
  }

  Audience marked(Question.Id id, Question.State state) {
    return with(id, questions.get(id.number() - 1).with(state));
  }

  private Audience with(Question.Id id, Question question) {
    return new Audience(admitted, ever, questions.with(id.number() - 1, question));
  }
}

package org.parley.people;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Consultation;
import org.parley.consultation.Question;
import org.parley.room.Hall;
import org.springframework.stereotype.Component;

/// What consultations have brought, by what people said of themselves. Counted anew when enough
/// people have come since, or after a while: so that nobody who sees one person vote can read from
/// the difference what they said. Ten seconds pass at least, however many ask.
@Component
public class Descriptions {

  private static final long FRESH_NANOS = 10_000_000_000L;
  private static final long STALE_NANOS = 3_600_000_000_000L;

  private final ParticipantKeys keys;
  private final Map<Subject, Counted> counted = new ConcurrentHashMap<>();

  Descriptions(ParticipantKeys keys) {
    this.keys = keys;
  }

  private record Subject(Consultation.Id consultation, String question) {}

  /// @param minimum under which nothing was shown
  private record Counted(Breakdown breakdown, int people, boolean closed, int minimum, long at) {

    /// Nothing a host can change has it counted anew, or the next one to vote would be the
    /// difference.
    boolean isGood(Hall hall, Question question) {
      if (closed != hall.consultation().isClosed() || !fits(question)) return false;
      long age = System.nanoTime() - at;
      int more = Math.max(minimum, people / 10);
      return age < FRESH_NANOS || age < STALE_NANOS && hall.votes().participants() < people + more;
    }

    /// A question that was taken away may have come back with fewer choices.
    private boolean fits(Question question) {
      int choices = question.choices().size();
      return breakdown.parts().stream()
          .allMatch(part -> part.choices().stream().allMatch(place -> place < choices));
    }

    /// Nothing any more where more people are asked for than it rests on.
    Breakdown shown(Consultation now) {
      return now.settings().disclosureMinimum() <= minimum
          ? breakdown
          : new Breakdown(breakdown.question(), List.of(), List.of());
    }
  }

  public Breakdown of(Hall hall, Question question) {
    var now = hall.consultation();
    return counted
        .compute(
            new Subject(now.id(), question.key()),
            (_, known) ->
                known != null && known.isGood(hall, question) ? known : count(hall, now, question))
        .shown(now);
  }

  private Counted count(Hall hall, Consultation now, Question question) {
    int people = hall.votes().participants();
    var breakdown = Breakdown.of(now, hall.votes(), question, keys.answers(now.id()));
    int minimum = now.settings().disclosureMinimum();
    return new Counted(breakdown, people, now.isClosed(), minimum, System.nanoTime());
  }
}

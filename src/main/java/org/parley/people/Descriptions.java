package org.parley.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Consultation;
import org.parley.consultation.Question;
import org.parley.room.Hall;
import org.springframework.stereotype.Component;

/// What consultations have brought, by what people said of themselves. Counted anew every ten
/// seconds at most, however many ask.
@Component
public class Descriptions {

  private static final long FRESH_NANOS = 10_000_000_000L;

  private final ParticipantKeys keys;
  private final Map<Subject, Counted> counted = new ConcurrentHashMap<>();

  Descriptions(ParticipantKeys keys) {
    this.keys = keys;
  }

  private record Subject(Consultation.Id consultation, Question question) {}

  private record Counted(Breakdown breakdown, int minimum, long at) {
    boolean isFresh(int now) {
      return minimum == now && System.nanoTime() - at < FRESH_NANOS;
    }
  }

  public Breakdown of(Hall hall, Question question) {
    int minimum = hall.consultation().settings().disclosureMinimum();
    return counted
        .compute(
            new Subject(hall.consultation().id(), question),
            (_, known) ->
                known != null && known.isFresh(minimum)
                    ? known
                    : new Counted(count(hall, question), minimum, System.nanoTime()))
        .breakdown();
  }

  private Breakdown count(Hall hall, Question question) {
    var consultation = hall.consultation();
    return Breakdown.of(
        consultation, hall.votes(), question, keys.answers(consultation.id(), question.key()));
  }
}

package org.parley.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Consultation;
import org.parley.consultation.Question;
import org.parley.consultation.Settings;
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

  private record Subject(Consultation.Id consultation, Question question) {}

  /// @param settings under which it was counted
  private record Counted(
      Breakdown breakdown, int people, boolean closed, Settings settings, long at) {

    boolean isGood(Consultation now, int peopleNow) {
      if (!settings.equals(now.settings()) || closed != now.isClosed()) return false;
      long age = System.nanoTime() - at;
      int more = Math.max(now.settings().disclosureMinimum(), people / 10);
      return age < FRESH_NANOS || age < STALE_NANOS && peopleNow < people + more;
    }
  }

  public Breakdown of(Hall hall, Question question) {
    var now = hall.consultation();
    return counted
        .compute(
            new Subject(now.id(), question),
            (_, known) ->
                known != null && known.isGood(now, hall.votes().participants())
                    ? known
                    : count(hall, now, question))
        .breakdown();
  }

  private Counted count(Hall hall, Consultation now, Question question) {
    int people = hall.votes().participants();
    var breakdown = Breakdown.of(now, hall.votes(), question, keys.answers(now.id()));
    return new Counted(breakdown, people, now.isClosed(), now.settings(), System.nanoTime());
  }
}

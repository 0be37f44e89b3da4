package org.parley.consultation;

import java.util.List;

/// What becomes of a command.
public sealed interface Decision {

  /// It is done by recording these, all or none.
  record Accepted(List<ConsultationEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// It is not done.
  record Refused(Refusal refusal) implements Decision {}

  static Decision accept(ConsultationEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision refuse(Refusal refusal) {
    return new Refused(refusal);
  }
}

package org.parley.room;

import org.parley.consultation.Consultation;

/// Nothing is recorded of a consultation.
public final class NoSuchConsultation extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoSuchConsultation(Consultation.Id id) {
    super("there is no consultation " + id);
  }
}

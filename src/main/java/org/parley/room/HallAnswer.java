package org.parley.room;

import org.parley.consultation.Consultation;
import org.parley.consultation.Refusal;

/// What became of what a consultation was asked for.
public sealed interface HallAnswer {

  /// It is on disk, and this is the consultation with it.
  record Done(Consultation consultation) implements HallAnswer {}

  /// It was not carried out.
  record Refused(Refusal refusal) implements HallAnswer {}
}

package org.parley.room;

import org.parley.consultation.Consultation;
import org.parley.panel.Panel;

/// The record did not take a command in time. Whether it was carried out shows once the record
/// answers again. It is safe to ask for the very same again: it is carried out once.
public final class RecordUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1;

  private RecordUnreachable(String message) {
    super(message);
  }

  static RecordUnreachable silent(Panel.Id panel) {
    return new RecordUnreachable("the record of panel " + panel + " does not answer");
  }

  static RecordUnreachable silent(Consultation.Id consultation) {
    return new RecordUnreachable("the record of consultation " + consultation + " does not answer");
  }

  static RecordUnreachable crowded(Consultation.Id consultation) {
    return new RecordUnreachable("too many votes wait for the record of " + consultation);
  }

  static RecordUnreachable crowded(Panel.Id panel) {
    return new RecordUnreachable("too many commands wait for the record of panel " + panel);
  }

  static RecordUnreachable closed() {
    return new RecordUnreachable("this node is being shut down");
  }
}

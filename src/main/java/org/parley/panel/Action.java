package org.parley.panel;

import java.util.Locale;

/// The kinds of acts on a panel, as far as it matters who may do them when.
public enum Action {
  EDIT,
  ADD_SEAT,
  REMOVE_SEAT,
  TAKE_SEAT,
  LEAVE_SEAT,
  OPEN_PHASE,
  CLOSE_PHASE,
  FILE_POSITION,
  REVISE_POSITION,
  REPLY,
  PROPOSE,
  REVISE_RECOMMENDATION,
  WITHDRAW,
  OPEN_ROUND,
  CAST,
  CLOSE_ROUND,
  ADOPT_REPORT,
  CLOSE_PANEL;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

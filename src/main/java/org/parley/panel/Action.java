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
  AMEND,
  SUPPORT,
  MARK_CONVINCING,
  SIGN_POSITION,
  DECLARE_INTERESTS,
  MODERATE,
  APPEAL,
  RAISE_ANONYMITY,
  OPEN_ROUND,
  CAST,
  CLOSE_ROUND,
  ADOPT_REPORT,
  CLOSE_PANEL,

  // leading
  EXTEND_PHASE,
  REOPEN_PHASE,
  PAUSE_PANEL,
  RESUME_PANEL,
  HAND_CHAIR,
  NAME_SPEAKER,
  UNDO_STEP,
  SEAT_BY_NAME,
  SET_STAGE,

  // the floor
  ASK_FOR_FLOOR,
  WITHDRAW_REQUEST,
  GIVE_FLOOR,
  END_SPEECH,
  SET_FLOOR_TERMS,

  // votes of others
  ALLOW_PROXIES,
  GIVE_PROXY,
  TAKE_BACK_PROXY,
  ENTER_PAPER,
  WEIGH_VOTES,

  // the audience
  ADMIT_AUDIENCE,
  ASK_PANEL,
  VOTE_FOR_QUESTION,
  MARK_QUESTION,

  // the public's statements
  ANSWER_STATEMENT,

  // opinions before and after
  STATE_OPINION,

  // the clock
  ADVANCE;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

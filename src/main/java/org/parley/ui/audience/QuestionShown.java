package org.parley.ui.audience;

import org.parley.panel.Action;
import org.parley.panel.Audience.Question;
import org.parley.ui.panel.PanelNow;

/// A question as one person sees it.
///
/// @param mine whether they asked it
/// @param voted whether they want it asked too
/// @param votes whether they may want it asked
/// @param leads whether they pick questions here; those that wait are judged elsewhere
record QuestionShown(Question question, boolean mine, boolean voted, boolean votes, boolean leads) {

  static QuestionShown of(Question question, PanelNow now, boolean desk) {
    var seat = now.actor().seat();
    boolean mine = seat.filter(question.seat()::equals).isPresent();
    return new QuestionShown(
        question,
        mine,
        seat.filter(question::isVotedBy).isPresent(),
        !mine
            && question.state() == Question.State.OPEN
            && now.panel().audience().admitted()
            && now.may(Action.VOTE_FOR_QUESTION),
        desk && !question.isKept() && now.isChair() && now.may(Action.MARK_QUESTION));
  }

  /// Which words tell how it stands with it.
  String facts() {
    return switch (question.state()) {
      case WAITING -> ".waits";
      case SET_ASIDE -> ".aside";
      case PICKED -> mine ? ".picked.mine" : ".picked";
      case OPEN, ANSWERED -> mine ? ".mine" : "";
    };
  }
}

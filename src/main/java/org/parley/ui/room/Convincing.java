package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// To whom something that was said is convincing, as one reader sees it.
///
/// @param others roles other than the speaker's own, where that is shown, among those who find it
///   so; 0 where it is not shown who they are
/// @param mine whether the reader does
/// @param may whether the reader may say so now, or take it back
record Convincing(int seats, int others, boolean mine, boolean may) {

  static Convincing of(Target target, Speaker by, PanelNow now) {
    var seats = now.panel().discussion().voices().convinced(target);
    var own = by.role().map(Role::id);
    long others =
        seats.stream()
            .map(now.panel()::seat)
            .flatMap(Optional::stream)
            .flatMap(seat -> seat.role().stream())
            .filter(_ -> now.panel().anonymityOfOthers(target) == Anonymity.NAMED)
            .filter(role -> !own.equals(Optional.of(role)))
            .distinct()
            .count();
    var reader = now.actor().seat();
    return new Convincing(
        seats.size(),
        (int) others,
        reader.filter(seats::contains).isPresent(),
        reader.filter(seat -> !seat.equals(by.seat().id())).isPresent()
            && now.panel().isOpenToAll(target)
            && now.may(Action.MARK_CONVINCING));
  }

  /// To how many it is convincing, where it is to any.
  Optional<String> words() {
    return Optional.of(seats)
        .filter(it -> it > 0)
        .map(it -> Words.say("saying.convincing.count", it, others));
  }

  /// What the reader's button says.
  String offer() {
    return Words.say(mine ? "saying.convincing.not" : "saying.convincing");
  }

  /// What that asks for.
  PanelCommand command(Target target) {
    return mine ? new UnmarkConvincing(target) : new MarkConvincing(target);
  }
}

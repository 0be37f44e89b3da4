package org.parley.ui.room;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.panel.Action;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.ui.panel.PanelNow;

/// Who signed a position as one reader reads it. Nobody signs what not all read.
///
/// @param by those who did, in words
/// @param mine whether the reader did
/// @param before whether the reader signed an earlier version and not this one
/// @param may whether the reader may sign now, or take their name off
record Signatures(String by, int version, boolean mine, boolean before, boolean may) {

  static Signatures of(Position position, PanelNow now) {
    var panel = now.panel();
    var target = new Reply.Target.ToPosition(position.id());
    var voices = panel.discussion().voices();
    int version = position.current().number();
    var seats = voices.signatories(position);
    var reader = now.actor().seat();
    boolean mine = reader.filter(seats::contains).isPresent();
    boolean before =
        reader.isPresent()
            && IntStream.range(1, version)
                .anyMatch(v -> voices.signatories(position.id(), v).contains(reader.get()));
    return new Signatures(
        seats.stream()
            .map(
                seat ->
                    Speaker.of(seat, panel.anonymityOfOthers(target), position.current().at(), now)
                        .words())
            .sorted()
            .collect(Collectors.joining(", ")),
        version,
        mine,
        before && !mine,
        !now.isAuthor(target)
            && position.writtenFor().isEmpty()
            && panel
                .open(position)
                .map(open -> open.current().number())
                .equals(Optional.of(version))
            && now.may(Action.SIGN_POSITION));
  }
}

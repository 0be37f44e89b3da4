package org.parley.ui.seats;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// A seat as one person sees it.
///
/// @param place "Privacy 2"
/// @param name who holds it; empty where nobody does, or it is not known who
/// @param here whether the holder has the panel open
/// @param open whether somebody may still get up
/// @param leads whether the person who looks may invite, remove and free
/// @param link to this seat alone, if one was made
/// @param interests what the seat declares of its own
record SeatShown(
    Seat seat,
    String place,
    Optional<String> name,
    boolean here,
    boolean mine,
    boolean open,
    boolean leads,
    Optional<String> link,
    Optional<InterestsShown> interests) {

  static SeatShown of(Seat seat, PanelNow now, Inviting inviting) {
    return new SeatShown(
        seat,
        Words.ofPanels().of(seat, now.panel()),
        Optional.ofNullable(now.names().get(seat.id())).filter(_ -> seat.isHeld()),
        now.present().contains(seat.id()),
        now.actor().seat().equals(Optional.of(seat.id())),
        now.may(Action.LEAVE_SEAT),
        Inviting.isFor(now),
        seat.isHeld() ? Optional.empty() : inviting.link(now, seat.id()),
        InterestsShown.of(seat.id(), now));
  }

  /// Who sits there, in words.
  String holder() {
    if (!seat.isHeld()) return Words.say(link.isPresent() ? "seats.invited" : "seats.vacant");
    return name.orElseGet(() -> Words.say("seats.taken"));
  }
}

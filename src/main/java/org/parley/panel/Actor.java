package org.parley.panel;

import java.util.Optional;

/// Who asks for something, as far as this panel is concerned.
///
/// @param host whether they run the panel from outside the table
/// @param seat the seat they hold
/// @param invitation the seat they have been invited to and do not hold yet
/// @param clock whether it is nobody but the clock
public record Actor(
    boolean host, Optional<Seat.Id> seat, Optional<Seat.Id> invitation, boolean clock) {

  public static final Actor STRANGER = new Actor(false, Optional.empty(), Optional.empty());
  public static final Actor HOST = new Actor(true, Optional.empty(), Optional.empty());

  /// Opens the next phase when the time of one is over.
  public static final Actor CLOCK = new Actor(false, Optional.empty(), Optional.empty(), true);

  /// A person.
  public Actor(boolean host, Optional<Seat.Id> seat, Optional<Seat.Id> invitation) {
    this(host, seat, invitation, false);
  }

  public static Actor on(Seat.Id seat) {
    return new Actor(false, Optional.of(seat), Optional.empty());
  }

  public static Actor invitedTo(Seat.Id seat) {
    return new Actor(false, Optional.empty(), Optional.of(seat));
  }

  /// The same person, who also runs the panel.
  public Actor alsoHost() {
    return new Actor(true, seat, invitation, clock);
  }
}

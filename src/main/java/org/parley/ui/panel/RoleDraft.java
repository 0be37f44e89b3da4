package org.parley.ui.panel;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Seat;
import org.parley.people.RoleDrafts;
import org.parley.people.RoleDrafts.Place;
import org.parley.people.RoleDrafts.Words;

/// What the seats of a role write together, as one of them has it open. Whoever no longer sits for
/// the role sees nothing of it any more.
public final class RoleDraft {

  private final RoleDrafts drafts;
  private final Place place;
  private final Seat.Id seat;
  private final BooleanSupplier sits;
  private final BooleanSupplier asks;

  /// @param sits whether the person still holds the seat
  /// @param asks whether it is still that person who asks
  RoleDraft(
      RoleDrafts drafts, Place place, Seat.Id seat, BooleanSupplier sits, BooleanSupplier asks) {
    this.drafts = drafts;
    this.place = place;
    this.seat = seat;
    this.sits = sits;
    this.asks = asks;
  }

  /// What has been written in each field; nothing of those nobody has touched.
  public Map<Field, Words> words() {
    return sits.getAsBoolean() ? drafts.words(place) : Map.of();
  }

  /// Replaces what stands in a field.
  ///
  /// @param seen the revision the writer knew, 0 where there was none
  /// @return false if it has been changed meanwhile; then nothing is written
  public boolean write(Field field, String text, int seen) {
    return sits.getAsBoolean() && asks.getAsBoolean() && drafts.write(place, field, text, seen);
  }

  /// In which field each of the others is writing now.
  public Map<Seat.Id, Field> writing() {
    return sits.getAsBoolean() ? drafts.writing(place) : Map.of();
  }

  /// The person goes to a field, or leaves the form.
  public void goes(Optional<Field> field) {
    drafts.goes(place, seat, field);
  }

  /// Calls after each change, on another thread.
  ///
  /// @return what ends it
  public Runnable listen(RoleDrafts.Listener listener) {
    return drafts.listen(place, listener);
  }

  /// Whether it is the reader.
  public boolean isMine(Seat.Id writer) {
    return writer.equals(seat);
  }
}

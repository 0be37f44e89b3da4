package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The table the panel sits at: a half ring of seats in role colours and shapes, hollow where
/// nobody sits, faint where the holder is away.
@Tag("parley-table")
@JsModule("./parley-table.ts")
public final class TableSeats extends Component {

  /// One seat.
  ///
  /// @param number the seat's number in the panel
  /// @param label who sits there, in words: "Technology 2, away"
  public record Seat(
      int number,
      RoleLook role,
      String label,
      boolean taken,
      boolean present,
      boolean speaking,
      boolean me) {}

  private Set<Seat> shown = Set.of();

  /// @param chair the word at the head of the table: "Chair"
  /// @param summary the picture in a sentence: "16 seats, 15 taken, 12 present"
  public TableSeats(List<Seat> seats, String chair, String summary) {
    getElement().setProperty("chair", chair);
    show(seats, summary);
  }

  /// Draws other seats, or the same ones as they are now.
  public void show(List<Seat> seats, String summary) {
    var changed = seats.stream().filter(seat -> !shown.contains(seat)).toList();
    if (numbers(seats).equals(numbers(shown)) && changed.size() <= seats.size() / 4)
      getElement().executeJs("this.change($0)", changed.stream().map(Drawn::of).toList());
    else getElement().setPropertyList("seats", seats.stream().map(Drawn::of).toList());
    getElement().setProperty("summary", summary);
    shown = new LinkedHashSet<>(seats);
  }

  private static List<Integer> numbers(Collection<Seat> seats) {
    return seats.stream().map(Seat::number).toList();
  }

  /// A seat as `parley-table.ts` reads it.
  record Drawn(
      int seat,
      int colour,
      String shape,
      String label,
      boolean taken,
      boolean present,
      boolean speaking,
      boolean me) {
    static Drawn of(Seat seat) {
      return new Drawn(
          seat.number(),
          seat.role().colour(),
          seat.role().shape().css(),
          seat.label(),
          seat.taken(),
          seat.present(),
          seat.speaking(),
          seat.me());
    }
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Floor;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.TableSeats;
import org.pcollections.PVector;

/// The table: who holds which seat, who is here, and how many speak for each role.
final class TableCard extends Section {

  /// What is drawn of a panel.
  private record Drawn(
      PVector<Seat> seats,
      Map<Seat.Id, String> names,
      Set<Seat.Id> present,
      Optional<Seat.Id> speaking) {}

  /// What is drawn of a seat.
  private record Place(Speaker speaker, boolean present, boolean mine, boolean speaking) {}

  private final TableSeats picture =
      new TableSeats(List.of(), Words.say("panel.seat.chair", 1), "");
  private final Div legend = new Div();
  private final Map<Place, TableSeats.Seat> places = new HashMap<>();
  private @Nullable Drawn drawn;

  TableCard() {
    addClassName("table-card");
    setAriaLabel(Words.say("room.table"));
    legend.addClassName("roles");
    add(new H2(Words.say("room.table")), picture, legend);
  }

  void show(PanelNow now) {
    var next =
        new Drawn(
            now.panel().seats(),
            now.names(),
            now.present(),
            now.panel().floor().speaking().map(Floor.Speech::seat));
    if (next.equals(drawn)) return;
    drawn = next;
    var seats =
        now.panel().seats().stream()
            .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
            .toList();
    picture.show(seats.stream().map(seat -> seat(seat, now)).toList(), summary(seats, now));
    legend.removeAll();
    for (var role : now.panel().topic().roles())
      if (seats.stream().anyMatch(seat -> seat.role().equals(Optional.of(role.id()))))
        legend.add(count(role, seats));
  }

  /// Words are made once for each state a seat is in: a large table changes often, and little.
  private TableSeats.Seat seat(Seat seat, PanelNow now) {
    var place =
        new Place(
            Speaker.of(seat.id(), now),
            now.present().contains(seat.id()),
            now.actor().seat().equals(Optional.of(seat.id())),
            now.panel().floor().hasFloor(seat.id()));
    return places.computeIfAbsent(place, _ -> seat(place, now));
  }

  private static TableSeats.Seat seat(Place place, PanelNow now) {
    var seat = place.speaker().seat();
    var state = !seat.taken() ? "free" : place.mine() ? "mine" : place.present() ? "here" : "away";
    return new TableSeats.Seat(
        seat.id().number(),
        Looks.of(now.role(seat.role().orElseThrow())),
        Words.say("room.table.seat." + state, place.speaker().words()),
        seat.taken(),
        place.present(),
        place.speaking(),
        place.mine());
  }

  private static String summary(List<Seat> seats, PanelNow now) {
    var taken = seats.stream().filter(Seat::taken).count();
    var here = seats.stream().filter(seat -> now.present().contains(seat.id())).count();
    return Words.say("room.table.summary", seats.size(), taken, here);
  }

  private static RoleLabel count(Role role, List<Seat> seats) {
    var all = seats.stream().filter(seat -> seat.role().equals(Optional.of(role.id()))).toList();
    var taken = all.stream().filter(Seat::taken).count();
    return new RoleLabel(Looks.of(role), Words.say("room.table.count", taken, all.size()));
  }
}

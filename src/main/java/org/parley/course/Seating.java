package org.parley.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.course.Course.Place;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Seat;

/// Which seats the students of a session get. Nobody is told before it is recorded.
final class Seating {

  private final List<Panel> panels;

  /// The seats of each table that are still to be given.
  private final Map<Assignment.Place, List<Seat.Id>> free = new HashMap<>();

  /// @param panels the tables of the session, in their order
  /// @param given the places others have
  Seating(List<Panel> panels, Set<Place> given) {
    this.panels = panels;
    for (int table = 0; table < panels.size(); table++) {
      var panel = panels.get(table);
      for (var seat : panel.seats()) {
        if (seat.kind() != Seat.Kind.PANELIST || seat.taken() || seat.removed()) continue;
        if (given.contains(new Place(panel.id(), seat.id()))) continue;
        var place = new Assignment.Place(table, seat.role().orElseThrow().key());
        free.computeIfAbsent(place, _ -> new ArrayList<>()).add(seat.id());
      }
    }
  }

  /// A place for each student as the assignment has it; whose place has gone meanwhile gets
  /// another, as long as there are any.
  ///
  /// @return by the student's place on the list
  Map<Integer, Place> seat(List<Student> students, Assignment assignment, long seed) {
    var roles = panels.getFirst().topic().roles().stream().map(Role::id).map(Role.Id::key).toList();
    var seats = new HashMap<Integer, Place>();
    var left = new ArrayList<Integer>();
    for (var seated : assignment.assign(students, panels.size(), roles, seed))
      take(seated.place())
          .ifPresentOrElse(
              place -> seats.put(seated.student(), place), () -> left.add(seated.student()));
    for (int student : left)
      free.entrySet().stream()
          .filter(each -> !each.getValue().isEmpty())
          .map(Map.Entry::getKey)
          .min(
              Comparator.comparingInt(Assignment.Place::table)
                  .thenComparing(Assignment.Place::role))
          .flatMap(this::take)
          .ifPresent(place -> seats.put(student, place));
    return seats;
  }

  private Optional<Place> take(Assignment.Place place) {
    var seats = free.getOrDefault(place, List.of());
    return seats.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(panels.get(place.table()).id(), seats.removeFirst()));
  }
}

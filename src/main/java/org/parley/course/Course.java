package org.parley.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.people.Account;

/// A lecturer's class and its tables.
///
/// @param code what students type who are on no list
public record Course(Id id, Account.Id lecturer, String title, String code, List<Table> tables) {

  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// A panel of the course.
  public record Table(Panel.Id panel, String name) {}

  /// A place where a member is assigned.
  public record Place(Panel.Id panel, Seat.Id seat) {}

  /// One of the class.
  ///
  /// @param token the secret of their own link
  /// @param account once they have come
  public record Member(
      UUID id,
      Id course,
      Student student,
      String token,
      Optional<Account.Id> account,
      List<Place> places) {
    public Member {
      places = List.copyOf(places);
    }

    /// Where they are assigned last.
    public Optional<Place> place() {
      return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
    }
  }

  public Course {
    tables = List.copyOf(tables);
  }
}

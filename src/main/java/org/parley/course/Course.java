package org.parley.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.people.Account;

/// A lecturer's class and its sessions over a term.
///
/// @param code what students type who are on no list
/// @param sessions in their order
public record Course(
    Id id, Account.Id lecturer, String title, String code, List<Session> sessions) {

  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// Parallel tables on one topic, at which the class sits once.
  ///
  /// @param number from 1
  /// @param assigned whether the class has its places; else students still state their wishes
  public record Session(
      UUID id,
      int number,
      String title,
      Assignment assignment,
      boolean assigned,
      List<Table> tables) {
    public Session {
      tables = List.copyOf(tables);
    }

    public boolean has(Panel.Id panel) {
      return tables.stream().anyMatch(table -> table.panel().equals(panel));
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
  /// @param places in the order of the sessions
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

    public Optional<Place> place(Session session) {
      return places.stream().filter(place -> session.has(place.panel())).findFirst();
    }
  }

  public Course {
    sessions = List.copyOf(sessions);
  }

  /// Those of all sessions.
  public List<Table> tables() {
    return sessions.stream().flatMap(session -> session.tables().stream()).toList();
  }

  /// The session that is on, or was last.
  public Optional<Session> latest() {
    return sessions.isEmpty() ? Optional.empty() : Optional.of(sessions.getLast());
  }

  public Optional<Session> session(int number) {
    return sessions.stream().filter(session -> session.number() == number).findFirst();
  }
}

package org.parley.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parley.course.Course.Member;
import org.parley.course.Course.Place;
import org.parley.panel.Panel;
import org.parley.panel.Seat;
import org.parley.people.Account;
import org.parley.people.Codes;
import org.parley.people.Ids;
import org.parley.people.ServerKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The courses and their classes.
@Component
public class Courses {

  private static final String SELECT = "select id, lecturer, title, code from course ";
  private static final String SELECT_MEMBER =
      "select id, course, name, email, class_group, account from course_member ";

  private final JdbcClient jdbc;
  private final ServerKey key;
  private final Sessions sessions;
  private final InstantSource clock;

  Courses(JdbcClient jdbc, Sessions sessions, ServerKey key, InstantSource clock) {
    this.sessions = sessions;
    this.jdbc = jdbc;
    this.key = key;
    this.clock = clock;
  }

  Course create(Account.Id lecturer, String title) {
    var id = new Course.Id(Ids.next(clock));
    var code = Codes.next();
    jdbc.sql(
            """
            insert into course (id, lecturer, title, code, created_at)
            values (:id, :lecturer, :title, :code, :at)
            """)
        .param("id", id.value())
        .param("lecturer", lecturer.value())
        .param("title", title)
        .param("code", code)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return new Course(id, lecturer, title, Codes.spaced(code), List.of());
  }

  Member enrol(Course.Id course, Student student) {
    var id = Ids.next(clock);
    jdbc.sql(
            """
            insert into course_member (id, course, name, email, class_group, token_hash)
            values (:id, :course, :name, :email, :group, :hash)
            """)
        .param("id", id)
        .param("course", course.value())
        .param("name", student.name())
        .param("email", student.email().orElse(null))
        .param("group", student.group().orElse(null))
        .param("hash", ServerKey.hash(token(id)))
        .update();
    return new Member(id, course, student, token(id), Optional.empty(), List.of());
  }

  /// @throws org.springframework.dao.DuplicateKeyException if the seat is another member's
  void assign(Member member, Place place) {
    jdbc.sql("insert into course_seat (panel, seat, member) values (:panel, :seat, :member)")
        .param("panel", place.panel().value())
        .param("seat", place.seat().number())
        .param("member", member.id())
        .update();
  }

  /// The member has come.
  ///
  /// @return false if they have come before, in another window
  boolean bind(Member member, Account.Id account) {
    return jdbc.sql(
                "update course_member set account = :account where id = :id and account is null")
            .param("account", account.value())
            .param("id", member.id())
            .update()
        > 0;
  }

  /// The account a member has by now.
  Optional<Account.Id> account(Member member) {
    return jdbc.sql("select account from course_member where id = :id and account is not null")
        .param("id", member.id())
        .query(UUID.class)
        .optional()
        .map(Account.Id::new);
  }

  public Optional<Course> find(Course.Id id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(this::course)
        .optional();
  }

  /// The courses of a lecturer, latest first.
  public List<Course> of(Account.Id lecturer) {
    return jdbc.sql(SELECT + "where lecturer = :lecturer order by created_at desc limit 100")
        .param("lecturer", lecturer.value())
        .query(this::course)
        .list();
  }

  /// @param typed with or without a dash
  Optional<Course> byCode(String typed) {
    return jdbc.sql(SELECT + "where code = :code")
        .param("code", Codes.plain(typed))
        .query(this::course)
        .optional();
  }

  public Optional<Member> byToken(String token) {
    return jdbc.sql(SELECT_MEMBER + "where token_hash = :hash")
        .param("hash", ServerKey.hash(token))
        .query((row, _) -> member(row, places(row.getObject("id", UUID.class))))
        .optional();
  }

  /// The class, by name.
  public List<Member> members(Course.Id course) {
    var places = places(course);
    return jdbc.sql(SELECT_MEMBER + "where course = :course order by name, id")
        .param("course", course.value())
        .query(
            (row, _) ->
                member(row, places.getOrDefault(row.getObject("id", UUID.class), List.of())))
        .list();
  }

  private List<Place> places(UUID member) {
    return jdbc.sql(
            """
            select s.panel, s.seat from course_seat s join course_member m on m.id = s.member
            join course_panel p on p.panel = s.panel and p.course = m.course
            where s.member = :member order by p.place
            """)
        .param("member", member)
        .query((row, _) -> place(row))
        .list();
  }

  private Map<UUID, List<Place>> places(Course.Id course) {
    var places = new LinkedHashMap<UUID, List<Place>>();
    jdbc.sql(
            """
            select s.member, s.panel, s.seat from course_seat s
            join course_panel p on p.panel = s.panel where p.course = :course order by p.place
            """)
        .param("course", course.value())
        .query(
            row -> {
              places
                  .computeIfAbsent(row.getObject("member", UUID.class), _ -> new ArrayList<>())
                  .add(place(row));
            });
    return places;
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        new Panel.Id(row.getObject("panel", UUID.class)), new Seat.Id(row.getInt("seat")));
  }

  private Member member(ResultSet row, List<Place> places) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Member(
        id,
        new Course.Id(row.getObject("course", UUID.class)),
        new Student(
            row.getString("name"),
            Optional.ofNullable(row.getString("email")),
            Optional.ofNullable(row.getString("class_group")),
            List.of()),
        token(id),
        Optional.ofNullable(row.getObject("account", UUID.class)).map(Account.Id::new),
        places);
  }

  private Course course(ResultSet row, int number) throws SQLException {
    var id = new Course.Id(row.getObject("id", UUID.class));
    return new Course(
        id,
        new Account.Id(row.getObject("lecturer", UUID.class)),
        row.getString("title"),
        Codes.spaced(row.getString("code")),
        sessions.of(id));
  }

  private String token(UUID id) {
    return key.derive("course member", id.toString());
  }
}

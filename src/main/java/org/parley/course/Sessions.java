package org.parley.course;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parley.course.Course.Member;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.panel.Panel;
import org.parley.people.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sessions of courses, their tables, and which roles students would like.
@Component
public class Sessions {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Sessions(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Puts a session behind those there are.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException if another began at the same time
  Session open(
      Course.Id course, String title, Assignment assignment, boolean assigned, List<Table> tables) {
    var id = Ids.next(clock);
    int number = 1 + count("course_session", course);
    jdbc.sql(
            """
            insert into course_session (id, course, number, title, assignment, assigned, created_at)
            values (:id, :course, :number, :title, :assignment, :assigned, :at)
            """)
        .param("id", id)
        .param("course", course.value())
        .param("number", number)
        .param("title", title)
        .param("assignment", assignment.name())
        .param("assigned", assigned)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    int place = count("course_panel", course);
    for (var table : tables) add(course, id, table, place++);
    return new Session(id, number, title, assignment, assigned, tables);
  }

  private int count(String table, Course.Id course) {
    return jdbc.sql("select count(*) from " + table + " where course = :course")
        .param("course", course.value())
        .query(Integer.class)
        .single();
  }

  private void add(Course.Id course, UUID session, Table table, int place) {
    jdbc.sql(
            """
            insert into course_panel (course, session, panel, name, place)
            values (:course, :session, :panel, :name, :place)
            """)
        .param("course", course.value())
        .param("session", session)
        .param("panel", table.panel().value())
        .param("name", table.name())
        .param("place", place)
        .update();
  }

  List<Session> of(Course.Id course) {
    var tables = tables(course);
    return jdbc.sql(
            """
            select id, number, title, assignment, assigned from course_session
             where course = :course order by number
            """)
        .param("course", course.value())
        .query(
            (row, _) -> {
              var id = row.getObject("id", UUID.class);
              return new Session(
                  id,
                  row.getInt("number"),
                  row.getString("title"),
                  Assignment.valueOf(row.getString("assignment")),
                  row.getBoolean("assigned"),
                  tables.getOrDefault(id, List.of()));
            })
        .list();
  }

  private Map<UUID, List<Table>> tables(Course.Id course) {
    var tables = new HashMap<UUID, List<Table>>();
    jdbc.sql("select session, panel, name from course_panel where course = :course order by place")
        .param("course", course.value())
        .query(
            row -> {
              tables
                  .computeIfAbsent(row.getObject("session", UUID.class), _ -> new ArrayList<>())
                  .add(
                      new Table(
                          new Panel.Id(row.getObject("panel", UUID.class)), row.getString("name")));
            });
    return tables;
  }

  /// The class has its places now.
  void assigned(Session session) {
    jdbc.sql("update course_session set assigned = true where id = :id")
        .param("id", session.id())
        .update();
  }

  /// Replaces what a student wished for.
  ///
  /// @param roles their keys, the dearest first
  void wish(Session session, Member member, List<String> roles) {
    jdbc.sql("delete from course_wish where session = :session and member = :member")
        .param("session", session.id())
        .param("member", member.id())
        .update();
    for (int place = 0; place < roles.size(); place++)
      jdbc.sql(
              """
              insert into course_wish (session, member, place, role)
              values (:session, :member, :place, :role)
              """)
          .param("session", session.id())
          .param("member", member.id())
          .param("place", place)
          .param("role", roles.get(place))
          .update();
  }

  /// What each student wished for, by their number; nothing of those who wished for nothing.
  public Map<UUID, List<String>> wishes(Session session) {
    var wishes = new HashMap<UUID, List<String>>();
    jdbc.sql("select member, role from course_wish where session = :session order by place")
        .param("session", session.id())
        .query(
            row -> {
              wishes
                  .computeIfAbsent(row.getObject("member", UUID.class), _ -> new ArrayList<>())
                  .add(row.getString("role"));
            });
    return wishes;
  }
}

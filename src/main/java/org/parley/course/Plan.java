package org.parley.course;

import java.util.List;
import java.util.function.IntFunction;
import org.parley.panel.PanelTopic;
import org.parley.panel.Role;
import org.parley.panel.Settings;

/// What a lecturer wants of a session of parallel tables on one topic.
///
/// @param settings of each table; the tables' names are put behind the title
/// @param tables how many, 1 to 100
/// @param places how many students are expected in all, at least one a table
/// @param students those on the list; they get places at once, others by the course's code
/// @param asksFirst whether students state their wishes before they get their places
/// @param tableName of a table by its number, from 1
public record Plan(
    PanelTopic topic,
    Settings settings,
    int tables,
    int places,
    List<Student> students,
    Assignment assignment,
    boolean asksFirst,
    IntFunction<String> tableName) {

  public static final int MOST_TABLES = 100;

  public Plan {
    students = List.copyOf(students);
    if (tables < 1 || tables > MOST_TABLES) throw new IllegalArgumentException(tables + " tables");
    if (places < Math.max(tables, students.size()))
      throw new IllegalArgumentException(places + " places");
  }

  List<String> roles() {
    return topic.roles().stream().map(Role::id).map(Role.Id::key).toList();
  }
}

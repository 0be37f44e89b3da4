package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.parley.opinionmap.VoteMatrix;

/// Declared roles from a file with the columns `participant` and `role`.
///
/// @param names the roles in alphabetical order
/// @param labels the place of each row's role in the names, −1 for none
record Roles(List<String> names, int[] labels) {

  /// @throws BadInput that names the file
  static Roles read(Path file, VoteMatrix matrix) {
    var roles = new HashMap<Integer, String>();
    try (var table = new Table(file)) {
      int participant = table.column("participant");
      int role = table.column("role");
      while (table.next()) {
        int id = table.id(participant);
        var before = roles.put(id, table.text(role));
        if (before != null && !before.equals(table.text(role)))
          throw table.bad("cli.map.two-roles", id, before);
      }
    }
    roles.values().removeIf(String::isEmpty);
    var names = new ArrayList<>(new TreeSet<>(roles.values()));
    var labels = new int[matrix.rows()];
    Arrays.setAll(
        labels,
        row -> {
          var role = roles.get(matrix.participant(row));
          return role == null ? -1 : names.indexOf(role);
        });
    return new Roles(names, labels);
  }
}

package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.parley.opinionmap.VoteMatrix;

/// Declared roles from a file with the columns `participant` and `role`.
///
/// @param names the roles in alphabetical order
/// @param labels the place of each row's role in the names, −1 for none
record Roles(List<String> names, int[] labels) {
  static Roles read(Path file, VoteMatrix matrix) throws BadFile {
    Map<Integer, String> roles = new HashMap<>();
    try (Table table = new Table(file)) {
      int participant = table.column("participant");
      int role = table.column("role");
      while (table.next()) {
        int id = table.id(participant);
        String before = roles.put(id, table.text(role));
        if (before != null && !before.equals(table.text(role))) {
          throw table.bad("participant " + id + " already has the role \"" + before + "\"");
        }
      }
    }
    roles.values().removeIf(String::isEmpty);
    List<String> names = new ArrayList<>(new TreeSet<>(roles.values()));
    int[] labels = new int[matrix.rows()];
    Arrays.fill(labels, -1);
    for (int row = 0; row < labels.length; row++) {
      String role = roles.get(matrix.participant(row));
      labels[row] = role == null ? -1 : names.indexOf(role);
    }
    return new Roles(names, labels);
  }
}

package org.parley.opinionmap;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// A real conversation with the results another implementation found, from the shared folder beside
/// the project.
record ReferenceMap(Path folder, JsonNode expected) {
  private static final Path SHARED = Path.of("..", "shared", "opinionmap");

  static List<Path> folders() throws IOException {
    for (Path base : List.of(SHARED, Path.of("..").resolve(SHARED))) {
      if (Files.isDirectory(base)) {
        try (Stream<Path> folders = Files.list(base)) {
          return folders.filter(f -> Files.exists(f.resolve("reference.json"))).sorted().toList();
        }
      }
    }
    return List.of();
  }

  static ReferenceMap of(Path folder) {
    return new ReferenceMap(
        folder, new ObjectMapper().readTree(folder.resolve("reference.json").toFile()));
  }

  VoteMatrix matrix() throws IOException {
    Votes votes = new Votes();
    Path file = folder.resolve("votes.csv");
    if (Files.exists(file)) {
      for (String[] row : rows(file)) {
        votes.add(
            Integer.parseInt(row[3]),
            Integer.parseInt(row[2]),
            Integer.parseInt(row[4]),
            Long.parseLong(row[0]));
      }
      return VoteMatrix.of(votes);
    }
    List<String[]> rows = rows(folder.resolve("participants-votes.csv"));
    String[] head;
    try (BufferedReader reader =
        Files.newBufferedReader(folder.resolve("participants-votes.csv"))) {
      head = reader.readLine().split(",", -1);
    }
    for (String[] row : rows) {
      for (int i = 6; i < row.length; i++) {
        if (!row[i].isEmpty()) {
          votes.add(Integer.parseInt(row[0]), Integer.parseInt(head[i]), Integer.parseInt(row[i]));
        }
      }
    }
    return VoteMatrix.of(votes);
  }

  private static List<String[]> rows(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  boolean[] moderated(VoteMatrix matrix) {
    boolean[] out = new boolean[matrix.columns()];
    for (String key : List.of("moderated_out", "meta")) {
      for (JsonNode id : expected.get(key)) {
        if (matrix.column(id.asInt()) >= 0) {
          out[matrix.column(id.asInt())] = true;
        }
      }
    }
    return out;
  }

  double[] numbers(JsonNode node) {
    double[] numbers = new double[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = node.get(i).asDouble();
    }
    return numbers;
  }

  int[] integers(JsonNode node) {
    int[] numbers = new int[node.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = node.get(i).asInt();
    }
    return numbers;
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}

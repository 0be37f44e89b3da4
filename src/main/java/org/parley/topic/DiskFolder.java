package org.parley.topic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A topic in a host's own directory.
record DiskFolder(Path path) implements TopicFolder {

  /// The folders of `directory` by name. Files beside them and hidden folders are left alone.
  static List<DiskFolder> allIn(Path directory, List<TopicProblem> problems) {
    if (!Files.isDirectory(directory)) {
      problems.add(problem(directory, Fault.NO_SUCH_DIRECTORY, ""));
      return List.of();
    }
    try (var entries = Files.list(directory)) {
      return entries
          .filter(entry -> Files.isDirectory(entry) && !nameOf(entry).startsWith("."))
          .sorted()
          .map(DiskFolder::new)
          .toList();
    } catch (IOException e) {
      problems.add(problem(directory, Fault.UNREADABLE_FILE, e.toString()));
      return List.of();
    }
  }

  private static TopicProblem problem(Path directory, Fault fault, String argument) {
    return new TopicProblem(directory.toString(), 0, fault, List.of(argument));
  }

  private static String nameOf(Path path) {
    var name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  @Override
  public String name() {
    return nameOf(path);
  }

  @Override
  public String place(String file) {
    return path.resolve(file).toString();
  }

  @Override
  public Optional<InputStream> open(String file) throws IOException {
    var found = path.resolve(file);
    return Files.isRegularFile(found) ? Optional.of(Files.newInputStream(found)) : Optional.empty();
  }
}

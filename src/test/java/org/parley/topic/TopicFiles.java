package org.parley.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A directory of topics for tests: one good topic, to be spoilt as the test likes.
final class TopicFiles {

  static final String GOOD =
      """
      title: A new bridge
      question: Should the town build a second bridge?
      summary: One bridge, two opinions.
      format: commission
      roles:
        - id: drivers
          name: Drivers
          mandate: Those who cross by car.
          colour: 1
          shape: disc
          seats: 2
        - id: walkers
          name: Walkers
          mandate: Those who cross on foot.
          colour: 2
          shape: square
          seats: 3
      positions:
        - role: drivers
          title: Build it
          stance: The queue is long.
          reasons:
            - It takes an hour.
          could-accept: A toll.
      statements:
        - One bridge is enough.
        - The ferry should come back.
      recommendations:
        - id: build
          title: Build the bridge
          text: Upstream of the first.
          sponsor: drivers
      """;

  final Path directory;

  TopicFiles(Path directory) {
    this.directory = directory;
  }

  TopicFiles topic(String slug, String yaml) {
    return file(slug, "topic.yaml", yaml).file(slug, "briefing.md", "# The river\n");
  }

  TopicFiles file(String slug, String name, String text) {
    return file(slug, name, text.getBytes(StandardCharsets.UTF_8));
  }

  TopicFiles file(String slug, String name, byte[] bytes) {
    try {
      Files.createDirectories(directory.resolve(slug));
      Files.write(directory.resolve(slug).resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Topics read() {
    return Topics.in(directory);
  }

  /// What is wrong, with paths from the directory on.
  List<String> problems() {
    return read().problems().stream()
        .map(problem -> problem.toString().replace(directory + "/", ""))
        .toList();
  }

  /// What is wrong with a topic of this text.
  List<String> problemsOf(String yaml) {
    return topic("bridge", yaml).problems();
  }

  /// The good topic with one thing changed.
  static String with(String from, String to) {
    if (!GOOD.contains(from)) throw new IllegalArgumentException("not in the topic: " + from);
    return GOOD.replace(from, to);
  }
}

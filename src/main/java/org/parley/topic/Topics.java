package org.parley.topic;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The topics at hand, and what is wrong with those that could not be read.
///
/// ```
/// var topics = Topics.shipped().overlaidWith(Topics.in(Path.of("our-topics")));
/// topics.problems().forEach(System.err::println);
/// ```
public final class Topics {

  private static final Comparator<Topic> LISTED =
      Comparator.comparingInt(Topic::order).thenComparing(Topic::title);

  private final List<Topic> all;
  private final List<TopicProblem> problems;

  /// The folders looked at, also those whose topic could not be read.
  private final Set<String> folders;

  private Topics(List<Topic> all, List<TopicProblem> problems, Set<String> folders) {
    this.all = all.stream().sorted(LISTED).toList();
    this.problems = List.copyOf(problems);
    this.folders = Set.copyOf(folders);
  }

  /// Those that come with Parley.
  public static Topics shipped() {
    return read(ShippedFolder.all(), List.of());
  }

  /// One topic per folder of `directory`. Never throws for what it finds there: see [#problems].
  public static Topics in(Path directory) {
    var problems = new ArrayList<TopicProblem>();
    return read(DiskFolder.allIn(directory, problems), problems);
  }

  private static Topics read(List<? extends TopicFolder> folders, List<TopicProblem> before) {
    var topics = new ArrayList<Topic>();
    var problems = new ArrayList<>(before);
    var names = new LinkedHashSet<String>();
    for (var folder : folders) {
      names.add(folder.name());
      var found = new Problems();
      TopicReader.read(folder, found).ifPresent(topics::add);
      problems.addAll(found.all());
    }
    return new Topics(topics, problems, names);
  }

  /// These and `others`; where both have a folder of the same name, that of `others`, even if it
  /// could not be read: nobody is shown another text than the host wrote.
  public Topics overlaidWith(Topics others) {
    var names = new HashSet<>(folders);
    names.addAll(others.folders);
    return new Topics(
        Stream.concat(
                all.stream().filter(topic -> !others.folders.contains(topic.slug())),
                others.all.stream())
            .toList(),
        Stream.concat(problems.stream(), others.problems.stream()).toList(),
        names);
  }

  /// In the order they are listed.
  public List<Topic> all() {
    return all;
  }

  public List<TopicProblem> problems() {
    return problems;
  }

  public Optional<Topic> named(String slug) {
    return all.stream().filter(topic -> topic.slug().equals(slug)).findFirst();
  }
}

package org.parley.topic;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The topics of this server: those that come with Parley and those in the folder the setting
/// `parley.topics` names. Read once, at start; what is wrong with any is logged then.
@Component
public class TopicShelf {

  private static final Logger LOG = LoggerFactory.getLogger(TopicShelf.class);

  private final Topics topics;

  TopicShelf(@Value("${parley.topics:}") String directory) {
    topics = load(directory);
    topics.problems().forEach(problem -> LOG.warn("{}", problem));
    LOG.info("{} topics read", topics.all().size());
  }

  private static Topics load(String directory) {
    var shipped = Topics.shipped();
    return directory.isBlank() ? shipped : shipped.overlaidWith(Topics.in(Path.of(directory)));
  }

  /// In the order they are listed.
  public List<Topic> all() {
    return topics.all();
  }

  public Optional<Topic> named(String slug) {
    return topics.named(slug);
  }

  /// What hosts should mend, empty if all is well.
  public List<TopicProblem> problems() {
    return topics.problems();
  }
}

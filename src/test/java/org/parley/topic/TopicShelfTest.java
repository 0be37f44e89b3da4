package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicShelfTest {

  @TempDir Path directory;

  @Test
  void without_a_directory_the_shelf_holds_what_ships() {
    var shelf = new TopicShelf("");
    assertThat(shelf.all()).hasSize(7);
    assertThat(shelf.problems()).isEmpty();
  }

  @Test
  void a_hosts_topics_stand_beside_those_that_ship_and_their_mistakes_are_told() {
    new TopicFiles(directory).topic("bridge", TopicFiles.GOOD).topic("bad", "title: [");

    var shelf = new TopicShelf(directory.toString());

    assertThat(shelf.all()).hasSize(8);
    assertThat(shelf.named("bridge")).map(Topic::title).contains("A new bridge");
    assertThat(shelf.problems())
        .singleElement()
        .satisfies(it -> assertThat(it.place()).endsWith("bad/topic.yaml:1"));
  }

  @Test
  void a_directory_that_is_not_there_keeps_nobody_from_starting() {
    var shelf = new TopicShelf(directory.resolve("nowhere").toString());
    assertThat(shelf.all()).hasSize(7);
    assertThat(shelf.problems()).hasSize(1);
  }
}

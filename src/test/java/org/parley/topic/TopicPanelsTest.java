package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parley.panel.Convene;
import org.parley.panel.Decision;
import org.parley.panel.Panel;
import org.parley.panel.Settings.Visibility;

class TopicPanelsTest {

  @TestFactory
  List<DynamicTest> a_panel_can_be_convened_on_each_shipped_topic_as_it_stands() {
    return Topics.shipped().all().stream()
        .map(topic -> DynamicTest.dynamicTest(topic.slug(), () -> convene(topic)))
        .toList();
  }

  private static void convene(Topic topic) {
    var convene =
        new Convene(
            new Panel.Id(UUID.randomUUID()),
            TopicPanels.topic(topic),
            TopicPanels.settings(topic, Visibility.PRIVATE),
            TopicPanels.seats(topic),
            true,
            false);
    assertThat(convene.decide()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void a_starter_holds_the_stance_and_each_reason() {
    var topic = Topics.shipped().named("encryption-and-lawful-access").orElseThrow();
    var first = topic.positions().getFirst();
    var starter = TopicPanels.topic(topic).starters().getFirst();
    assertThat(starter.role().key()).isEqualTo(first.role());
    assertThat(starter.text().reasons()).contains(first.stance());
    assertThat(first.reasons()).allSatisfy(r -> assertThat(starter.text().reasons()).contains(r));
  }
}

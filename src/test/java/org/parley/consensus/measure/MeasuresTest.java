package org.parley.consensus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  @Test
  void every_measure_and_every_reason_has_words() throws IOException {
    var words = new Properties();
    try (var in = MeasuresTest.class.getResourceAsStream("/messages/measure.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    for (var measure : Measures.ALL) assertThat(words).containsKey("measure." + measure.name());
    for (var reason : Figure.Reason.values())
      assertThat(words).containsKey("measure.undefined." + reason.key());
    for (var classification : RandUcla.Classification.values())
      assertThat(words).containsKey("measure.rand-ucla." + classification.key());
  }

  @Test
  void every_measure_has_a_name_of_its_own_and_vectors_of_the_project() {
    assertThat(Measures.ALL).extracting(Measure::name).doesNotHaveDuplicates();
    assertThat(Measures.ALL)
        .extracting(measure -> measure.name().replace('-', '_'))
        .filteredOn(name -> !name.equals("who_moved"))
        .allSatisfy(name -> assertThat(VectorCases.BY_MEASURE).containsKey(name));
  }

  @Test
  void every_measure_is_described() throws IOException {
    var page = Files.readString(Path.of("docs/methods/measures.md"));
    for (var measure : Measures.ALL) assertThat(page).contains("### " + measure.name() + "\n");
  }
}

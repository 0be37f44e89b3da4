package org.parley.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicProblemTest {

  @ParameterizedTest
  @EnumSource
  void every_fault_has_its_words(Fault fault) {
    var problem = new TopicProblem("x/topic.yaml", 3, fault, List.of("a", "b", "c", "d"));
    assertThat(problem.what(Locale.ENGLISH)).isNotBlank().doesNotContain("{").endsWith(".");
    assertThat(problem.remedy(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
  }

  @Test
  void a_problem_without_a_line_names_only_the_file() {
    assertThat(new TopicProblem("x/topic.yaml", 0, Fault.EMPTY_FILE, List.of()).place())
        .isEqualTo("x/topic.yaml");
  }

  @Test
  void a_server_in_another_language_still_speaks_english_where_there_is_no_other() {
    var problem = new TopicProblem("x", 0, Fault.MISSING_FILE, List.of());
    assertThat(problem.what(Locale.forLanguageTag("mi"))).isEqualTo("The file is missing.");
  }
}

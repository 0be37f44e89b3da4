package org.parley.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodPagesTest {

  private final MethodPages pages = new MethodPages();

  @ParameterizedTest
  @ValueSource(
      strings = {"rules", "measures", "voting", "opinion-map", "secret-rounds", "drafting"})
  void each_note_is_a_page_with_one_title_and_ways_to_the_others(String name) {
    var page = pages.page(name, Locale.ENGLISH);
    assertThat(page.getStatusCode().value()).isEqualTo(200);
    assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
        .contains("default-src 'none'");
    assertThat(page.getBody())
        .containsOnlyOnce("<h1 ")
        .contains("<a href=\"" + name + "\" aria-current=\"page\">")
        .doesNotContain("<script");
  }

  @Test
  void other_names_lead_nowhere() {
    assertThat(pages.page("../rules", Locale.ENGLISH).getStatusCode().value()).isEqualTo(404);
    assertThat(pages.all().getHeaders().getLocation()).hasToString("methods/rules");
  }
}

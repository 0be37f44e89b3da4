package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.parley.consensus.Rules;

class HandbookTest {

  static final List<String> PAGES = Handbook.PAGES;

  private static String shipped(String page) throws IOException {
    return Handbook.html(Files.readString(Path.of("docs/methods", page + ".md")));
  }

  @Test
  void headings_are_anchors_and_links_lead_to_pages() {
    assertThat(
            Handbook.html(
                "# Rules\n\n## What is *counted*?\n\n"
                    + "[a](#what-is-counted) [b](voting.md#irv) [c](../cli.md) [d](javascript:x)"))
        .contains("<h3 id=\"what-is-counted\">")
        .contains("<a href=\"#what-is-counted\">a</a>", "<a href=\"voting#irv\">b</a>")
        .doesNotContain("cli.md", "javascript");
  }

  @ParameterizedTest
  @FieldSource("PAGES")
  void each_link_within_the_pages_leads_somewhere(String page) throws IOException {
    var links = Pattern.compile("<a href=\"([a-z-]*)#([^\"]+)\"").matcher(shipped(page));
    while (links.find()) {
      var target = links.group(1).isEmpty() ? page : links.group(1);
      assertThat(shipped(target)).as(links.group()).contains("id=\"" + links.group(2) + "\"");
    }
  }

  @Test
  void each_rule_and_what_the_board_asks_for_has_its_heading() throws IOException {
    for (var rule : Rules.ALL) assertThat(shipped("rules")).contains("id=\"" + rule.name() + "\"");
    assertThat(shipped("rules"))
        .contains("id=\"what-is-counted\"", "id=\"the-five-verdicts\"")
        .contains("id=\"how-far-from-consensus\"");
    assertThat(shipped("opinion-map")).contains("id=\"seats-of-a-panel\"");
    for (var measure : List.of("percent-agreement", "median-iqr", "who-moved"))
      assertThat(shipped("measures")).contains("id=\"" + measure + "\"");
  }
}

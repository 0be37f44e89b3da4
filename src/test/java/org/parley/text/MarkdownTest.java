package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @Test
  void emphasis_lists_and_quotes_become_html() {
    assertThat(Markdown.toHtml("**Yes**, *but*\n\n- one\n- two\n\n> said"))
        .contains("<strong>Yes</strong>", "<em>but</em>", "<li>one</li>", "<blockquote>");
  }

  @Test
  void a_passage_says_the_words_without_the_marks() {
    assertThat(
            Passage.ofMarkdown(
                "# Keys\n\n**No**, since\n[law](https://l.example) & `1 < 2`:\n\n- one\n- two"
                    + " ![spy](https://elsewhere.example/spy.png)\n\n|a|b|\n|-|-|\n|1|2|",
                80))
        .isEqualTo("Keys No, since law & 1 < 2: one two a b 1 2");
    assertThat(Passage.ofMarkdown("Two **long** words", 8)).isEqualTo("Two long…");
    assertThat(Passage.ofMarkdown("<b>as typed</b>", 80)).isEqualTo("<b>as typed</b>");
  }

  @Test
  void tables_stay_tables() {
    assertThat(Markdown.toHtml("|a|b|\n|-|-|\n|1|2|"))
        .contains("<table>", "<th>a</th>", "<td>2</td>");
  }

  @Test
  void headings_stand_below_the_title_of_the_page() {
    assertThat(Markdown.toHtml("# One\n\n###### Six")).contains("<h2>One</h2>", "<h6>Six</h6>");
  }

  @Test
  void a_list_keeps_the_number_it_starts_with() {
    assertThat(Markdown.toHtml("3. third")).contains("<ol start=\"3\">");
  }

  @Test
  void links_to_the_web_say_that_nobody_vouches_for_them() {
    assertThat(Markdown.toHtml("[law](https://example.org/law)"))
        .contains("href=\"https://example.org/law\"", "nofollow", "noopener");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.org/pixel.png)",
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "<a href='javascript:alert(1)'>x</a>",
        "<https://example.org/\"onmouseover=alert(1)>",
        "<svg/onload=alert(1)>",
        "<style>*{display:none}</style>"
      })
  void nothing_that_acts_or_loads_survives(String hostile) {
    assertThat(Markdown.toHtml(hostile))
        .doesNotContainPattern("<(script|img|svg|style|iframe)")
        .doesNotContainPattern("(href|src)=\"(javascript|data):")
        .doesNotContainPattern("<[^>]*\\son[a-z]+=");
  }

  @Test
  void blank_text_is_nothing() {
    assertThat(Markdown.toHtml(" \n ")).isEmpty();
  }

  @Test
  void the_empty_corner_of_a_table_is_no_heading() {
    assertThat(Markdown.toHtml("| | one |\n|---|---|\n| a | 1 |"))
        .contains("<td></td>", "<th>one</th>")
        .doesNotContain("<th></th>");
  }
}

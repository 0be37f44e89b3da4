package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that spreadsheets would take for formulas.
class CellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A1", "'=1"})
  void what_begins_like_a_formula_gets_an_apostrophe(String text) {
    assertThat(Cell.harmless(text)).startsWith("'").endsWith(text.substring(1));
    assertThat(Cell.original(Cell.harmless(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ann;=1+1",
        "Ann\n=1+1",
        "Ann\t@SUM(A1)",
        "=1;=2;'=3",
        "Ann;'=1",
        "Ann\r=1",
        "\r=1",
        "\t=1",
        "\r\n=1",
        "'\r=1",
        "\r'=1",
        "''\t'-1",
        ";=1",
        "\r;=1"
      })
  void so_does_what_would_where_cells_are_parted_otherwise(String text) {
    assertThat(Cell.harmless(text)).doesNotContainPattern("(^|[;\t\r\n])[=+@-]");
    assertThat(Cell.original(Cell.harmless(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Publish = figures", "a; b", "it's", "'tis", "x - y", "; -5 %"})
  void all_else_stays_as_it_is(String text) {
    assertThat(Cell.harmless(text)).isEqualTo(text);
    assertThat(Cell.original(text)).isEqualTo(text);
  }
}

package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Story;
import org.parley.text.Messages;

class ResultsTest {

  private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

  private static List<NamedCsvRecord> read(String csv) {
    return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
  }

  @Test
  void each_group_of_each_round_has_a_line_with_its_counts() {
    var lines = read(Results.csv(ReportLife.closed().panel(), ENGLISH));
    // Two rounds on two recommendations, each over all and four roles.
    assertThat(lines).hasSize(20);
    var all = lines.get(10);
    assertThat(all.getField("round")).isEqualTo("2");
    assertThat(all.getField("recommendation")).isEqualTo("R1");
    assertThat(all.getField("version")).isEqualTo("2");
    assertThat(all.getField("group")).isEqualTo("all");
    assertThat(all.getField("eligible")).isEqualTo("16");
    assertThat(all.getField("voted")).isEqualTo("15");
    assertThat(all.getFields().subList(8, 15)).containsExactly("0", "1", "1", "7", "6", "13", "14");
    assertThat(all.getField("verdict")).isEqualTo("consensus");
    assertThat(all.getField("why")).startsWith("13 of 14 accept; it takes at least 75%.");
    assertThat(lines.get(11).getField("group")).isEqualTo("technology");
    assertThat(lines.get(11).getField("verdict")).isEmpty();
  }

  @Test
  void a_panel_without_rounds_has_but_the_header() {
    assertThat(Results.csv(Story.aPanel(1).panel(), ENGLISH))
        .isEqualTo(
            "round,closed,recommendation,version,title,group,eligible,voted,accepting,of,counted,verdict,why,people\r\n");
  }

  @Test
  void a_title_that_looks_like_a_formula_stays_text() {
    var story = Story.aSeatedPanel(4).phase(PhaseKind.RECOMMENDATIONS);
    story.when(
        Story.CHAIR,
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("=cmd|' /C calc'!\"A1\", and more", "")));
    story.phase(PhaseKind.ROUNDS).openRound(2).vote(2, "ssss ssss ssss ssss").closeRound();
    assertThat(read(Results.csv(story.panel(), ENGLISH)))
        .allSatisfy(
            line ->
                assertThat(line.getField("title")).isEqualTo("'=cmd|' /C calc'!\"A1\", and more"));
  }
}

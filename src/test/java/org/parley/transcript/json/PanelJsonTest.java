package org.parley.transcript.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.VotingStory;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.voting.method.Methods;

class PanelJsonTest {

  private final PanelJson json = new PanelJson();

  static List<String> methods() {
    return Methods.ALL.stream().map(method -> method.name()).toList();
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_panel_that_voted_by_any_method_is_read_back_as_it_was(String method) {
    var story = VotingStory.aRound(method);

    var again = Panel.of(story.happenings().stream().map(this::writtenAndRead).toList());

    assertThat(again).isEqualTo(story.panel());
    assertThat(again.rounds().getFirst().outcomes().toString())
        .isEqualTo(story.panel().rounds().getFirst().outcomes().toString());
  }

  private Happening writtenAndRead(Happening happening) {
    var stream = new UUID(1, 2);
    var draft = json.draft(happening, "00112233445566778899aabbccddeeff");
    return json.happening(Chain.seal(stream, Head.start(stream), List.of(draft)).getFirst());
  }

  static List<Rule> rules() {
    return Rules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_text_that_is_hashed_of_a_rule_is_its_json_with_sorted_keys(Rule rule) {
    var mapper = Shapes.mapper();
    var written = mapper.readValue(mapper.writeValueAsString(rule), TreeMap.class);

    assertThat(Rules.text(rule)).isEqualTo(mapper.writeValueAsString(written));
    assertThat(mapper.readValue(Rules.text(rule), Rule.class)).isEqualTo(rule);
  }
}

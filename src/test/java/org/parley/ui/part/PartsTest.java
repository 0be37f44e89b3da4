package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsTest {

  private static final Segment FOR = new Segment("support", 3, Tone.SUPPORT);
  private static final Segment AGAINST = new Segment("cannot accept", 1, Tone.CANNOT_ACCEPT);
  private static final Segment NONE = new Segment("abstain", 0, Tone.ABSTAIN);

  @Test
  void a_state_that_judges_nothing_has_no_sign() {
    assertThat(new VerdictPill(VerdictTone.PLAIN, "Closed").getElement().getTextRecursively())
        .isEqualTo("Closed");
    assertThat(new VerdictPill(VerdictTone.NO, "Rejected").getElement().getTextRecursively())
        .isEqualTo("✕Rejected");
  }

  @Test
  void a_bar_says_in_words_what_it_shows() {
    var bar = new DistributionBar(List.of(AGAINST, NONE, FOR)).getElement();
    assertThat(bar.getAttribute("role")).isEqualTo("img");
    assertThat(bar.getAttribute("aria-label")).isEqualTo("cannot accept: 1, support: 3");
  }

  @Test
  void a_bar_leaves_out_answers_nobody_gave_and_shares_its_width_among_the_others() {
    var bar = new DistributionBar(List.of(AGAINST, NONE, FOR)).getElement();
    assertThat(bar.getChildren().map(e -> e.getStyle().get("--w")))
        .containsExactly("25.000%", "75.000%");
  }

  @Test
  void a_bar_without_answers_is_hollow() {
    var bar = new DistributionBar(List.of(NONE));
    assertThat(bar.hasClassName("hollow")).isTrue();
    assertThat(bar.getElement().getChildCount()).isZero();
  }

  @Test
  void a_trend_takes_shares_only() {
    assertThatThrownBy(() -> new TrendLine(List.of(Optional.of(45.0)), VerdictTone.OK, ""))
        .hasMessageContaining("45.0");
  }

  @Test
  void a_movement_knows_both_of_its_ends() {
    var options = List.of(new MovementFlow.Option("yes", "Yes", Tone.SUPPORT));
    var moves = List.of(new MovementFlow.Move("yes", "no", 1));
    var words = new MovementFlow.Words("Round 1", "Round 2", "");
    assertThatThrownBy(() -> new MovementFlow(options, moves, words)).hasMessageContaining("no");
  }

  @Test
  void a_notice_is_seen_and_heard_only_while_it_says_something() {
    var notice = new Notice();
    assertThat(notice.isVisible()).isFalse();
    notice.refuse("The round is closed.");
    assertThat(notice.isVisible()).isTrue();
    assertThat(notice.getElement().getAttribute("role")).isEqualTo("alert");
    notice.show(Notice.Kind.DONE, "Saved.");
    assertThat(notice.getClassNames()).containsExactlyInAnyOrder("notice", "done");
    notice.clear();
    assertThat(notice.isVisible()).isFalse();
  }

  @Test
  void roles_have_a_shape_beside_their_colour() {
    var label = new RoleLabel(new RoleLook("Privacy", 2, Shape.DIAMOND), "4");
    assertThat(label.getElement().getTextRecursively()).isEqualTo("Privacy 4");
    var mark = label.getChildren().findFirst().orElseThrow();
    assertThat(mark.getElement().getClassList()).contains("mark", "diamond", "r2");
  }

  @Test
  void there_are_six_role_colours() {
    assertThatThrownBy(() -> new RoleLook("Seventh", 7, Shape.DISC)).hasMessageContaining("7");
  }
}

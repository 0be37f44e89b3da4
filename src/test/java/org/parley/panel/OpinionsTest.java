package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Opinion.AGAINST;
import static org.parley.panel.Opinion.FOR;
import static org.parley.panel.Opinion.STRONGLY_FOR;
import static org.parley.panel.Opinion.UNDECIDED;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.OpinionShift.Step;
import org.parley.panel.Opinions.Moment;

class OpinionsTest {

  private final Story story = Story.aSeatedPanel(3);

  @Test
  void opinions_are_stated_before_the_first_exchange_and_while_the_report_is_open() {
    var privacy = story.panelist(PRIVACY, 1);
    assertThat(story.panel().opinionMoment()).contains(Moment.BEFORE);

    story.when(privacy, state(FOR)).phase(PhaseKind.BRIEFING).phase(PhaseKind.POSITIONS);
    assertThat(story.panel().opinionMoment()).contains(Moment.BEFORE);
    story.phase(PhaseKind.EXCHANGE);
    assertThat(story.refused(privacy, state(AGAINST))).isEqualTo(new Refusal.NoTimeForOpinions());
    story.phase(PhaseKind.REPORT).when(privacy, state(AGAINST));

    assertThat(story.panel().opinions().of(privacy.seat().orElseThrow()))
        .contains(
            new Opinions.Stated(
                privacy.seat().orElseThrow(), Optional.of(FOR), Optional.of(AGAINST)));
  }

  @Test
  void a_panel_between_two_phases_before_the_exchange_still_asks() {
    story.phase(PhaseKind.BRIEFING).when(CHAIR, new PanelCommand.ClosePhase(1));
    assertThat(story.panel().opinionMoment()).contains(Moment.BEFORE);
  }

  @Test
  void an_opinion_may_be_changed_while_it_is_asked_for() {
    var law = story.panelist(LAW, 1);
    story.when(law, state(FOR)).when(law, state(UNDECIDED));

    assertThat(story.panel().opinions().of(law.seat().orElseThrow()).orElseThrow().before())
        .contains(UNDECIDED);
    assertThat(story.refused(law, state(UNDECIDED))).isEqualTo(new Refusal.NothingChanged());
  }

  @Test
  void answers_the_question_does_not_offer_are_refused() {
    assertThat(story.refused(story.panelist(LAW, 1), state(STRONGLY_FOR)))
        .isEqualTo(new Refusal.NoSuchOpinion());
  }

  @Test
  void a_panel_that_asks_nothing_takes_no_opinion() {
    story.when(CHAIR, new PanelCommand.Edit(story.panel().settings().asking(Optional.empty())));
    assertThat(story.refused(story.panelist(LAW, 1), state(FOR)))
        .isEqualTo(new Refusal.NoOpinionAsked());
  }

  @Test
  void nothing_is_shown_before_the_report_is_adopted_and_nothing_stated_after() {
    say("fff uuu aaa fua").phase(PhaseKind.EXCHANGE).phase(PhaseKind.REPORT);
    say("aaa aaa aaa fff");
    assertThat(story.panel().opinionShift()).isEmpty();

    story.when(CHAIR, new PanelCommand.AdoptReport(""));

    assertThat(story.panel().opinionShift()).isPresent();
    assertThat(story.refused(story.panelist(LAW, 1), state(FOR)))
        .isEqualTo(new Refusal.NoTimeForOpinions());
  }

  @Test
  void the_shift_counts_those_who_stated_theirs_twice_and_names_the_side_that_gained_more() {
    say("fff uuu aaa fu.").phase(PhaseKind.EXCHANGE).phase(PhaseKind.REPORT);
    say("ffa aaa aaa .uf").when(CHAIR, new PanelCommand.ClosePanel());

    var shift = story.panel().opinionShift().orElseThrow();
    var all = shift.parts().getFirst();

    assertThat(all.people()).isEqualTo(10);
    assertThat(all.before(Opinion.Side.FOR)).isEqualTo(3);
    assertThat(all.after(Opinion.Side.AGAINST)).isEqualTo(7);
    assertThat(all.gain(Opinion.Side.AGAINST)).isEqualTo(4);
    assertThat(all.winner()).contains(Opinion.Side.AGAINST);
    assertThat(all.changedSides()).isEqualTo(4);
    assertThat(shift.onlyBefore()).isEqualTo(1);
    assertThat(shift.onlyAfter()).isEqualTo(1);
  }

  @Test
  void a_role_with_too_few_opinions_is_shown_with_another() {
    say("fff uuu aaa fu.").phase(PhaseKind.EXCHANGE).phase(PhaseKind.REPORT);
    say("ffa aaa aaa .uf").when(CHAIR, new PanelCommand.ClosePanel());

    var shift = story.panel().opinionShift().orElseThrow();

    assertThat(shift.parts().stream().skip(1).map(OpinionShift.Part::groups))
        .containsExactly(
            List.of("technology"), List.of("privacy"), List.of("law-enforcement", "intelligence"));
    assertThat(shift.parts().get(2).steps()).containsExactly(new Step(UNDECIDED, AGAINST, 3));
  }

  @Test
  void fewer_opinions_than_the_minimum_show_nothing() {
    say("ff").phase(PhaseKind.EXCHANGE).phase(PhaseKind.REPORT);
    say("fa").when(CHAIR, new PanelCommand.ClosePanel());

    assertThat(story.panel().opinionShift().orElseThrow().parts()).isEmpty();
  }

  @Test
  void who_leaves_takes_their_opinion_along_until_the_end() {
    var law = story.panelist(LAW, 1).seat().orElseThrow();
    story.when(Actor.on(law), state(FOR)).when(CHAIR, new PanelCommand.LeaveSeat(law));
    assertThat(story.panel().opinions().of(law)).isEmpty();
  }

  /// One letter per panelist: `f` for, `a` against, `u` undecided, `.` says nothing.
  private Story say(String letters) {
    var seats = story.panel().heldPanelistSeats();
    var answers = letters.replace(" ", "");
    for (int i = 0; i < answers.length(); i++)
      switch (answers.charAt(i)) {
        case 'f' -> story.when(Actor.on(seats.get(i).id()), state(FOR));
        case 'a' -> story.when(Actor.on(seats.get(i).id()), state(AGAINST));
        case 'u' -> story.when(Actor.on(seats.get(i).id()), state(UNDECIDED));
        case '.' -> {}
        default -> throw new IllegalArgumentException(letters);
      }
    return story;
  }

  private static PanelCommand state(Opinion opinion) {
    return new PanelCommand.StateOpinion(opinion);
  }
}

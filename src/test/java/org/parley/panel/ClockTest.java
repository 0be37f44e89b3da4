package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockTest {

  private final Story story = timed(Secrecy.NAMED);

  @Test
  void a_panel_by_the_chair_is_never_due() {
    assertThat(Story.aSeatedPanel(1).phase(PhaseKind.BRIEFING).panel().due()).isEmpty();
  }

  @Test
  void the_first_phase_waits_for_the_chair() {
    assertThat(story.panel().due()).isEmpty();
  }

  @Test
  void when_the_time_of_a_phase_is_over_the_next_opens() {
    story.phase(PhaseKind.BRIEFING);

    assertThat(strike())
        .isEqualTo(Decision.accept(new PanelEvent.PhaseClosed(1), new PanelEvent.PhaseOpened(2)));
  }

  @Test
  void the_clock_does_not_strike_before_the_time_is_over() {
    story.phase(PhaseKind.BRIEFING);
    var due = story.panel().due().orElseThrow();

    assertThat(strike(due, due.ends().minusMillis(1)))
        .isEqualTo(Decision.refuse(new Refusal.NotYetTime()));
  }

  @Test
  void a_phase_that_was_extended_ends_later() {
    var before = story.phase(PhaseKind.BRIEFING).panel().due().orElseThrow();
    story.when(CHAIR, new PanelCommand.ExtendPhase(1, 10));

    assertThat(story.panel().due().orElseThrow().ends())
        .isEqualTo(before.ends().plus(Duration.ofMinutes(10)));
    assertThat(strike(before, before.ends())).isEqualTo(Decision.refuse(new Refusal.NotYetTime()));
  }

  @Test
  void a_paused_panel_waits() {
    story.phase(PhaseKind.BRIEFING).when(CHAIR, new PanelCommand.PausePanel(""));
    assertThat(story.panel().due()).isEmpty();
  }

  @Test
  void a_clock_that_strikes_second_is_refused() {
    var due = story.phase(PhaseKind.BRIEFING).panel().due().orElseThrow();
    story.phase(PhaseKind.POSITIONS);

    assertThat(strike(due, due.ends().plusSeconds(1)))
        .isEqualTo(Decision.refuse(new Refusal.NotYetTime()));
  }

  @Test
  void a_phase_for_rounds_opens_one_on_all_that_is_on_the_table() {
    story.phase(PhaseKind.RECOMMENDATIONS);

    assertThat(((Decision.Accepted) strike()).events().getLast())
        .isInstanceOfSatisfying(
            PanelEvent.RoundOpened.class,
            opened ->
                assertThat(opened.items())
                    .containsExactly(new Round.Item(new Recommendation.Id(1), 1)));
  }

  @Test
  void what_is_hidden_is_left_out_of_a_round_that_the_clock_opens() {
    var law = story.phase(PhaseKind.RECOMMENDATIONS).panelist(Story.LAW, 1);
    story
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(
            CHAIR,
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToRecommendation(new Recommendation.Id(2)),
                Moderation.Reason.OFF_TOPIC,
                ""));

    assertThat(((Decision.Accepted) strike()).events().getLast())
        .isInstanceOfSatisfying(
            PanelEvent.RoundOpened.class,
            opened ->
                assertThat(opened.items())
                    .containsExactly(new Round.Item(new Recommendation.Id(1), 1)));
  }

  @Test
  void an_open_round_is_closed_with_its_phase() {
    story.phase(PhaseKind.ROUNDS).openRound(1).vote(1, "llss");

    assertThat(events(strike())).containsExactly("RoundClosed", "PhaseClosed", "PhaseOpened");
  }

  @Test
  void a_secret_round_is_counted_when_the_clock_closes_it() {
    var secret = timed(Secrecy.SECRET).phase(PhaseKind.ROUNDS).openSecretRound(1).vote(1, "llss");
    var due = secret.panel().due().orElseThrow();
    var advance = new PanelCommand.Advance(due.phase(), due.ends());

    assertThat(secret.panel().unseals(Actor.CLOCK, advance)).contains(new Round.Id(1));
    assertThat(events(secret.decideAt(due.ends(), Actor.CLOCK, advance)))
        .containsExactly("RoundClosed", "PhaseClosed", "PhaseOpened");
  }

  @Test
  void the_last_phase_is_left_to_the_chair() {
    assertThat(story.phase(PhaseKind.REPORT).panel().due()).isEmpty();
  }

  private static Story timed(Secrecy secrecy) {
    var usual = Story.settings();
    var story = Story.aSeatedPanel(1);
    return story.when(
        CHAIR,
        new PanelCommand.Edit(
            new Settings(
                    usual.title(),
                    usual.format(),
                    usual.visibility(),
                    usual.agenda(),
                    usual.voting(),
                    usual.rule(),
                    usual.disclosureMinimum(),
                    secrecy)
                .paced(Pace.BY_THE_CLOCK)));
  }

  private Decision strike() {
    var due = story.panel().due().orElseThrow();
    return strike(due, due.ends());
  }

  private Decision strike(Due due, Instant at) {
    return story
        .panel()
        .decide(
            new Envelope(Actor.CLOCK, at, Story.SEED, Story.SECRET, Optional.empty()),
            new PanelCommand.Advance(due.phase(), due.ends()));
  }

  private static List<String> events(Decision decision) {
    return ((Decision.Accepted) decision)
        .events().stream().map(event -> event.getClass().getSimpleName()).toList();
  }
}

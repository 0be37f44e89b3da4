package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.INTELLIGENCE;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Roles that argue for each other for a while.
class SwapTest {

  private static final List<Role.Id> ROLES = List.of(TECHNOLOGY, PRIVACY, LAW, INTELLIGENCE);
  private static final Reply.Target POSITION = new Reply.Target.ToPosition(new Position.Id(1));

  private final Story story = swapping(2);
  private final Actor law = story.panelist(LAW, 1);
  private final Seat.Id seat = law.seat().orElseThrow();

  private static Story swapping(int seatsEach) {
    return Story.aSeatedPanel(seatsEach)
        .when(CHAIR, new PanelCommand.Edit(Story.settings().following(Story.agendaWithSwap())));
  }

  private Story swapped() {
    return story
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.SWAP);
  }

  private PanelCommand file(String title) {
    return new PanelCommand.FilePosition(Story.position(title), Optional.of(other()));
  }

  private Role.Id other() {
    return story.panel().arguesFor(seat).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
  void each_role_argues_for_one_other_and_none_for_itself(long seed) {
    for (int roles = 2; roles <= ROLES.size(); roles++) {
      var some = ROLES.subList(0, roles);
      var arguesFor = SwapRules.draw(some, seed, 4);

      assertThat(arguesFor).containsOnlyKeys(some);
      assertThat(arguesFor.values()).containsExactlyInAnyOrderElementsOf(some);
      assertThat(arguesFor).allSatisfy((role, other) -> assertThat(other).isNotEqualTo(role));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 42, -7, Long.MAX_VALUE})
  void of_three_roles_or_more_no_two_just_change_places(long seed) {
    var arguesFor = SwapRules.draw(ROLES, seed, 4);

    assertThat(arguesFor)
        .allSatisfy((role, other) -> assertThat(arguesFor.get(other)).isNotEqualTo(role));
  }

  @Test
  void who_argues_for_whom_is_on_record_with_the_seed_of_the_lot() {
    swapped();

    var number = Story.number(story.panel(), PhaseKind.SWAP);
    assertThat(story.happenings().getLast().event())
        .isEqualTo(
            new PanelEvent.RolesSwapped(
                number, Story.SEED, SwapRules.draw(ROLES, Story.SEED, number)));
  }

  @Test
  void the_lot_is_drawn_once_however_often_one_goes_back() {
    swapped();
    var first = other();
    story
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(CHAIR, new PanelCommand.ReopenPhase(Story.number(story.panel(), PhaseKind.SWAP), 5));

    assertThat(other()).isEqualTo(first);
    assertThat(story.happenings().stream().map(Happening::event))
        .filteredOn(PanelEvent.RolesSwapped.class::isInstance)
        .hasSize(1);
  }

  @Test
  void opening_the_swap_can_be_taken_back_and_the_lot_stays() {
    swapped();
    var first = other();
    int number = Story.number(story.panel(), PhaseKind.SWAP);
    story.when(CHAIR, new PanelCommand.UndoStep(Chairing.Step.Kind.PHASE_OPENED, number));
    assertThat(story.panel().swap()).isEmpty();

    story.phase(PhaseKind.SWAP);

    assertThat(other()).isEqualTo(first);
  }

  @Test
  void roles_nobody_has_a_seat_in_take_no_part() {
    var small = swapping(1);
    for (var role : List.of(LAW, INTELLIGENCE)) {
      var id = small.panelist(role, 1).seat().orElseThrow();
      small
          .when(CHAIR, new PanelCommand.LeaveSeat(id))
          .when(CHAIR, new PanelCommand.RemoveSeat(id));
    }
    small.phase(PhaseKind.SWAP);

    assertThat(small.panel().swap().orElseThrow().arguesFor())
        .isEqualTo(Map.of(TECHNOLOGY, PRIVACY, PRIVACY, TECHNOLOGY));
  }

  @Test
  void a_case_for_another_role_is_marked_and_is_nobodys_position() {
    swapped();
    var own = story.panel().positions();

    story.when(law, file("Keep it closed"));

    assertThat(story.panel().positions()).isEqualTo(own);
    assertThat(story.panel().positionOf(seat)).contains(own.getFirst());
    assertThat(story.panel().cases())
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.writtenFor()).contains(other());
              assertThat(made.role()).isEqualTo(LAW);
              assertThat(made.seat()).isEqualTo(seat);
            });
    assertThat(story.refused(law, file("Again"))).isEqualTo(new Refusal.AlreadyFiled());
  }

  @Test
  void a_reply_is_marked_only_while_roles_are_swapped() {
    swapped();
    var other = other();
    var own = new PanelCommand.SubmitReply(POSITION, Reply.Kind.CHALLENGES, "No key is safe.");
    var forOther =
        new PanelCommand.SubmitReply(
            POSITION, Reply.Kind.CHALLENGES, "No key is safe.", "", Optional.of(other));

    assertThat(story.refused(law, own)).isEqualTo(new Refusal.RolesAreSwapped());
    story.when(law, forOther).phase(PhaseKind.RECOMMENDATIONS);
    assertThat(story.refused(law, forOther)).isEqualTo(new Refusal.RolesAreBack());
    story.when(law, own);

    assertThat(story.panel().replies())
        .extracting(Reply::writtenFor)
        .containsExactly(Optional.of(other), Optional.empty());
  }

  @Test
  void ones_own_position_rests_while_roles_are_swapped_and_the_case_rests_afterwards() {
    swapped().when(law, file("Keep it closed"));
    var own = new PanelCommand.RevisePosition(new Position.Id(1), Story.position("New"), 1);
    var made = new PanelCommand.RevisePosition(new Position.Id(2), Story.position("New"), 1);

    assertThat(story.refused(law, own)).isEqualTo(new Refusal.RolesAreSwapped());
    story.when(law, made).phase(PhaseKind.RECOMMENDATIONS);

    assertThat(story.refused(law, made)).isEqualTo(new Refusal.RolesAreBack());
    story.when(law, own);
  }

  @Test
  void nobody_signs_a_case_made_for_another_role() {
    swapped().when(law, file("Keep it closed")).phase(PhaseKind.RECOMMENDATIONS);

    assertThat(
            story.refused(
                story.panelist(PRIVACY, 1),
                new PanelCommand.Saying.SignPosition(new Position.Id(2), 1)))
        .isEqualTo(new Refusal.NobodysPosition());
  }

  @Test
  void who_comes_in_a_new_role_after_the_draw_has_none_to_argue_for() {
    var small = swapping(1);
    var id = small.panelist(LAW, 1).seat().orElseThrow();
    small
        .when(CHAIR, new PanelCommand.LeaveSeat(id))
        .when(CHAIR, new PanelCommand.RemoveSeat(id))
        .phase(PhaseKind.SWAP)
        .when(CHAIR, new PanelCommand.AddSeat(Seat.Kind.PANELIST, Optional.of(LAW)));
    var late = new Seat.Id(small.panel().seats().size());
    small.when(Actor.invitedTo(late), new PanelCommand.TakeSeat(late));

    assertThat(small.refused(Actor.on(late), new PanelCommand.FilePosition(Story.position("Late"))))
        .isEqualTo(new Refusal.NoRoleToArgueFor());
  }

  @Test
  void a_question_to_a_role_is_answered_by_those_who_argue_for_it() {
    swapped()
        .when(
            CHAIR,
            new PanelCommand.AskForFloor(
                CHAIR.seat().orElseThrow(), Floor.Kind.QUESTION, Optional.of(other())))
        .when(CHAIR, new PanelCommand.GiveFloor(CHAIR.seat().orElseThrow(), ""));
    var answer = new PanelCommand.AskForFloor(seat, Floor.Kind.ANSWER, Optional.empty());

    story.when(law, answer);

    assertThat(story.panel().floor().request(seat)).isPresent();
    assertThat(story.panel().swap().orElseThrow().arguesFor().keySet())
        .isEqualTo(Set.copyOf(ROLES));
  }

  @Test
  void the_clock_swaps_roles_as_the_chair_does() {
    var timed =
        Story.aSeatedPanel(1)
            .when(
                CHAIR,
                new PanelCommand.Edit(
                    Story.settings().following(Story.agendaWithSwap()).paced(Pace.BY_THE_CLOCK)))
            .phase(PhaseKind.EXCHANGE);
    var due = timed.panel().due().orElseThrow();

    var struck =
        timed.decideAt(due.ends(), Actor.CLOCK, new PanelCommand.Advance(due.phase(), due.ends()));

    assertThat(((Decision.Accepted) struck).events())
        .last()
        .isInstanceOf(PanelEvent.RolesSwapped.class);
  }
}

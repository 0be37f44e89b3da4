package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.AllowProxies;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.EnterPaper;
import org.parley.panel.PanelCommand.GiveProxy;
import org.parley.panel.PanelCommand.TakeBackProxy;
import org.parley.voting.Ballot;

/// Votes that others cast: those who hold them, and the chair from paper. Seats 2 to 5 are the
/// panelists'.
class ProxiesTest {

  private static final Round.Id ROUND = new Round.Id(1);
  private static final Ballot SUPPORT = Ballot.Grades.of("R1", "support");

  private static Seat.Id seat(int number) {
    return new Seat.Id(number);
  }

  private static Actor on(int seat) {
    return Actor.on(seat(seat));
  }

  private static Story allowing(int mostEach) {
    return aSeatedPanel(1).phase(PhaseKind.ROUNDS).when(CHAIR, new AllowProxies(mostEach));
  }

  private static PanelCommand give(int from, int to) {
    return new GiveProxy(seat(from), seat(to), Optional.empty());
  }

  private static PanelCommand cast(int of) {
    return new CastBallot(ROUND, SUPPORT, Map.of(), Map.of(), Optional.of(seat(of)));
  }

  private static PanelCommand castOwn() {
    return new CastBallot(ROUND, SUPPORT, Map.of());
  }

  @Test
  void the_holder_casts_for_each_seat_and_the_record_says_so() {
    var story = allowing(1).when(on(2), give(2, 3)).openRound(1).when(on(3), cast(2));

    story.when(on(3), castOwn());

    var round = story.panel().rounds().getFirst();
    assertThat(round.ballot(seat(2)).orElseThrow().way()).contains(Round.Way.PROXY);
    assertThat(round.ballot(seat(3)).orElseThrow().way()).isEmpty();
    assertThat(story.happenings().get(story.happenings().size() - 2).by()).contains(seat(3));
  }

  @Test
  void nobody_casts_for_a_seat_that_did_not_give_its_vote() {
    var story = allowing(1).when(on(2), give(2, 3)).openRound(1);

    assertThat(story.refused(on(4), cast(2))).isEqualTo(new Refusal.NoProxy(2));
    assertThat(story.refused(on(3), cast(5))).isEqualTo(new Refusal.NoProxy(5));
    assertThat(story.refused(on(2), castOwn())).isEqualTo(new Refusal.VoteIsGiven(3));
  }

  @Test
  void a_vote_that_is_taken_back_is_cast_by_its_seat() {
    var story = allowing(1).when(on(2), give(2, 3)).openRound(1).when(on(3), cast(2));

    story.when(on(2), new TakeBackProxy(seat(2))).when(on(2), castOwn());

    assertThat(story.panel().rounds().getFirst().ballot(seat(2)).orElseThrow().way()).isEmpty();
    assertThat(story.refused(on(3), cast(2))).isEqualTo(new Refusal.NoProxy(2));
  }

  @Test
  void a_vote_may_be_given_for_one_round() {
    var story =
        allowing(1).when(on(2), new GiveProxy(seat(2), seat(3), Optional.of(ROUND))).openRound(1);
    story.when(on(3), cast(2)).closeRound().openRound(1);

    assertThat(story.decide(on(2), new CastBallot(new Round.Id(2), SUPPORT, Map.of())))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void a_seat_holds_no_more_votes_than_allowed() {
    var one = allowing(1).when(on(2), give(2, 5));
    assertThat(one.refused(on(3), give(3, 5))).isEqualTo(new Refusal.TooManyProxies(1));
    var two = allowing(2).when(on(2), give(2, 5)).when(on(3), give(3, 5));
    assertThat(two.refused(on(4), give(4, 5))).isEqualTo(new Refusal.TooManyProxies(2));
    assertThat(allowing(0).refused(on(2), give(2, 5))).isEqualTo(new Refusal.NoProxiesHere());
    assertThat(aSeatedPanel(1).refused(CHAIR, new AllowProxies(3)))
        .isEqualTo(new Refusal.OptionOutOfRange(Refusal.Option.PROXIES, 3, 0, 2));
  }

  @Test
  void votes_beyond_what_is_allowed_go_back_when_fewer_are() {
    var none = allowing(1).when(on(2), give(2, 3)).openRound(1).when(CHAIR, new AllowProxies(0));
    assertThat(none.refused(on(3), cast(2))).isEqualTo(new Refusal.NoProxy(2));
    assertThat(none.decide(on(2), castOwn())).isInstanceOf(Decision.Accepted.class);

    var fewer = allowing(2).when(on(2), give(2, 5)).when(on(3), give(3, 5));
    fewer.when(CHAIR, new AllowProxies(1));
    assertThat(fewer.panel().proxies().given()).as("nobody chooses for them").isEmpty();
  }

  @Test
  void a_vote_goes_one_step_only() {
    var story = allowing(2).when(on(2), give(2, 3));

    assertThat(story.refused(on(3), give(3, 4))).isEqualTo(new Refusal.ProxyHandedOn());
    assertThat(story.refused(on(4), give(4, 2))).isEqualTo(new Refusal.ProxyHandedOn());
    assertThat(story.refused(on(4), give(4, 4))).isEqualTo(new Refusal.ProxyToOneself());
    assertThat(story.refused(on(4), give(5, 4))).isEqualTo(new Refusal.NotYourSeat());
    assertThat(story.refused(on(4), give(4, 1))).isEqualTo(new Refusal.HasNoVote(1));
  }

  @Test
  void the_chair_may_record_it_for_a_seat() {
    var story = allowing(1).when(CHAIR, give(2, 3));

    assertThat(story.panel().proxies().holder(seat(2), ROUND)).contains(seat(3));
    assertThat(story.happenings().getLast().by()).isEqualTo(CHAIR.seat());
  }

  @Test
  void who_gets_up_neither_gives_nor_holds() {
    var story = allowing(2).when(on(2), give(2, 3)).when(on(4), give(4, 3));

    story.when(on(3), new PanelCommand.LeaveSeat(seat(3)));

    assertThat(story.panel().proxies().given()).isEmpty();
  }

  @Test
  void in_a_secret_round_each_casts_their_own() {
    var story = allowing(1).when(on(2), give(2, 3)).openSecretRound(1);

    assertThat(story.refused(on(3), cast(2))).isEqualTo(new Refusal.ProxyInSecret());
    assertThat(story.decide(on(2), castOwn())).isInstanceOf(Decision.Deposited.class);
    assertThat(story.refused(CHAIR, new EnterPaper(ROUND, seat(2), SUPPORT, Map.of())))
        .isEqualTo(new Refusal.PaperInSecret());
  }

  @Test
  void papers_are_entered_by_the_chair_and_marked_as_such() {
    var story =
        allowing(0).openRound(1).when(CHAIR, new EnterPaper(ROUND, seat(2), SUPPORT, Map.of()));

    assertThat(story.panel().rounds().getFirst().ballot(seat(2)).orElseThrow().way())
        .contains(Round.Way.PAPER);
    assertThat(story.refused(CHAIR, new EnterPaper(ROUND, seat(1), SUPPORT, Map.of())))
        .isEqualTo(new Refusal.HasNoVote(1));
    assertThat(
            story.refused(
                CHAIR, new EnterPaper(ROUND, seat(3), Ballot.Grades.of("R1", "maybe"), Map.of())))
        .isEqualTo(new Refusal.UnknownGrade("maybe"));
  }

  @Test
  void no_paper_takes_the_place_of_a_ballot_that_was_cast() {
    var story = allowing(0).openRound(1).when(on(2), castOwn());

    assertThat(story.refused(CHAIR, new EnterPaper(ROUND, seat(2), SUPPORT, Map.of())))
        .isEqualTo(new Refusal.CastAlready(2));
  }

  @Test
  void a_paper_can_be_entered_anew_and_the_seat_itself_goes_before_it() {
    var paper = new EnterPaper(ROUND, seat(2), SUPPORT, Map.of());
    var story = allowing(0).openRound(1).when(CHAIR, paper).when(CHAIR, paper);

    var own = story.when(on(2), castOwn()).panel().rounds().getFirst().ballot(seat(2));

    assertThat(own.orElseThrow().way()).isEmpty();
  }

  @Test
  void no_holder_takes_the_place_of_a_ballot_that_the_seat_cast_itself() {
    var own = allowing(1).openRound(1).when(on(2), castOwn()).when(CHAIR, give(2, 3));
    assertThat(own.refused(on(3), cast(2))).isEqualTo(new Refusal.CastAlready(2));

    var paper = new EnterPaper(ROUND, seat(2), SUPPORT, Map.of());
    var entered = allowing(1).openRound(1).when(CHAIR, paper).when(on(2), give(2, 3));
    assertThat(entered.refused(on(3), cast(2))).isEqualTo(new Refusal.CastAlready(2));
  }

  @Test
  void a_holder_changes_what_a_holder_cast() {
    var story = allowing(1).when(on(2), give(2, 3)).openRound(1).when(on(3), cast(2));

    var again = story.when(on(3), cast(2)).panel().rounds().getFirst().ballot(seat(2));

    assertThat(again.orElseThrow().changes()).isEqualTo(1);
  }
}

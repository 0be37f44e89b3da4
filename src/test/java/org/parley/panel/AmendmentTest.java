package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand.CastBallot;
import org.parley.panel.PanelCommand.Drafting.AcceptAmendment;
import org.parley.panel.PanelCommand.Drafting.EndSupport;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Drafting.PutToVote;
import org.parley.panel.PanelCommand.Drafting.RejectAmendment;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;
import org.parley.panel.PanelCommand.Drafting.WithdrawAmendment;
import org.parley.voting.Ballot;

class AmendmentTest {

  private static final Recommendation.Id R2 = new Recommendation.Id(2);
  private static final String BODY = "Keep one key. Split it in two. Publish each use.";

  private Story story;
  private Actor author;
  private Actor privacy;
  private Actor technology;

  @BeforeEach
  void a_draft_lies_on_the_table() {
    story = Story.aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    author = story.panelist(LAW, 1);
    privacy = story.panelist(PRIVACY, 1);
    technology = story.panelist(TECHNOLOGY, 1);
    story.when(
        author, new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
  }

  private Amendment.Id amend(Actor actor, String from, String to) {
    var text = draft().current().text().body();
    story.when(
        actor,
        new ProposeAmendment(R2, draft().version(), change(text, text.replace(from, to)), ""));
    return new Amendment.Id(story.panel().discussion().amendments().size());
  }

  private static TextChange change(String from, String to) {
    return TextChange.between(TextChange.Part.BODY, from, to).orElseThrow();
  }

  private Recommendation draft() {
    return story.panel().recommendation(R2).orElseThrow();
  }

  private Amending standing(Amendment.Id id) {
    return Amending.of(draft(), story.panel()).stream()
        .filter(it -> it.amendment().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Amendment.State state(Amendment.Id id) {
    return story.panel().discussion().amendment(id).orElseThrow().state();
  }

  @Test
  void an_amendment_is_the_smallest_passage_of_whole_words() {
    assertThat(change(BODY, BODY.replace("two", "three")))
        .isEqualTo(new TextChange(TextChange.Part.BODY, 26, "two", "three"));
  }

  @Test
  void what_is_only_added_takes_in_the_word_before() {
    assertThat(change("Keep it.", "Keep it shut."))
        .isEqualTo(new TextChange(TextChange.Part.BODY, 5, "it", "it shut"));
    assertThat(change("it.", "Keep it."))
        .isEqualTo(new TextChange(TextChange.Part.BODY, 0, "it", "Keep it"));
    assertThat(change("", "All of it."))
        .isEqualTo(new TextChange(TextChange.Part.BODY, 0, "", "All of it."));
  }

  @Test
  void the_author_accepts_and_the_text_has_a_new_version() {
    var id = amend(privacy, "two", "three");

    story.when(author, new AcceptAmendment(id));

    assertThat(draft().current().text().body())
        .isEqualTo("Keep one key. Split it in three. Publish each use.");
    assertThat(state(id)).isEqualTo(new Amendment.State.Accepted(2));
    assertThat(story.refused(author, new AcceptAmendment(id)))
        .isEqualTo(new Refusal.AmendmentIsSettled(1));
  }

  @Test
  void what_was_tried_is_told_in_the_order_of_time_amendments_included() {
    var id = amend(privacy, "two", "three");
    story.when(author, new AcceptAmendment(id)).phase(PhaseKind.ROUNDS);
    story.openRound(2).closeRound();

    assertThat(Trial.of(story.panel(), draft()))
        .extracting(trial -> trial.getClass().getSimpleName())
        .containsExactly("Written", "Amended", "Written", "Voted");
  }

  @Test
  void a_ballot_can_name_an_amendment_as_what_moved_it() {
    var id = amend(privacy, "two", "three");
    var target = new Reply.Target.ToAmendment(id);
    story.phase(PhaseKind.ROUNDS).openRound(2);
    var support = Ballot.Grades.of("R2", "support");
    var round = new Round.Id(1);
    story
        .when(
            technology,
            new CastBallot(round, support, Map.of(), Map.of(R2, target), Optional.empty()))
        .closeRound();

    assertThat(story.panel().citations()).containsExactly(new Citation(target, 1));
    assertThat(
            story.refused(
                technology,
                new PanelCommand.SubmitReply(target, Reply.Kind.SUPPORTS, "Three is better.")))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void an_amendment_outlives_changes_elsewhere_in_the_text() {
    var late = amend(privacy, "each", "every");
    story.when(author, new AcceptAmendment(amend(technology, "Keep one key", "Never keep a key")));

    story.when(author, new AcceptAmendment(late));

    assertThat(draft().current().text().body())
        .isEqualTo("Never keep a key. Split it in two. Publish every use.");
  }

  @Test
  void of_two_amendments_to_one_passage_only_one_can_be_accepted() {
    var three = amend(privacy, "in two", "in three");
    var four = amend(technology, "Split it in two", "Leave it whole");
    var other = amend(technology, "each", "every");
    assertThat(standing(three).rivals()).containsExactly(four);
    assertThat(standing(four).rivals()).containsExactly(three);
    assertThat(standing(other).rivals()).isEmpty();

    story.when(author, new AcceptAmendment(three));

    assertThat(standing(four).isOutdated()).isTrue();
    assertThat(standing(other).isOutdated()).isFalse();
    assertThat(story.refused(author, new AcceptAmendment(four)))
        .isEqualTo(new Refusal.PassageIsGone());
  }

  @Test
  void a_rejected_amendment_says_why_and_can_still_be_put_to_a_vote() {
    var id = amend(privacy, "two", "three");
    assertThat(story.refused(author, new RejectAmendment(id, " ")))
        .isEqualTo(new Refusal.TextMissing(Refusal.Field.REASON));
    assertThat(story.refused(privacy, new RejectAmendment(id, "No.")))
        .isEqualTo(new Refusal.NotYourRecommendation());

    story.when(author, new RejectAmendment(id, "Two are enough."));
    story.phase(PhaseKind.ROUNDS).when(CHAIR, new PutToVote(id));

    assertThat(state(id)).isEqualTo(new Amendment.State.VotedOn(new Round.Id(1)));
  }

  private void vote(Amendment.Id id, String answers) {
    story.when(CHAIR, new PutToVote(id));
    var round = story.panel().openRound().orElseThrow();
    var seats = story.panel().heldPanelistSeats();
    for (int i = 0; i < seats.size(); i++)
      story.when(
          Actor.on(seats.get(i).id()),
          new PanelCommand.CastBallot(
              round.id(),
              Ballot.Grades.of("R2", answers.charAt(i) == 'y' ? "yes" : "no"),
              Map.of()));
    story.closeRound();
  }

  @Test
  void an_amendment_that_is_carried_changes_the_text() {
    var id = amend(privacy, "two", "three");
    story.phase(PhaseKind.ROUNDS);

    vote(id, "yyyyyyyy");

    assertThat(state(id)).isEqualTo(new Amendment.State.Carried(new Round.Id(1), 2));
    assertThat(draft().current().text().body()).contains("three");
  }

  @Test
  void the_panels_own_rule_judges_an_amendment() {
    var id = amend(privacy, "two", "three");
    story.phase(PhaseKind.ROUNDS);

    vote(id, "yyyyyynn");

    assertThat(state(id)).isEqualTo(new Amendment.State.Lost(new Round.Id(1)));
    assertThat(draft().version()).isEqualTo(1);
  }

  @Test
  void a_vote_that_was_opened_by_mistake_can_be_taken_back() {
    var id = amend(privacy, "two", "three");
    story
        .phase(PhaseKind.ROUNDS)
        .when(CHAIR, new PutToVote(id))
        .when(CHAIR, new PanelCommand.UndoStep(Chairing.Step.Kind.ROUND_OPENED, 1))
        .openRound(2);

    assertThat(state(id)).isEqualTo(new Amendment.State.Open());
    assertThat(story.panel().isOnAmendment(new Round.Id(1))).isFalse();
  }

  @Test
  void while_an_amendment_is_voted_on_its_text_stays_as_it_is() {
    var id = amend(privacy, "two", "three");
    var other = amend(technology, "each", "every");
    story.phase(PhaseKind.ROUNDS).when(CHAIR, new PutToVote(id));

    assertThat(story.refused(author, new AcceptAmendment(other)))
        .isEqualTo(new Refusal.IsBeingVotedOn(2));
    assertThat(story.refused(privacy, new WithdrawAmendment(id)))
        .isEqualTo(new Refusal.IsBeingVotedOn(2));
    assertThat(
            story.refused(
                author,
                new PanelCommand.ReviseRecommendation(R2, new RecommendationText("New", ""), 1)))
        .isEqualTo(new Refusal.IsBeingVotedOn(2));
  }

  @Test
  void a_vote_on_an_amendment_is_no_vote_on_the_recommendation() {
    story.phase(PhaseKind.ROUNDS);

    vote(amend(privacy, "two", "three"), "yyyyyyyy");

    assertThat(story.panel().lastVerdict(R2)).isEmpty();
    assertThat(story.panel().lastRound(R2)).isEmpty();
    assertThat(story.panel().carried()).isEmpty();
    assertThat(story.panel().closedRounds()).isEmpty();
    assertThat(story.panel().rounds()).hasSize(1);
  }

  @Test
  void a_text_is_voted_on_as_it_stood_when_the_round_opened() {
    story.phase(PhaseKind.ROUNDS).openRound(2).vote(2, "ssss ssss").closeRound();
    story.when(author, new AcceptAmendment(amend(privacy, "two", "three")));

    var item = story.panel().rounds().getFirst().item(R2).orElseThrow();

    assertThat(draft().text(item.version()).body()).isEqualTo(BODY);
  }

  @Test
  void a_change_has_to_fit_the_text_as_it_stands() {
    var change = new TextChange(TextChange.Part.BODY, 3, "one", "two");

    assertThat(story.refused(privacy, new ProposeAmendment(R2, 1, change, "")))
        .isEqualTo(new Refusal.PassageIsGone());
    assertThat(story.refused(privacy, new ProposeAmendment(R2, 2, change, "")))
        .isEqualTo(new Refusal.ChangedMeanwhile(1));
  }

  @Test
  void only_who_asked_for_a_change_withdraws_it() {
    var id = amend(privacy, "two", "three");

    assertThat(story.refused(technology, new WithdrawAmendment(id)))
        .isEqualTo(new Refusal.NotYourAmendment());
    story.when(privacy, new WithdrawAmendment(id));
    assertThat(state(id)).isEqualTo(new Amendment.State.Withdrawn());
  }

  private static Story needing(int seats, int roles) {
    var support = new Support(seats, roles);
    var speech = new Speech(support, Speech.USUAL.positions(), Speech.USUAL.screening());
    return Story.aSeatedPanel(2)
        .when(CHAIR, new PanelCommand.Edit(Story.settings().with(speech)))
        .phase(PhaseKind.ROUNDS);
  }

  @Test
  void a_draft_is_voted_on_once_enough_seats_of_enough_roles_support_it() {
    story = needing(3, 2);
    author = story.panelist(LAW, 1);
    story.when(author, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")));
    var open =
        new PanelCommand.OpenRound(
            Story.recommendations(1, 2), Voting.by("acceptance"), Optional.of(Story.RULE));
    assertThat(story.refused(CHAIR, open)).isEqualTo(new Refusal.LacksSupport(2, 1, 3, 1, 2));

    story.when(story.panelist(LAW, 2), new SupportRecommendation(R2));
    assertThat(story.refused(CHAIR, open)).isEqualTo(new Refusal.LacksSupport(2, 2, 3, 1, 2));

    story.when(story.panelist(PRIVACY, 1), new SupportRecommendation(R2));
    story.when(CHAIR, open);
  }

  @Test
  void support_is_given_once_and_can_be_taken_back() {
    assertThat(story.refused(author, new SupportRecommendation(R2)))
        .isEqualTo(new Refusal.IsYourOwn());
    assertThat(story.refused(privacy, new EndSupport(R2))).isEqualTo(new Refusal.IsNotSupported(2));

    story.when(privacy, new SupportRecommendation(R2));
    assertThat(story.refused(privacy, new SupportRecommendation(R2)))
        .isEqualTo(new Refusal.IsSupported(2));
    assertThat(Support.given(draft(), story.panel())).isEqualTo(new Support.Given(2, 2));

    story.when(privacy, new EndSupport(R2));
    assertThat(Support.given(draft(), story.panel())).isEqualTo(new Support.Given(1, 1));
  }

  @Test
  void drafts_of_the_topic_need_no_support() {
    needing(3, 2).openRound(1);
  }
}

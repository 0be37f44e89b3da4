package org.parley.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Anonymity.NAMED;
import static org.parley.panel.Anonymity.Of.AMENDMENTS;
import static org.parley.panel.Anonymity.Of.RECOMMENDATIONS;
import static org.parley.panel.Anonymity.ROLE;
import static org.parley.panel.Anonymity.SECRET;
import static org.parley.panel.Story.CHAIR;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.course.Participation;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;

/// What is shown of whoever proposes recommendations, and changes to them.
class AnonymityOfDraftsTest {

  private static final Recommendation.Id R1 = new Recommendation.Id(1);
  private static final Recommendation.Id R2 = new Recommendation.Id(2);
  private static final Reply.Target OF_THE_TOPIC = new Reply.Target.ToRecommendation(R1);
  private static final Reply.Target DRAFT = new Reply.Target.ToRecommendation(R2);
  private static final Reply.Target AMENDMENT = new Reply.Target.ToAmendment(new Amendment.Id(1));

  private final Story story = Story.aSeatedPanel(2);
  private final Actor law = story.panelist(LAW, 1);
  private final Actor privacy = story.panelist(PRIVACY, 1);

  @BeforeEach
  void a_draft_is_to_be_changed() {
    story
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(
            privacy,
            new ProposeAmendment(
                R2, 1, new TextChange(TextChange.Part.TITLE, 0, "A key", "No key"), ""));
  }

  private Anonymity of(Reply.Target target) {
    return story.panel().anonymity(target);
  }

  @Test
  void both_are_named_unless_it_is_settled_otherwise() {
    assertThat(of(DRAFT)).isEqualTo(NAMED);
    assertThat(of(AMENDMENT)).isEqualTo(NAMED);
  }

  @Test
  void what_is_settled_for_one_kind_holds_for_no_other() {
    story
        .when(CHAIR, new RaiseAnonymityOfAll(RECOMMENDATIONS, ROLE))
        .when(CHAIR, new RaiseAnonymityOfAll(AMENDMENTS, SECRET));

    assertThat(of(DRAFT)).isEqualTo(ROLE);
    assertThat(of(AMENDMENT)).isEqualTo(SECRET);
    assertThat(story.panel().anonymity(Anonymity.Of.POSITIONS)).isEqualTo(NAMED);
  }

  @Test
  void a_draft_of_the_topic_has_nobody_to_be_hidden() {
    story.when(CHAIR, new RaiseAnonymityOfAll(RECOMMENDATIONS, SECRET));

    assertThat(of(OF_THE_TOPIC)).isEqualTo(NAMED);
    assertThat(story.refused(CHAIR, new RaiseAnonymity(OF_THE_TOPIC, SECRET)))
        .isEqualTo(new Refusal.NothingToReplyTo());
  }

  @Test
  void their_authors_show_less_of_them_and_others_do_not() {
    assertThat(story.refused(privacy, new RaiseAnonymity(DRAFT, ROLE)))
        .isEqualTo(new Refusal.OnlyTheAuthor());
    story
        .when(law, new RaiseAnonymity(DRAFT, ROLE))
        .when(privacy, new RaiseAnonymity(AMENDMENT, SECRET));

    assertThat(of(DRAFT)).isEqualTo(ROLE);
    assertThat(of(AMENDMENT)).isEqualTo(SECRET);
    assertThat(story.refused(law, new RaiseAnonymity(DRAFT, NAMED)))
        .isEqualTo(new Refusal.AnonymityOnlyRises());
  }

  @Test
  void an_author_who_is_not_shown_appeals_and_is_shown_no_more_for_it() {
    story
        .when(law, new RaiseAnonymity(DRAFT, SECRET))
        .when(CHAIR, new PanelCommand.Moderating.Hide(DRAFT, Moderation.Reason.OFF_TOPIC, ""))
        .when(law, new PanelCommand.Moderating.Appeal(DRAFT, "It is the topic."));

    assertThat(of(DRAFT)).isEqualTo(SECRET);
    assertThat(story.panel().mayRead(privacy, DRAFT)).isFalse();
  }

  @Test
  void whoever_proposed_it_counts_as_support_only_where_their_role_is_shown() {
    story.when(privacy, new SupportRecommendation(R2));
    assertThat(given()).isEqualTo(new Support.Given(2, 2));

    story.when(law, new RaiseAnonymity(DRAFT, ROLE));
    assertThat(given()).isEqualTo(new Support.Given(2, 2));

    story.when(law, new RaiseAnonymity(DRAFT, SECRET));
    assertThat(given()).isEqualTo(new Support.Given(1, 1));
  }

  private Support.Given given() {
    return Support.given(story.panel().recommendation(R2).orElseThrow(), story.panel());
  }

  @Test
  void a_sheet_of_who_took_part_counts_only_named_drafts() {
    var now = Instant.EPOCH.plus(Duration.ofDays(30_000));
    var seat = law.seat().orElseThrow();
    assertThat(Participation.of(story.panel(), seat, now).recommendations()).isOne();

    story.when(law, new RaiseAnonymity(DRAFT, ROLE));

    assertThat(Participation.of(story.panel(), seat, now).recommendations()).isZero();
  }
}

package org.parley.transcript.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.panel.Actor;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Audience.Question;
import org.parley.panel.Moderation;
import org.parley.panel.Opinion;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.TextChange;
import org.parley.room.MemoryTranscripts;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.Verification;
import org.parley.voting.Ballot;
import tools.jackson.databind.json.JsonMapper;

/// What leaves Parley, to anybody who may look at the panel.
class TranscriptExportTest {

  private static final String REASON = "A reason nobody else has";

  private final MemoryTranscripts transcripts = new MemoryTranscripts();
  private final PanelJson json = new PanelJson();

  @Test
  void a_panel_without_votes_leaves_whole_and_can_be_checked() throws IOException {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).isEmpty();
    assertThat(entries(story, lines)).isEqualTo(transcripts.all(stream(story)));
  }

  @Test
  void no_ballot_leaves_while_its_round_is_open() throws IOException {
    var story = aRound(4);

    var lines = export(story);

    assertThat(withheld(lines)).isEqualTo(Map.of("ballot-cast open-round", 16L));
    assertThat(String.join("", lines)).doesNotContain(REASON).doesNotContain("cannot-accept\\\"");
    assertIntact(story, lines);
  }

  @Test
  void no_named_ballot_leaves_after_the_round_either_but_its_result_does() throws IOException {
    var story = aClosedRound(4);

    var lines = export(story);

    assertThat(withheld(lines)).isEqualTo(Map.of("ballot-cast named-ballot", 16L));
    assertThat(String.join("", lines)).doesNotContain(REASON);
    assertThat(lines).anyMatch(line -> line.contains("round-closed") && line.contains("payload\""));
    assertIntact(story, lines);
  }

  @Test
  void counts_by_role_do_not_leave_where_a_role_is_small() throws IOException {
    var story = aClosedRound(2);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(Map.of("ballot-cast named-ballot", 8L, "round-closed small-group", 1L));
    assertIntact(story, lines);
  }

  @Test
  void of_a_secret_round_leaves_what_it_published() throws IOException {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.ROUNDS).openSecretRound(1);
    story.vote(1, "csrlllss").closeRound();
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).isEmpty();
    assertThat(lines.stream().filter(line -> line.contains("\"seat-voted\""))).hasSize(8);
    assertIntact(story, lines);
  }

  @Test
  void no_opinion_ever_leaves() throws IOException {
    var story = Story.aSeatedPanel(1);
    var law = story.panelist(Story.LAW, 1);
    story
        .when(law, new PanelCommand.StateOpinion(Opinion.UNDECIDED))
        .phase(PhaseKind.REPORT)
        .when(law, new PanelCommand.StateOpinion(Opinion.FOR))
        .when(Story.CHAIR, new PanelCommand.ClosePanel());
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).isEqualTo(Map.of("opinion-stated opinion", 2L));
    assertThat(String.join("", lines)).doesNotContain("undecided");
    assertIntact(story, lines);
  }

  @Test
  void what_a_chair_hides_does_not_leave_nor_does_what_quotes_it() throws IOException {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var position = new Reply.Target.ToPosition(new Position.Id(1));
    var text = new PositionText("A warrant", "Call 555 0100 for more.", "", "", "");
    story
        .when(law, new PanelCommand.FilePosition(text))
        .phase(PhaseKind.EXCHANGE)
        .when(
            law, new PanelCommand.SubmitReply(position, Reply.Kind.ASKS, "Whose?", "Call 555 0100"))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(position, Moderation.Reason.PERSONAL_DATA, ""))
        .when(law, new PanelCommand.Moderating.Appeal(position, "555 0100 is nobody's."));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(
            Map.of(
                "position-filed hidden",
                1L,
                "reply-submitted hidden",
                1L,
                "appeal-made hidden",
                1L));
    assertThat(String.join("", lines)).doesNotContain("555 0100");
    assertIntact(story, lines);
  }

  @Test
  void a_hidden_draft_does_not_leave_nor_do_the_changes_to_it() throws IOException {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.RECOMMENDATIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var draft = new Recommendation.Id(2);
    story
        .when(
            law, new PanelCommand.ProposeRecommendation(new RecommendationText("Ask 555 0100", "")))
        .when(
            law,
            new PanelCommand.ReviseRecommendation(
                draft, new RecommendationText("Ask 555 0100 now", ""), 1))
        .when(privacy, amending(draft, 2, "Ask 555 0100 now", "Ask 555 0100 never"))
        .when(
            privacy,
            amending(
                new Recommendation.Id(1),
                1,
                "Publish figures on blocked warrants",
                "Publish 555 0199"))
        .when(
            Story.CHAIR,
            new PanelCommand.Drafting.RejectAmendment(new Amendment.Id(2), "No 555 0199."))
        .when(Story.CHAIR, hiding(new Reply.Target.ToRecommendation(draft)))
        .when(Story.CHAIR, hiding(new Reply.Target.ToAmendment(new Amendment.Id(2))));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(
            Map.of(
                "recommendation-proposed hidden",
                1L,
                "recommendation-revised hidden",
                1L,
                "amendment-proposed hidden",
                2L,
                "amendment-rejected hidden",
                1L));
    assertThat(String.join("", lines)).doesNotContain("555 01");
    assertIntact(story, lines);
  }

  @Test
  void an_appeal_for_a_reason_does_not_leave_since_it_would_tell_whose_it_is() throws IOException {
    var first = new Recommendation.Id(1);
    var round = new Round.Id(1);
    var story = Story.aSeatedPanel(1).phase(PhaseKind.ROUNDS).openRound(1).vote(1, "ssss");
    var law = story.panelist(Story.LAW, 1);
    var reason = new Reply.Target.ToReason(round, first, 1);
    story
        .when(
            law,
            new PanelCommand.CastBallot(
                round, Ballot.Grades.of("R1", "support"), Map.of(first, "Ask 555 0100.")))
        .closeRound()
        .when(Story.CHAIR, hiding(reason))
        .when(law, new PanelCommand.Moderating.Appeal(reason, "It is the ministry's."))
        .when(Story.CHAIR, new PanelCommand.Moderating.Restore(reason));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).containsEntry("appeal-made author", 1L);
    assertThat(String.join("", lines)).doesNotContain("555 0100", "ministry");
    assertIntact(story, lines);
  }

  private static PanelCommand amending(Recommendation.Id id, int version, String from, String to) {
    return new PanelCommand.Drafting.ProposeAmendment(
        id, version, TextChange.between(TextChange.Part.TITLE, from, to).orElseThrow(), "");
  }

  private static PanelCommand hiding(Reply.Target target) {
    return new PanelCommand.Moderating.Hide(target, Moderation.Reason.PERSONAL_DATA, "");
  }

  @Test
  void a_question_that_waits_or_was_set_aside_does_not_leave() throws IOException {
    var read =
        new Speech(Speech.USUAL.support(), Speech.USUAL.positions(), Speech.Screening.BEFORE);
    var story =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(read)))
            .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
            .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(6)))
            .when(Story.CHAIR, new PanelCommand.AdmitAudience(true))
            .phase(PhaseKind.EXCHANGE);
    for (var text : List.of("Who waits?", "Who lives at 12 Elm Road?", "Who pays?"))
      story.when(Actor.on(new Seat.Id(6)), new PanelCommand.AskPanel(text));
    story
        .when(Story.CHAIR, marking(2, Question.State.SET_ASIDE))
        .when(Story.CHAIR, marking(3, Question.State.OPEN));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).isEqualTo(Map.of("question-asked hidden", 2L));
    assertThat(String.join("", lines))
        .contains("Who pays?")
        .doesNotContain("Elm Road", "Who waits?");
    assertIntact(story, lines);
  }

  @Test
  void a_version_that_was_not_let_through_does_not_leave() throws IOException {
    var read =
        new Speech(
            Speech.USUAL.support(), Speech.USUAL.positions(), Speech.Screening.POSITIONS_BEFORE);
    var story =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(read)))
            .phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var first = new Position.Id(1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("Call 555 0100")))
        .when(Story.CHAIR, hiding(new Reply.Target.ToVersion(first, 1)))
        .when(law, new PanelCommand.Moderating.Appeal(new Reply.Target.ToVersion(first, 1), "555"))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A warrant"), 1))
        .when(Story.CHAIR, new PanelCommand.Moderating.ReleaseVersion(first, 2))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A judge"), 2))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A jury"), 3))
        .when(privacy, new PanelCommand.FilePosition(Story.position("No key")));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(
            Map.of(
                "position-filed hidden",
                2L,
                "position-revised hidden",
                2L,
                "appeal-made hidden",
                1L));
    assertThat(String.join("", lines))
        .contains("A warrant")
        .doesNotContain("555", "A judge", "A jury", "No key");
    assertIntact(story, lines);
  }

  @Test
  void interests_that_are_hidden_do_not_leave() throws IOException {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var declared = new Reply.Target.ToInterests(law.seat().orElseThrow(), 1);
    story
        .when(law, new PanelCommand.Saying.DeclareInterests("Call 555 0100"))
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.Saying.DeclareInterests("A foundation"))
        .when(Story.CHAIR, hiding(declared))
        .when(law, new PanelCommand.Moderating.Appeal(declared, "555 is no number"))
        .when(law, new PanelCommand.Saying.DeclareInterests("A relative"));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(Map.of("interests-declared hidden", 1L, "appeal-made hidden", 1L));
    assertThat(String.join("", lines)).contains("A relative", "A foundation").doesNotContain("555");
    assertIntact(story, lines);
  }

  @Test
  void what_a_reply_said_before_the_chair_let_it_through_does_not_leave() throws IOException {
    var read =
        new Speech(Speech.USUAL.support(), Speech.USUAL.positions(), Speech.Screening.BEFORE);
    var story =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(read)))
            .phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var position = new Reply.Target.ToPosition(new Position.Id(1));
    var reply = new Reply.Id(1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .phase(PhaseKind.EXCHANGE)
        .when(law, new PanelCommand.SubmitReply(position, Reply.Kind.SUPPORTS, "Call 555 0100"))
        .when(law, new PanelCommand.Moderating.EditReply(reply, "Call 555 0101"))
        .when(law, new PanelCommand.Moderating.EditReply(reply, "Call the court"))
        .when(Story.CHAIR, new PanelCommand.Moderating.Release(reply, 3))
        .when(Story.CHAIR, new PanelCommand.SubmitReply(position, Reply.Kind.ASKS, "Which court?"))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.EditReply(new Reply.Id(2), "Which of the courts?"));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(Map.of("reply-submitted hidden", 1L, "reply-edited hidden", 1L));
    assertThat(String.join("", lines))
        .contains("Call the court", "Which court?", "Which of the courts?")
        .doesNotContain("555");
    assertIntact(story, lines);
  }

  @Test
  void what_an_author_says_to_chairs_does_not_leave_when_it_was_heard() throws IOException {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var position = new Reply.Target.ToPosition(new Position.Id(1));
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(Story.CHAIR, hiding(position))
        .when(law, new PanelCommand.Moderating.Appeal(position, "I am ill, and wrote in haste."))
        .when(Story.CHAIR, new PanelCommand.Moderating.Restore(position));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines)).isEqualTo(Map.of("appeal-made hidden", 1L));
    assertThat(String.join("", lines)).contains("A warrant").doesNotContain("in haste");
    assertIntact(story, lines);
  }

  @Test
  void versions_that_read_the_same_leave_together() throws IOException {
    var read =
        new Speech(
            Speech.USUAL.support(), Speech.USUAL.positions(), Speech.Screening.POSITIONS_BEFORE);
    var story =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(read)))
            .phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var first = new Position.Id(1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A judge"), 1))
        .when(Story.CHAIR, new PanelCommand.Moderating.ReleaseVersion(first, 2))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A jury"), 2))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A judge"), 3));
    record(story);
    assertThat(withheld(export(story)))
        .isEqualTo(Map.of("position-filed hidden", 1L, "position-revised hidden", 3L));
  }

  private static PanelCommand marking(int question, Question.State state) {
    return new PanelCommand.MarkQuestion(new Question.Id(question), state);
  }

  @Test
  void who_said_something_does_not_leave_where_it_is_not_shown() throws IOException {
    var position = new Reply.Target.ToPosition(new Position.Id(1));
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(law, new PanelCommand.Concealing.RaiseAnonymity(position, Anonymity.ROLE))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.SubmitReply(position, Reply.Kind.ASKS, "Whose key?"))
        .when(
            privacy,
            new PanelCommand.Moderating.EditReply(new Reply.Id(1), "Who would hold the key?"))
        .when(
            law, new PanelCommand.RevisePosition(new Position.Id(1), Story.position("A judge"), 1))
        .when(
            Story.CHAIR,
            new PanelCommand.Concealing.RaiseAnonymityOfAll(
                Anonymity.Of.REPLIES, Anonymity.SECRET));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(
            Map.of(
                "position-filed author",
                1L,
                "position-revised author",
                1L,
                "anonymity-raised author",
                1L,
                "reply-submitted author",
                1L,
                "reply-edited author",
                1L));
    assertThat(String.join("", lines)).doesNotContain("A warrant", "A judge", "key?");
    assertIntact(story, lines);
  }

  @Test
  void nothing_leaves_that_would_tell_whose_a_pseudonym_is() throws IOException {
    var position = new Position.Id(1);
    var target = new Reply.Target.ToPosition(position);
    var drafted = new Recommendation.Id(2);
    var story = Story.aSeatedPanel(2);
    var speech = Story.underPseudonyms(Anonymity.Of.POSITIONS, Anonymity.Of.RECOMMENDATIONS);
    story
        .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().with(speech)))
        .phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    story
        .when(law, new PanelCommand.FilePosition(Story.position("A warrant")))
        .when(privacy, new PanelCommand.Saying.SignPosition(position, 1))
        .when(privacy, new PanelCommand.Saying.WithdrawSignature(position))
        .phase(PhaseKind.EXCHANGE)
        .when(privacy, new PanelCommand.Saying.MarkConvincing(target))
        .when(privacy, new PanelCommand.Saying.UnmarkConvincing(target))
        .phase(PhaseKind.RECOMMENDATIONS)
        .when(law, new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(privacy, new PanelCommand.Drafting.SupportRecommendation(drafted))
        .when(privacy, new PanelCommand.Drafting.EndSupport(drafted));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines).keySet())
        .containsExactlyInAnyOrder(
            "pseudonyms-drawn author",
            "position-filed author",
            "position-signed author",
            "signature-withdrawn author",
            "convincing-marked author",
            "convincing-unmarked author",
            "recommendation-proposed author",
            "support-given author",
            "support-ended author");
    assertThat(String.join("", lines)).doesNotContain(Story.SECRET);
    assertIntact(story, lines);
  }

  @Test
  void who_drafts_and_amends_does_not_leave_where_it_is_not_shown() throws IOException {
    var drafted = new Recommendation.Id(2);
    var story = Story.aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    var law = story.panelist(Story.LAW, 1);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var change = new TextChange(TextChange.Part.TITLE, 0, "A judge", "A court");
    story
        .when(
            law,
            new PanelCommand.ProposeRecommendation(new RecommendationText("A judge decides", "")))
        .when(privacy, new PanelCommand.Drafting.ProposeAmendment(drafted, 1, change, "Courts."))
        .when(law, new PanelCommand.Drafting.AcceptAmendment(new Amendment.Id(1)))
        .when(law, new PanelCommand.WithdrawRecommendation(drafted))
        .when(
            Story.CHAIR,
            new PanelCommand.Concealing.RaiseAnonymityOfAll(
                Anonymity.Of.RECOMMENDATIONS, Anonymity.ROLE))
        .when(
            Story.CHAIR,
            new PanelCommand.Concealing.RaiseAnonymityOfAll(
                Anonymity.Of.AMENDMENTS, Anonymity.SECRET));
    record(story);

    var lines = export(story);

    assertThat(withheld(lines))
        .isEqualTo(
            Map.of(
                "recommendation-proposed author",
                1L,
                "amendment-proposed author",
                1L,
                "recommendation-revised author",
                1L,
                "amendment-accepted author",
                1L,
                "recommendation-withdrawn author",
                1L));
    assertThat(String.join("", lines)).doesNotContain("A judge", "Courts.");
    assertIntact(story, lines);
  }

  @Test
  void a_round_that_the_exported_panel_does_not_know_yet_counts_as_open() throws IOException {
    var before = Story.aSeatedPanel(4).phase(PhaseKind.ROUNDS);
    var story = aClosedRound(4);

    var lines = export(before, transcripts.head(stream(story)));

    assertThat(withheld(lines))
        .containsEntry("ballot-cast open-round", 16L)
        .doesNotContainKey("ballot-cast named-ballot");
  }

  @Test
  void what_was_redacted_stays_away_and_the_chain_holds() throws IOException {
    var story = aRound(4);
    transcripts.redact(stream(story), 2);

    var lines = export(story);

    assertThat(withheld(lines)).containsEntry("seat-added redacted", 1L);
    assertIntact(story, lines);
  }

  @Test
  void what_a_newer_parley_wrote_is_not_given_away_unjudged() throws IOException {
    var story = aRound(4);
    var stream = stream(story);
    var head = transcripts.head(stream);
    var draft = new Draft(Instant.EPOCH, "confided", 1, "00".repeat(16), "{\"who\":\"Ann\"}");
    transcripts.append(head, Chain.seal(stream, head, List.of(draft)));

    var lines = export(story);

    assertThat(withheld(lines)).containsEntry("confided unknown", 1L);
    assertThat(String.join("", lines)).doesNotContain("Ann");
    assertIntact(story, lines);
  }

  @Test
  void an_export_ends_at_the_head_it_was_asked_for() throws IOException {
    var story = aRound(4);
    var fifth = transcripts.all(stream(story)).get(4).head();

    var lines = export(story, fifth);

    assertThat(lines).hasSize(6);
    assertThat(TranscriptLine.readWhole(lines.getFirst()).head()).isEqualTo(fifth);
  }

  @Test
  void what_is_no_transcript_is_refused() {
    var stream = new UUID(0, 1);
    assertThatThrownBy(() -> TranscriptLine.readWhole("{}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TranscriptLine.readWhole("[1, 2"))
        .isInstanceOf(IllegalArgumentException.class);
    for (var line :
        List.of(
            "",
            "null",
            "7",
            "{\"sequence\": 1}",
            "{\"withheld\": \"redacted\"}",
            "{\"sequence\":1,\"at\":0,\"type\":\"x\",\"version\":1,\"withheld\":\"y\",\"payloadHash\":\"00\",\"hash\":\"00\"}"))
      assertThatThrownBy(() -> TranscriptLine.readEntry(stream, line))
          .as(line)
          .isInstanceOf(IllegalArgumentException.class);
  }

  private Story aRound(int seatsEach) {
    var story = voted(seatsEach);
    record(story);
    return story;
  }

  private Story aClosedRound(int seatsEach) {
    var story = voted(seatsEach).closeRound();
    record(story);
    return story;
  }

  /// Everybody has voted, each with a reason.
  private static Story voted(int seatsEach) {
    var story = Story.aSeatedPanel(seatsEach).phase(PhaseKind.ROUNDS).openRound(1);
    for (var seat : story.panel().heldPanelistSeats())
      story.when(
          Actor.on(seat.id()),
          new PanelCommand.CastBallot(
              new Round.Id(1),
              Ballot.Grades.of("R1", "cannot-accept"),
              Map.of(new Recommendation.Id(1), REASON)));
    return story;
  }

  private void record(Story story) {
    var start = Head.start(stream(story));
    var drafts = story.happenings().stream().map(h -> json.draft(h, "0b".repeat(16))).toList();
    transcripts.append(start, Chain.seal(stream(story), start, drafts));
  }

  private List<String> export(Story story) throws IOException {
    return export(story, transcripts.head(stream(story)));
  }

  private List<String> export(Story story, Head head) throws IOException {
    var out = new ByteArrayOutputStream();
    new TranscriptExport(transcripts).write(story.panel(), head, out);
    return out.toString(UTF_8).lines().toList();
  }

  private static List<Entry> entries(Story story, List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> TranscriptLine.readEntry(stream(story), line))
        .toList();
  }

  private static void assertIntact(Story story, List<String> lines) {
    var whole = TranscriptLine.readWhole(lines.getFirst());
    assertThat(
            Chain.verify(
                whole.stream(),
                Head.start(whole.stream()),
                entries(story, lines),
                Optional.of(whole.head())))
        .isEqualTo(new Verification.Intact(whole.head()));
  }

  /// How many entries of each type are withheld for each reason.
  private static Map<String, Long> withheld(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> JsonMapper.shared().readTree(line))
        .filter(entry -> entry.has("withheld"))
        .peek(entry -> assertThat(entry.has("salt") || entry.has("payload")).isFalse())
        .collect(
            Collectors.groupingBy(
                entry -> entry.get("type").asString() + " " + entry.get("withheld").asString(),
                Collectors.counting()));
  }

  private static UUID stream(Story story) {
    return story.panel().id().value();
  }
}

package org.parley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.report.ReportLife.R1;
import static org.parley.report.ReportLife.R2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.consensus.Disclosure;
import org.parley.consensus.measure.Share;
import org.parley.panel.Actor;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Audience;
import org.parley.panel.Moderation;
import org.parley.panel.Origin;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelTopic;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.Terms;
import org.parley.panel.TextChange;
import org.parley.panel.Weights;
import org.parley.text.Messages;
import org.parley.voting.Ballot;

class ReportTest {

  private static final Path APPROVED = Path.of("src/test/resources/report/closed.html");

  private static final Panel CLOSED = ReportLife.closed().panel();

  @Test
  void a_report_is_as_it_was_approved() throws IOException {
    var html = normal(ReportLife.report(CLOSED).html());
    var received = Path.of("target/report/closed.html");
    Files.createDirectories(received.getParent());
    Files.writeString(received, html);
    assertThat(html)
        .as("compare %s with %s", received, APPROVED)
        .isEqualTo(Files.readString(APPROVED));
  }

  /// Without the style sheet and the indentation.
  private static String normal(String html) {
    return html.replaceAll("(?s)<style>.*</style>", "<style></style>").replaceAll("(?m)^\\s+", "");
  }

  @Test
  void where_nothing_was_voted_on_nothing_is_said_of_who_accepts() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.REPORT);

    assertThat(ReportLife.report(story.panel()).html())
        .contains("At a glance", "Not voted on")
        .doesNotContain("Accept:", "class=\"share\"");
  }

  @Test
  void what_a_role_states_as_one_stands_under_the_role_and_no_seat_of_it() {
    var story = Story.aSeatedPanel(2);
    var settings =
        Story.settings()
            .with(new Speech(Support.NONE, Speech.PositionsBy.ROLE, Speech.Screening.AFTER));
    story
        .when(Story.CHAIR, new PanelCommand.Edit(settings))
        .phase(PhaseKind.POSITIONS)
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.FilePosition(Story.position("Keep it closed")));

    var html = ReportLife.report(story.panel()).html();

    assertThat(html).containsPattern("Keep it closed</h4>\\s*<p class=\"by\">Privacy</p>");
  }

  @Test
  void a_position_stands_there_as_a_chair_let_it_through() {
    var first = new Position.Id(1);
    var story = Story.aSeatedPanel(1);
    var settings =
        Story.settings()
            .with(
                new Speech(
                    Support.NONE, Speech.PositionsBy.PANELIST, Speech.Screening.POSITIONS_BEFORE));
    var law = story.panelist(Story.LAW, 1);
    story
        .when(Story.CHAIR, new PanelCommand.Edit(settings))
        .phase(PhaseKind.POSITIONS)
        .when(law, new PanelCommand.FilePosition(Story.position("Call 555 0100")))
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.FilePosition(Story.position("Ask 555 0101")))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("A warrant"), 1))
        .when(Story.CHAIR, new PanelCommand.Moderating.ReleaseVersion(first, 2))
        .when(law, new PanelCommand.RevisePosition(first, Story.position("Ask 555 0102"), 2));

    var html = ReportLife.report(story.panel()).html();

    assertThat(html)
        .contains("<h4>A warrant</h4>", "No chair has let this position through.")
        .doesNotContain("555 01", "revised once");
  }

  @Test
  void what_was_drafted_and_is_hidden_is_told_without_its_text() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.RECOMMENDATIONS);
    var law = story.panelist(Story.LAW, 1);
    for (var title : List.of("Ask 555 0100", "Ask 555 0101"))
      story.when(
          law, new PanelCommand.ProposeRecommendation(new RecommendationText(title, "555 0102")));
    story
        .when(law, new PanelCommand.WithdrawRecommendation(new Recommendation.Id(3)))
        .when(
            law,
            new PanelCommand.Drafting.ProposeAmendment(
                R1,
                1,
                TextChange.between(
                        TextChange.Part.TITLE, "Publish figures on blocked warrants", "555 0103")
                    .orElseThrow(),
                ""));
    for (var target :
        List.of(
            new Reply.Target.ToRecommendation(new Recommendation.Id(2)),
            new Reply.Target.ToRecommendation(new Recommendation.Id(3)),
            new Reply.Target.ToAmendment(new Amendment.Id(1))))
      story.when(
          Story.CHAIR,
          new PanelCommand.Moderating.Hide(target, Moderation.Reason.PERSONAL_DATA, ""));

    var html = ReportLife.report(story.panel()).html();

    assertThat(html)
        .contains("This recommendation was hidden by the chair: personal data.")
        .contains("<b>R2</b> (hidden: personal data)", "<b>R3</b> (hidden: personal data)")
        .contains("asked in A1 for a change that is hidden: personal data.")
        .doesNotContain("555 01");
  }

  @Test
  void figures_are_those_of_the_record() {
    var votes = Votes.of(CLOSED.rounds().get(1), R1, new Disclosure(3)).orElseThrow();
    assertThat(votes.all().counts().orElseThrow()).containsExactly(0, 1, 1, 7, 6);
    assertThat(votes.all().accepting()).contains(new Share(13, 14));
    assertThat(votes.all().cast()).isEqualTo(15);
    assertThat(votes.all().eligible()).isEqualTo(16);
    assertThat(votes.parts()).hasSize(4);
    assertThat(votes.parts().get(2).counts().orElseThrow()).containsExactly(0, 1, 0, 2, 1);
    assertThat(votes.parts().get(2).dissents()).isFalse();
    var rejected = Votes.of(CLOSED.rounds().get(1), R2, new Disclosure(3)).orElseThrow();
    assertThat(rejected.parts().get(1).accepting()).contains(new Share(0, 4));
    assertThat(rejected.parts().get(1).dissents()).isTrue();
  }

  @Test
  void roles_with_too_few_votes_are_shown_together() {
    var votes = Votes.of(CLOSED.rounds().get(1), R1, new Disclosure(4)).orElseThrow();
    assertThat(votes.parts()).hasSize(3);
    assertThat(votes.parts().getLast().roles()).hasSize(2);
    assertThat(votes.parts().getLast().counts().orElseThrow()).isNotEmpty();
  }

  @Test
  void a_panel_too_small_to_show_anything_shows_nothing() {
    var votes = Votes.of(CLOSED.rounds().get(1), R1, new Disclosure(20)).orElseThrow();
    assertThat(votes.all().isHidden()).isTrue();
    assertThat(votes.parts()).allMatch(Votes.Group::isHidden);
    assertThat(votes.all().accepting()).isEmpty();
  }

  @Test
  void who_stated_a_position_is_shown_only_as_far_as_the_panel_shows_it() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.POSITIONS);
    for (var role : List.of(Story.LAW, Story.PRIVACY))
      story.when(
          story.panelist(role, 1), new PanelCommand.FilePosition(Story.position("Of " + role)));
    story
        .when(
            story.panelist(Story.LAW, 1),
            new RaiseAnonymity(new Reply.Target.ToPosition(new Position.Id(1)), Anonymity.SECRET))
        .when(
            story.panelist(Story.PRIVACY, 1),
            new RaiseAnonymity(new Reply.Target.ToPosition(new Position.Id(2)), Anonymity.ROLE));

    var positions =
        ReportLife.report(story.panel()).html().replaceAll("(?s).*id=\"positions\"", "");
    positions = positions.replaceAll("(?s)</section>.*", "");

    assertThat(positions)
        .contains("Of law-enforcement", "Somebody at the table", "Of privacy", "Privacy")
        .doesNotContain("Law enforcement", "Privacy 1");
  }

  @Test
  void what_seats_declare_of_their_interests_is_printed_until_they_take_it_back() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var privacy = story.panelist(Story.PRIVACY, 1);
    story
        .when(privacy, new PanelCommand.Saying.DeclareInterests("Member of a *foundation*."))
        .when(
            story.panelist(Story.LAW, 1),
            new PanelCommand.Saying.DeclareInterests("<script>alert(1)</script>"));
    assertThat(ReportLife.report(story.panel()).html())
        .contains("Interests declared", "Member of a <em>foundation</em>.")
        .doesNotContain("<script>alert");

    story.when(privacy, new PanelCommand.Saying.DeclareInterests(""));
    assertThat(ReportLife.report(story.panel()).html()).doesNotContain("foundation");
  }

  @Test
  void interests_are_not_printed_as_those_of_whoever_holds_the_seat_next() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var privacy = story.panelist(Story.PRIVACY, 1);
    var seat = privacy.seat().orElseThrow();
    story
        .when(privacy, new PanelCommand.Saying.DeclareInterests("Member of a foundation."))
        .when(privacy, new PanelCommand.LeaveSeat(seat))
        .when(Story.CHAIR, new PanelCommand.SeatByName(seat));

    assertThat(ReportLife.report(story.panel()).html()).doesNotContain("foundation");
  }

  @Test
  void interests_that_are_hidden_are_told_without_their_words() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.POSITIONS);
    var privacy = story.panelist(Story.PRIVACY, 1);
    story
        .when(privacy, new PanelCommand.Saying.DeclareInterests("Call 555 0100."))
        .when(
            Story.CHAIR,
            new PanelCommand.Moderating.Hide(
                new Reply.Target.ToInterests(privacy.seat().orElseThrow(), 1),
                Moderation.Reason.PERSONAL_DATA,
                ""));

    assertThat(ReportLife.report(story.panel()).html())
        .contains("Interests declared", "Hidden by the chair: personal data.")
        .doesNotContain("555");

    story.when(privacy, new PanelCommand.Saying.DeclareInterests("Member of a foundation."));
    assertThat(ReportLife.report(story.panel()).html())
        .contains("Member of a foundation.")
        .doesNotContain("Hidden by the chair");
  }

  @Test
  void positions_stand_under_pseudonyms_where_the_panel_settled_so() {
    var settings = Story.settings().with(Story.underPseudonyms(Anonymity.Of.POSITIONS));
    var story =
        Story.aSeatedPanel(2)
            .when(Story.CHAIR, new PanelCommand.Edit(settings))
            .phase(PhaseKind.POSITIONS);
    var law = story.panelist(Story.LAW, 1);
    story.when(law, new PanelCommand.FilePosition(Story.position("A warrant")));

    var positions =
        ReportLife.report(story.panel())
            .html()
            .replaceAll("(?s).*id=\"positions\"", "")
            .replaceAll("(?s)</section>.*", "");

    assertThat(positions)
        .contains(
            "Under pseudonyms",
            "Voice " + story.panel().pseudonym(law.seat().orElseThrow()).orElseThrow())
        .doesNotContain("Law enforcement");
  }

  @Test
  void who_drafted_and_amended_is_shown_only_as_far_as_the_panel_shows_it() {
    var story = Story.aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    var drafted = new Recommendation.Id(2);
    story
        .when(
            story.panelist(Story.LAW, 1),
            new PanelCommand.ProposeRecommendation(new RecommendationText("A key", "")))
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.Drafting.ProposeAmendment(
                drafted, 1, new TextChange(TextChange.Part.TITLE, 0, "A key", "No key"), ""))
        .when(
            story.panelist(Story.LAW, 1),
            new PanelCommand.Drafting.AcceptAmendment(new Amendment.Id(1)));
    assertThat(tried(story)).contains("Law enforcement 1", "Privacy 1");

    story
        .when(Story.CHAIR, new RaiseAnonymityOfAll(Anonymity.Of.RECOMMENDATIONS, Anonymity.SECRET))
        .when(Story.CHAIR, new RaiseAnonymityOfAll(Anonymity.Of.AMENDMENTS, Anonymity.ROLE));

    assertThat(tried(story))
        .contains("Somebody at the table", "No key", "Privacy")
        .doesNotContain("Law enforcement", "Privacy 1");
  }

  private static String tried(Story story) {
    return ReportLife.report(story.panel())
        .html()
        .replaceAll("(?s).*<details class=\"tried\"", "")
        .replaceAll("(?s)</details>.*", "");
  }

  @Test
  void reasons_are_signed_where_the_panel_settled_so_before_it_opened() {
    var settings =
        Story.settings().with(Speech.USUAL.showing(Anonymity.Of.REASONS, Anonymity.NAMED));
    var story =
        Story.aSeatedPanel(4)
            .when(Story.CHAIR, new PanelCommand.Edit(settings))
            .phase(PhaseKind.ROUNDS)
            .openRound(1)
            .vote(1, "csss csss csss ssss");
    story
        .when(
            story.panelist(Story.PRIVACY, 1),
            new PanelCommand.CastBallot(
                new Round.Id(1),
                Ballot.Grades.of("R1", "cannot-accept"),
                Map.of(new Recommendation.Id(1), "Too wide.")))
        .closeRound();

    assertThat(ReportLife.report(story.panel()).html())
        .contains("<li><p class=\"by\">Privacy 1:</p>\n<p>Too wide.</p>")
        .doesNotContain("without names");
  }

  @Test
  void weights_and_votes_cast_for_others_are_told() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.ROUNDS);
    var seats = story.panel().heldPanelistSeats();
    var support = Ballot.Grades.of("R1", "support");
    var round = new Round.Id(1);
    story
        .when(Story.CHAIR, new PanelCommand.AllowProxies(1))
        .when(
            Story.CHAIR,
            new PanelCommand.GiveProxy(seats.get(1).id(), seats.get(0).id(), Optional.empty()))
        .openRound(
            Terms.USUAL.withWeights(
                new Weights(Map.of(Story.LAW, 2), Map.of(seats.getFirst().id(), 3))),
            1)
        .when(
            Actor.on(seats.get(0).id()),
            new PanelCommand.CastBallot(
                round, support, Map.of(), Map.of(), Optional.of(seats.get(1).id())))
        .when(Story.CHAIR, new PanelCommand.EnterPaper(round, seats.get(2).id(), support, Map.of()))
        .vote(1, "s...")
        .closeRound();
    assertThat(ReportLife.report(story.panel()).html())
        .contains("Votes count by weight (Law enforcement: 2, Technology 1: 3, all others: 1).")
        .contains("One ballot was cast by the seat that held the vote.")
        .contains("One ballot was handed in on paper and entered by the chair.")
        .contains("6 of 7 by weight (3 people)");
  }

  @Test
  void the_time_that_roles_and_seats_spoke_is_told_and_what_was_tried() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.RECOMMENDATIONS);
    var law = story.panelist(Story.LAW, 1).seat().orElseThrow();
    story
        .when(Story.CHAIR, new PanelCommand.GiveFloor(law, ""))
        .when(Story.CHAIR, new PanelCommand.EndSpeech(law))
        .when(
            Story.CHAIR,
            new PanelCommand.ReviseRecommendation(
                R1, new RecommendationText("Another title", "Another text."), 1));
    assertThat(ReportLife.report(story.panel()).html())
        .contains("Time spoken", "Law enforcement 1 1:00")
        .contains("What was tried", "version 2, by Chair");
  }

  @Test
  void a_recommendation_tells_from_which_statement_of_the_public_it_came() {
    var story = Story.aSeatedPanel(1).phase(PhaseKind.RECOMMENDATIONS);
    var origin = new Origin(new UUID(5, 5), 1_003, "Bells are loud", true, 40, 3, 7);
    story.when(
        story.panelist(Story.LAW, 1),
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("Quieter bells", ""), Optional.of(origin)));

    assertThat(ReportLife.report(story.panel()).html())
        .contains(
            "proposed by Law enforcement 1, from statement S1003 of the public: “Bells are loud”");
  }

  @Test
  void of_an_audience_the_report_says_how_many_there_were_and_not_who() {
    var panel =
        Story.aSeatedPanel(1)
            .when(Story.CHAIR, new PanelCommand.AdmitAudience(true))
            .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
            .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(6)))
            .panel();
    var here = ReportLife.report(panel);
    var names = Map.of(new Seat.Id(1), "The chair", new Seat.Id(6), "Olga");

    assertThat(new Report(panel, names, here.head(), here.messages(), here.zone()).html())
        .contains("Audience</th>", "One seat</td>", "The chair")
        .doesNotContain("Olga", "Observer 1");
  }

  @Test
  void whoever_takes_a_seat_over_is_not_named_beside_what_was_said_from_it() {
    var story = ReportLife.untilTheSecondRound();
    var first = story.panelist(Story.PRIVACY, 1);
    var seat = first.seat().orElseThrow();
    var names = Map.of(seat, "Olga");
    assertThat(report(story, names))
        .contains("<p class=\"by\">Privacy 1, Olga</p>", "<li>Privacy 1, Olga</li>");

    story
        .when(first, new PanelCommand.LeaveSeat(seat))
        .when(Actor.invitedTo(seat), new PanelCommand.TakeSeat(seat));

    assertThat(report(story, names))
        .containsOnlyOnce("Olga")
        .containsPattern(
            "Privacy 1, Olga \\(until \\w+ \\d+, \\d{4}, the seat was another’s\\)</li>")
        .contains("<p class=\"by\">Privacy 1</p>");
  }

  private static String report(Story story, Map<Seat.Id, String> names) {
    var here = ReportLife.report(story.panel());
    return new Report(here.panel(), names, here.head(), here.messages(), here.zone()).html();
  }

  @Test
  void times_are_written_as_in_the_readers_region() {
    var here = ReportLife.report(CLOSED);
    var british =
        new Report(here.panel(), here.names(), here.head(), Messages.in(Locale.UK), here.zone());

    assertThat(british.html())
        .contains("<html lang=\"en\">", "2 Mar 2026, 09:21: proposed by Law enforcement 1")
        .doesNotContain("Mar 2, 2026");
  }

  @Test
  void nothing_anybody_wrote_becomes_markup() {
    var html = ReportLife.report(CLOSED).html();
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; is no argument")
        .contains("Ada &lt;Chair&gt;")
        .contains("&lt;sources&gt;")
        .doesNotContain("<script", "<sources", "<Chair");
  }

  @Test
  void reasons_are_quoted_without_names_and_only_of_those_who_did_not_accept() {
    var html = ReportLife.report(CLOSED).html();
    assertThat(html)
        .contains("<p>A key for one is <strong>a key for all</strong>.</p>")
        .doesNotContain("not quoted");
    var dissent = html.substring(html.indexOf("class=\"dissent\""), html.indexOf("id=\"votes\""));
    var reasons = dissent.substring(dissent.indexOf("class=\"reasons\""));
    assertThat(reasons).doesNotContain("Pia", "Privacy", "Technology");
  }

  @Test
  void who_did_not_accept_signs_by_seat_and_not_by_name() {
    var html = ReportLife.report(CLOSED).html();
    var dissent = html.substring(html.indexOf("class=\"dissent\""), html.indexOf("id=\"votes\""));
    assertThat(dissent).contains("Did not accept: Privacy 1, Privacy 2, Privacy 3, Privacy 4.");
    assertThat(dissent).doesNotContain("Pia");
  }

  @Test
  void a_running_panel_says_that_nothing_is_adopted() {
    var html = ReportLife.report(ReportLife.untilTheSecondRound().panel()).html();
    assertThat(html).contains("The panel has not adopted its report.", "Nothing has been adopted.");
    assertThat(html).doesNotContain("What was not adopted");
  }

  @Test
  void an_open_round_is_nobodys_business() {
    var story = ReportLife.untilTheSecondRound().openRound(1).vote(1, "cccc cccc cccc cccc");
    var html = ReportLife.report(story.panel()).html();
    assertThat(html).contains("Round 2").doesNotContain("Round 3");
  }

  @Test
  void reasons_of_a_secret_round_have_neither_role_nor_answer() {
    var story = ReportLife.untilTheSecondRound().openSecretRound(2).vote(2, "cccc ssss ssss ssss");
    var round = story.panel().openRound().orElseThrow().id();
    story.when(
        story.panelist(Story.TECHNOLOGY, 1),
        new PanelCommand.CastBallot(
            round,
            new Ballot.Grades(Map.of("R2", "cannot-accept")),
            Map.of(R2, "Nobody can build it.")));

    var html = ReportLife.report(story.closeRound().panel()).html();

    var dissent =
        html.substring(html.lastIndexOf("class=\"dissent\""), html.indexOf("id=\"votes\""));
    assertThat(dissent)
        .containsSubsequence(
            "Technology",
            "0 of 4 accept",
            "Reasons given with the ballots, by those who accept and by those who do not:",
            "Nobody can build it.")
        .doesNotContain("A key for one");
    assertThat(html)
        .contains("Ballots were secret.", "Receipts of the 16 who voted.", "receipt-998");
    assertThat(html).doesNotContain("Round 2 to 3:");
  }

  @Test
  void what_too_few_answered_in_secret_is_said_to_be_uncounted() {
    var story =
        ReportLife.untilTheSecondRound()
            .openSecretRound(1, 2)
            .vote(1, "ssss ssss ssss ssss")
            .vote(2, "s... .... .... ....");
    var html = ReportLife.report(story.closeRound().panel()).html();
    assertThat(html).contains("Not counted, since fewer answered than the disclosure minimum: R2.");
  }

  @Test
  void a_running_panel_says_what_it_would_adopt() {
    var html = ReportLife.report(ReportLife.untilTheSecondRound().panel()).html();
    assertThat(html).contains("As things stand, the report would adopt R1.");
  }

  /// Two of four roles sit there; one question of the audience is put, one waits, one is set aside.
  @Test
  void of_a_discussion_no_chapter_says_that_nothing_was_voted_on() {
    var topic = Story.topic();
    var story =
        Story.aSeatedPanel(
            new PanelTopic(
                topic.slug(),
                topic.title(),
                topic.question(),
                topic.briefing(),
                topic.sources(),
                topic.roles(),
                topic.starters(),
                topic.statements(),
                List.of()),
            1);
    var talk =
        Story.settings().agenda().stream()
            .filter(
                item -> item.kind() != PhaseKind.RECOMMENDATIONS && item.kind() != PhaseKind.ROUNDS)
            .toList();
    for (int seat = 4; seat <= 5; seat++)
      story
          .when(Actor.on(new Seat.Id(seat)), new PanelCommand.LeaveSeat(new Seat.Id(seat)))
          .when(Story.CHAIR, new PanelCommand.RemoveSeat(new Seat.Id(seat)));
    story
        .when(Story.CHAIR, new PanelCommand.Edit(Story.settings().following(talk)))
        .when(Story.CHAIR, new PanelCommand.AdmitAudience(true))
        .when(Story.CHAIR, new PanelCommand.AddSeat(Seat.Kind.OBSERVER, Optional.empty()))
        .when(Story.CHAIR, new PanelCommand.SeatByName(new Seat.Id(6)))
        .phase(PhaseKind.EXCHANGE);
    for (var question : List.of("Who keeps the key?", "Who pays?", "Who is a fool?"))
      story.when(Actor.on(new Seat.Id(6)), new PanelCommand.AskPanel(question));
    story
        .when(Story.CHAIR, marked(1, Audience.Question.State.PICKED))
        .when(Story.CHAIR, marked(3, Audience.Question.State.SET_ASIDE));

    var html = ReportLife.report(story.panel()).html();

    assertThat(html)
        .contains("2 panelists in 2 roles", "What the audience asked", "Who keeps the key?")
        .doesNotContain("At a glance", "What the panel recommends", "The votes", "closed round")
        .doesNotContain("Who pays?", "Who is a fool?", "vacant");
  }

  private static PanelCommand marked(int question, Audience.Question.State state) {
    return new PanelCommand.MarkQuestion(new Audience.Question.Id(question), state);
  }

  @Test
  void a_panel_that_has_just_been_convened_has_a_report() {
    var html = ReportLife.report(Story.aPanel(2).panel()).html();
    assertThat(html).contains("Not voted on", "No round has been closed.", "Privacy 1 (vacant)");
  }

  @Test
  void all_and_nobody_are_the_only_ones_called_so() {
    var report = ReportLife.report(CLOSED);
    assertThat(report.percent(new Share(0, 1000))).isEqualTo("0%");
    assertThat(report.percent(new Share(1, 1000))).isEqualTo("1%");
    assertThat(report.percent(new Share(999, 1000))).isEqualTo("99%");
    assertThat(report.percent(new Share(1000, 1000))).isEqualTo("100%");
    assertThat(report.percent(new Share(13, 14))).isEqualTo("93%");
  }
}

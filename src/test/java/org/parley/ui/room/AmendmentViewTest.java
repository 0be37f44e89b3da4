package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Anonymity.SECRET;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PanelCommand.Drafting.AcceptAmendment;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.panel.Support;
import org.parley.panel.TextChange;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.part.Changes;
import org.parley.ui.part.Page;
import org.parley.voting.Ballot;

class AmendmentViewTest extends RoomTest {

  private static final String BODY = "Keep one key. Split it in two. Publish each use.";

  private static Stream<Component> buttons(BrowserlessUIContext window, String words) {
    window.activate();
    return Stream.concat(
        window.find(Button.class).withText(words).all().stream(),
        window.find(NativeButton.class).withText(words).all().stream());
  }

  private static void press(BrowserlessUIContext window, String words) {
    var button = buttons(window, words).toList().getLast();
    if (button instanceof Button vaadins) window.test(vaadins).click();
    else window.test((NativeButton) button).click();
  }

  private static void confirm(BrowserlessUIContext window) {
    window.test(window.find(ConfirmDialog.class).single()).confirm();
  }

  private static void write(BrowserlessUIContext window, String label, String text) {
    window.activate();
    window.test(window.find(TextArea.class).withLabel(label).single()).setValue(text);
  }

  private static String words(Component component) {
    return seen(component).replaceAll("\\s+", " ");
  }

  private static String card(BrowserlessUIContext window) {
    window.activate();
    return window.find(RecommendationCard.class).all().stream()
        .map(AmendmentViewTest::words)
        .filter(words -> words.contains("Keys"))
        .findFirst()
        .orElseThrow();
  }

  /// A panel of four roles where Law enforcement has proposed the second recommendation.
  private Table drafting(int seatsEach) {
    var table = panels.seated(seatsEach).phase(PhaseKind.RECOMMENDATIONS);
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
    return table;
  }

  private static Recommendation draft(Table table) {
    return table.panel().recommendations().getLast();
  }

  private static Table amend(Table table, Role.Id role, String from, String to) {
    return table.does(
        table.panelist(role, 1),
        new PanelCommand.Drafting.ProposeAmendment(
            draft(table).id(),
            1,
            TextChange.between(TextChange.Part.BODY, BODY, BODY.replace(from, to)).orElseThrow(),
            "More hands."));
  }

  @Test
  void who_drafts_and_amends_is_shown_nobody_where_it_is_secret_the_chair_included() {
    var table = amend(drafting(2), PRIVACY, "two", "three");
    table.does(table.panelist(LAW, 1), new AcceptAmendment(new Amendment.Id(1)));
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    unfold(technology);
    assertThat(card(technology)).contains("Law enforcement 1", "Privacy 1");

    table
        .does(table.chair(), new RaiseAnonymityOfAll(Anonymity.Of.RECOMMENDATIONS, SECRET))
        .does(table.chair(), new RaiseAnonymityOfAll(Anonymity.Of.AMENDMENTS, SECRET));

    eventually(
        technology,
        () ->
            assertThat(card(technology))
                .contains("Somebody at the table", "Split it in three", "More hands.")
                .doesNotContain("Law enforcement", "Privacy", "law-enforcement", "privacy 1"));
    var chair = room(table, table.chair());
    unfold(chair);
    assertThat(card(chair)).doesNotContain("Law enforcement", "Privacy");
  }

  private static void unfold(BrowserlessUIContext window) {
    window.activate();
    window.find(Descent.class).all().forEach(it -> it.setOpened(true));
  }

  @Test
  void an_author_of_an_amendment_shows_only_their_role() {
    var table = amend(drafting(2), PRIVACY, "two", "three");
    var privacy = room(table, table.panelist(PRIVACY, 1));
    press(privacy, "Show only my role");
    confirm(privacy);

    assertThat(table.panel().anonymity(new Reply.Target.ToAmendment(new Amendment.Id(1))))
        .isEqualTo(Anonymity.ROLE);
    eventually(
        privacy,
        () ->
            assertThat(card(privacy))
                .contains("Others do not see that this is yours.", "Privacy")
                .doesNotContain("Privacy 1"));
  }

  @Test
  void a_panelist_changes_the_text_and_the_author_accepts() {
    var table = drafting(1);
    var privacy = room(table, table.panelist(PRIVACY, 1));
    var law = room(table, table.panelist(LAW, 1));

    press(privacy, "Amend");
    write(privacy, "Text", BODY.replace("two", "three"));
    press(privacy, "Ask for this change");

    eventually(law, () -> assertThat(card(law)).contains("gone: two", "new: three", "Open"));
    press(law, "Accept");
    confirm(law);
    assertThat(draft(table).current().text().body()).contains("Split it in three");
    eventually(privacy, () -> assertThat(card(privacy)).contains("Accepted: version 2"));
  }

  @Test
  void a_form_without_a_change_says_so() {
    var table = drafting(1);
    var privacy = room(table, table.panelist(PRIVACY, 1));

    press(privacy, "Amend");
    press(privacy, "Ask for this change");

    assertThat(card(privacy)).contains("nothing differs yet");
    assertThat(table.panel().discussion().amendments()).isEmpty();
  }

  @Test
  void amendments_to_one_passage_point_at_each_other() {
    var table = drafting(1);
    amend(table, PRIVACY, "two", "three");
    amend(table, TECHNOLOGY, "Split it in two", "Leave it whole");

    var law = room(table, table.panelist(LAW, 1));

    assertThat(card(law))
        .contains("Changes the same passage as A2", "Changes the same passage as A1");
  }

  @Test
  void what_is_still_asked_for_is_shown_in_the_text_as_it_now_reads_on_the_ballot_too() {
    var table = drafting(1);
    amend(table, PRIVACY, "two", "three");
    amend(table, TECHNOLOGY, "one key", "no key");
    table.does(
        table.panelist(LAW, 1), new PanelCommand.Drafting.AcceptAmendment(new Amendment.Id(2)));

    var law = room(table, table.panelist(LAW, 1));
    assertThat(law.find(Changes.class).all())
        .extracting(AmendmentViewTest::words)
        .contains(
            "Keep no key. Split it in gone: two new: three . Publish each use.",
            "Keep gone: one new: no key. Split it in two. Publish each use.");

    table
        .phase(PhaseKind.ROUNDS)
        .does(table.chair(), new PanelCommand.Drafting.PutToVote(new Amendment.Id(1)));
    var privacy = window(table.panelist(PRIVACY, 1));
    go(privacy, Routes.ballot(table.panel().id()));
    assertThat(words(privacy.find(Changes.class).single())).startsWith("Keep no key.");
  }

  @Test
  void the_author_says_why_not() {
    var table = amend(drafting(1), PRIVACY, "two", "three");
    var law = room(table, table.panelist(LAW, 1));

    press(law, "Reject");
    write(law, "Why not", "Two are enough.");
    press(law, "Reject");

    var privacy = room(table, table.panelist(PRIVACY, 1));
    assertThat(card(privacy)).contains("Rejected", "Why not", "Two are enough.");
  }

  @Test
  void the_chair_puts_an_amendment_to_a_vote_and_the_descent_tells_it() {
    var table = amend(drafting(1), PRIVACY, "two", "three").phase(PhaseKind.ROUNDS);
    var chair = room(table, table.chair());

    press(chair, "Put to a vote");
    confirm(chair);
    var round = table.panel().openRound().orElseThrow();
    eventually(
        chair,
        () -> {
          chair.activate();
          assertThat(seen(chair.find(RoundRunning.class).single()))
              .contains("A1 to " + draft(table).id());
        });

    var privacy = window(table.panelist(PRIVACY, 1));
    go(privacy, Routes.ballot(table.panel().id()));
    assertThat(words(privacy.find(Changes.class).single())).contains("gone: two", "new: three");
    assertThat(seen(privacy.find(Page.class).single())).contains("Should the text be changed so?");
    for (var person : table.panelists())
      table.does(
          person,
          new PanelCommand.CastBallot(
              round.id(), Ballot.Grades.of(draft(table).id().toString(), "yes"), Map.of()));
    table.closeRound();

    chair.activate();
    var card =
        chair.find(Descent.class).all().stream()
            .filter(descent -> seen(descent).contains("History"))
            .findFirst();
    assertThat(draft(table).version()).isEqualTo(2);
    eventually(chair, () -> assertThat(card(chair)).contains("Carried in round 1: version 2"));
    assertThat(card).isPresent();
  }

  @Test
  void the_descent_holds_each_version_and_its_votes() {
    var table = amend(drafting(1), PRIVACY, "two", "three").phase(PhaseKind.ROUNDS);
    table.openRound(draft(table).id().number()).vote("llss").closeRound();
    table.does(
        table.panelist(LAW, 1), new PanelCommand.Drafting.AcceptAmendment(new Amendment.Id(1)));
    var window = room(table, table.panelist(PRIVACY, 1));

    var descent =
        window.find(Descent.class).all().stream()
            .filter(it -> it.getSummaryText().contains("2 versions"))
            .findFirst()
            .orElseThrow();
    descent.setOpened(true);

    assertThat(descent.getSummaryText()).isEqualTo("History: 2 versions, one vote");
    assertThat(words(descent))
        .containsSubsequence(
            "Version 2", "By amendment A1", "new: three", "Version 1", "Round 1 on this version");
  }

  @Test
  void a_draft_gathers_support() {
    var speech = supported(new Support(2, 2));
    var table = panels.seated(1);
    table.settles(speech);
    table.phase(PhaseKind.ROUNDS);
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
    var privacy = room(table, table.panelist(PRIVACY, 1));
    assertThat(card(privacy)).contains("Needs support", "1 of 2 seats, 1 of 2 roles");

    press(privacy, "Support it");

    eventually(privacy, () -> assertThat(card(privacy)).contains("Supported", "Privacy 1"));
    assertThat(buttons(privacy, "End my support")).isNotEmpty();
  }

  private static Speech supported(Support needed) {
    return new Speech(needed, Speech.USUAL.positions(), Speech.USUAL.screening());
  }

  @Test
  void support_speaks_of_roles_only_where_they_are_asked_for() {
    var table = panels.seated(1).settles(supported(new Support(3, 0))).phase(PhaseKind.ROUNDS);
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
    assertThat(card(room(table, table.panelist(PRIVACY, 1))))
        .contains("1 of 3 seats")
        .doesNotContain("roles");
  }

  @Test
  void support_of_a_draft_under_a_pseudonym_tells_neither_its_author_nor_its_supporters() {
    var speech = Story.underPseudonyms(supported(new Support(2, 1)), Anonymity.Of.RECOMMENDATIONS);
    var table = panels.seated(1);
    table.settles(speech);
    table.phase(PhaseKind.ROUNDS);
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Keys", BODY)));
    var support = new PanelCommand.Drafting.SupportRecommendation(draft(table).id());
    table.does(table.panelist(PRIVACY, 1), support).does(table.panelist(TECHNOLOGY, 1), support);

    var seat = table.seat(PRIVACY, 1).id();
    assertThat(card(room(table, table.chair())))
        .contains("2 of 2 seats, 1 of 1 role: Voice")
        .contains("Voice " + table.panel().pseudonym(seat).orElseThrow())
        .doesNotContain("beside the proposer", "Law enforcement", "Privacy", "Technology");
  }
}

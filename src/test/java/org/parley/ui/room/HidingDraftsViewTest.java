package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.panel.Amendment;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply.Target;
import org.parley.panel.TextChange;
import org.parley.ui.TestPanels.Table;
import org.parley.voting.Ballot;

class HidingDraftsViewTest extends RoomTest {

  private static final Target CHANGE = new Target.ToAmendment(new Amendment.Id(1));

  private Recommendation.Id id = new Recommendation.Id(1);

  /// Law enforcement drafts, and Privacy asks for a change.
  private Table drafted() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("Keep a spare", "Ask 555 0100.")));
    id = table.panel().recommendations().getLast().id();
    return table.does(
        table.panelist(PRIVACY, 1),
        new PanelCommand.Drafting.ProposeAmendment(
            id,
            1,
            TextChange.between(TextChange.Part.TITLE, "Keep a spare", "Keep a fool").orElseThrow(),
            "You know who."));
  }

  private Target draft() {
    return new Target.ToRecommendation(id);
  }

  private void hide(Table table, Target target) {
    table.does(table.chair(), new Hide(target, Reason.PERSONAL_DATA, ""));
  }

  private static String seen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(RoomParts.class).single());
  }

  @Test
  void a_hidden_draft_disappears_with_the_changes_to_it_for_all_but_its_author_and_the_chair() {
    var table = drafted();
    var privacy = room(table, table.panelist(PRIVACY, 1));
    var law = room(table, table.panelist(LAW, 1));
    var chair = room(table, table.chair());
    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());
    assertThat(seen(stranger)).contains("Keep a spare", "You know who.");

    hide(table, draft());

    for (var window : List.of(privacy, stranger))
      eventually(
          window,
          () ->
              assertThat(seen(window))
                  .contains("Hidden by Chair", "personal data")
                  .doesNotContain("spare", "555 0100", "fool", "You know who."));
    eventually(law, () -> assertThat(seen(law)).contains("555 0100", "personal data", "Appeal"));
    eventually(chair, () -> assertThat(seen(chair)).contains("555 0100", "Show again"));
  }

  @Test
  void a_hidden_change_leaves_nothing_of_its_text() {
    var table = drafted();
    hide(table, CHANGE);

    var law = room(table, table.panelist(LAW, 1));
    assertThat(seen(law.find(AmendmentCard.class).single()))
        .contains("A1", "Hidden by Chair", "personal data")
        .doesNotContain("fool", "You know who.", "Accept");
    var privacy = room(table, table.panelist(PRIVACY, 1));
    assertThat(seen(privacy.find(AmendmentCard.class).single()))
        .contains("fool", "You know who.", "Appeal");
  }

  @Test
  void the_chair_chooses_a_reason_for_a_draft() {
    var table = drafted();
    var chair = room(table, table.chair());
    var card = chair.find(RecommendationCard.class).all().getLast();
    var hide = chair.find(NativeButton.class, card).withText("Hide").all().getFirst();

    chair.test(hide).click();
    @SuppressWarnings("unchecked")
    Select<Reason> reason = chair.find(Select.class, card).single();
    reason.setValue(Reason.UNLAWFUL);
    chair.test(chair.find(Button.class, card).withText("Hide").single()).click();

    assertThat(table.panel().moderation().hidden(draft()).orElseThrow().reason())
        .isEqualTo(Reason.UNLAWFUL);
  }

  @Test
  void hiding_is_not_offered_for_what_came_with_the_topic_or_was_voted_on() {
    var table = drafted();
    var chair = room(table, table.chair());
    var topics = chair.find(RecommendationCard.class).all().getFirst();
    assertThat(chair.find(NativeButton.class, topics).withText("Hide").all()).isEmpty();

    table.phase(PhaseKind.ROUNDS).openRound(id.number()).closeRound();

    eventually(
        chair,
        () -> {
          var own = chair.find(RecommendationCard.class).all().getLast();
          var hide = chair.find(NativeButton.class, own).withText("Hide").all();
          assertThat(hide).hasSize(1); // of the change, which was not voted on
        });
  }

  @Test
  void whoever_may_not_read_it_is_offered_nothing_to_do_with_it() {
    var table = drafted();
    hide(table, draft());

    var technology = room(table, table.panelist(TECHNOLOGY, 1));

    var card = technology.find(RecommendationCard.class).all().getLast();
    for (var words : List.of("Reply", "Amend"))
      assertThat(technology.find(NativeButton.class, card).withText(words).all()).isEmpty();
  }

  @Test
  void no_browser_gets_at_a_hidden_draft_by_saying_that_it_keeps_a_form_on_it() {
    var table = drafted();
    hide(table, draft());
    var forms =
        List.of("amend-" + id.number() + "@1", "revise-recommendation-" + id.number() + "@1");

    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    technology.find(RoomParts.class).single().drafts().told(forms);
    assertThat(technology.find(AmendmentForm.class).all()).isEmpty();
    assertThat(technology.find(RecommendationForm.class).all()).isEmpty();

    var law = room(table, table.panelist(LAW, 1));
    law.find(RoomParts.class).single().drafts().told(forms);
    assertThat(law.find(RecommendationForm.class).all()).hasSize(1);
  }

  @Test
  void a_hidden_draft_is_not_found_alike() {
    var table = drafted();
    hide(table, draft());
    var window = room(table, table.panelist(TECHNOLOGY, 1));
    window
        .test(window.find(NativeButton.class).withText("Propose a recommendation").single())
        .click();
    var form = window.find(RecommendationForm.class).single();

    window.test(window.find(TextArea.class, form).single()).setValue("Keep a spare. Ask 555 0100.");

    assertThat(window.find(SaidAlike.class).all()).isEmpty();
  }

  @Test
  void what_was_withdrawn_can_be_hidden_and_shown_again() {
    var table = drafted();
    table.does(table.panelist(LAW, 1), new PanelCommand.WithdrawRecommendation(id));
    hide(table, draft());

    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    assertThat(seen(technology)).contains("Hidden by Chair").doesNotContain("Keep a spare");

    table.does(table.chair(), new Restore(draft()));
    eventually(technology, () -> assertThat(seen(technology)).contains("Keep a spare"));
  }

  @Test
  void the_result_says_no_more_than_that_it_is_hidden() {
    var table = drafted();
    hide(table, draft());
    table.phase(PhaseKind.ROUNDS).phase(PhaseKind.REPORT);

    assertThat(seen(room(table, table.panelist(TECHNOLOGY, 1))))
        .contains(id + " (hidden: personal data)")
        .doesNotContain("Keep a spare");
  }

  @Test
  void reasons_are_hidden_below_the_vote_and_whoever_gave_one_reads_why() {
    var table = panels.seated(1).phase(PhaseKind.ROUNDS).openRound(1);
    var round = table.panel().openRound().orElseThrow().id();
    var first = new Recommendation.Id(1);
    for (var voter : table.panelists())
      table.does(
          voter,
          new PanelCommand.CastBallot(
              round,
              Ballot.Grades.of("R1", "support"),
              Map.of(first, "Reason of " + voter.name())));
    table.closeRound();
    var author = table.panelist(TECHNOLOGY, 1);
    var chair = room(table, table.chair());
    descent(chair).setOpened(true);
    assertThat(seen(descent(chair))).contains("4 reasons given with ballots", "Hide");
    var reason =
        table.panel().reasons(table.panel().rounds().getFirst(), first).stream()
            .filter(it -> it.text().equals("Reason of " + author.name()))
            .findFirst()
            .orElseThrow();

    hide(table, new Target.ToReason(round, first, reason.number()));

    eventually(chair, () -> assertThat(seen(descent(chair))).contains("Show again"));
    var own = room(table, author);
    descent(own).setOpened(true);
    assertThat(seen(descent(own)))
        .contains("One reason", reason.text(), "Hidden by Chair", "Appeal");
    var other = room(table, table.panelist(LAW, 1));
    descent(other).setOpened(true);
    assertThat(seen(descent(other))).doesNotContain("Reason of", "reason");
    assertThat(log(other))
        .contains("hid reason " + reason.number() + " on R1 in round 1, personal data");
  }

  private static Descent descent(BrowserlessUIContext window) {
    window.activate();
    return window.find(Descent.class).all().getFirst();
  }
}

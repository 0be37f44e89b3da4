package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.TECHNOLOGY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.panel.PhaseKind;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.panel.Story;
import org.parley.ui.Pressing;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.part.Choice;

class AnonymityViewTest extends RoomTest {

  private static final Target POSITION = new Target.ToPosition(new Position.Id(1));
  private static final Target REPLY = new Target.ToReply(new Reply.Id(1));

  /// What would tell who wrote the position, and who the reply.
  private static final List<String> LAW_ONE = List.of("Law enforcement 1", "law-enforcement 1");

  private static final List<String> PRIVACY_ONE = List.of("Privacy 1", "privacy 1");

  private Table exchange() {
    var table =
        panels
            .seated(2)
            .phase(PhaseKind.POSITIONS)
            .position(LAW, 1, "A warrant")
            .phase(PhaseKind.EXCHANGE);
    return table.does(
        table.panelist(PRIVACY, 1),
        new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose key?"));
  }

  private static String said(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(PositionCard.class).single())
        + seen(window.find(OpenQuestions.class).single());
  }

  @Test
  void a_role_alone_is_shown_to_all_but_not_which_of_its_seats() {
    var table = exchange();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));
    assertThat(said(technology)).contains("Law enforcement 1", "Privacy 1");

    table
        .does(table.panelist(LAW, 1), new RaiseAnonymity(POSITION, Anonymity.ROLE))
        .does(table.panelist(PRIVACY, 1), new RaiseAnonymity(REPLY, Anonymity.ROLE));

    eventually(
        technology,
        () ->
            assertThat(said(technology))
                .contains("Law enforcement", "Privacy", "A warrant", "Whose key?")
                .doesNotContain(LAW_ONE)
                .doesNotContain(PRIVACY_ONE));
  }

  @Test
  void what_is_secret_tells_nobody_seat_role_or_name_the_chair_included() {
    var table = exchange();
    table
        .does(table.chair(), new RaiseAnonymityOfAll(Anonymity.Of.POSITIONS, Anonymity.SECRET))
        .does(table.chair(), new RaiseAnonymityOfAll(Anonymity.Of.REPLIES, Anonymity.SECRET));

    var stranger = strangersWindow();
    open(stranger, RoomView.class, table.panel());
    for (var window :
        List.of(room(table, table.chair()), room(table, table.panelist(TECHNOLOGY, 1)), stranger)) {
      assertThat(said(window))
          .contains("Somebody at the table", "A warrant", "Whose key?")
          .doesNotContain("Law enforcement", "Privacy", "law-enforcement", "privacy 1");
      assertThat(window.find(PositionCard.class).single().getClassNames())
          .doesNotContain("r1", "r2", "r3", "r4", "r5", "r6");
    }
  }

  @Test
  void an_author_shows_less_in_the_room_after_being_asked() {
    var table = exchange();
    var law = room(table, table.panelist(LAW, 1));
    var card = law.find(PositionCard.class).single();

    law.test(law.find(Button.class, card).withText("Do not show who said it").single()).click();
    law.test(law.find(ConfirmDialog.class).single()).confirm();

    assertThat(table.panel().anonymity(POSITION)).isEqualTo(Anonymity.SECRET);
    eventually(
        law,
        () ->
            assertThat(seen(card))
                .contains("Others do not see that this is yours.")
                .doesNotContain("Show only my role"));
  }

  private Table underPseudonyms() {
    var table = panels.seated(2);
    var speech = Story.underPseudonyms(Anonymity.Of.POSITIONS, Anonymity.Of.REPLIES);
    return table
        .does(table.chair(), new PanelCommand.Edit(table.panel().settings().with(speech)))
        .phase(PhaseKind.POSITIONS)
        .position(LAW, 1, "A warrant")
        .does(
            table.panelist(PRIVACY, 1), new PanelCommand.Saying.SignPosition(new Position.Id(1), 1))
        .phase(PhaseKind.EXCHANGE)
        .does(
            table.panelist(PRIVACY, 1),
            new PanelCommand.SubmitReply(POSITION, Reply.Kind.ASKS, "Whose key?"))
        .does(table.panelist(TECHNOLOGY, 1), new PanelCommand.Saying.MarkConvincing(POSITION));
  }

  private static String voice(Table table, Role.Id role) {
    return "Voice " + table.panel().pseudonym(table.seat(role, 1).id()).orElseThrow();
  }

  @Test
  void a_seat_is_the_same_voice_in_all_it_says_and_signs_and_nobody_reads_whose() {
    var table = underPseudonyms();

    for (var person : List.of(table.chair(), table.panelist(TECHNOLOGY, 2))) {
      var window = room(table, person);
      assertThat(said(window))
          .contains(voice(table, LAW), voice(table, PRIVACY), "Signed by " + voice(table, PRIVACY))
          .contains("Convincing to 1")
          .doesNotContain("of one other role")
          .doesNotContain("Law enforcement", "Privacy", "law-enforcement", "privacy 1");
      window.find(ExchangeMap.class).single().setOpened(true);
      assertThat(seen(window.find(ExchangeMap.class).single()))
          .contains(voice(table, LAW), voice(table, PRIVACY))
          .doesNotContain("Law enforcement", "Privacy");
    }
  }

  @Test
  void an_author_reads_their_pseudonym_beside_what_they_said_and_before_they_say_more() {
    var table = underPseudonyms();
    var law = room(table, table.panelist(LAW, 1));
    assertThat(said(law))
        .contains("Others see " + voice(table, LAW) + " here", "Do not show who said it")
        .doesNotContain("Show only my role");

    var privacy = room(table, table.panelist(PRIVACY, 1));
    privacy.test(privacy.find(NativeButton.class).withText("Reply").all().getFirst()).click();
    assertThat(seen(privacy.find(ReplyForm.class).single()))
        .contains("Others will read “" + voice(table, PRIVACY) + "” beside it.");
  }

  @Test
  void whose_words_they_are_is_not_told_by_who_replies_since_authors_reply_to_their_own_too() {
    var table = exchange();
    var law = room(table, table.panelist(LAW, 1));
    var privacy = room(table, table.panelist(PRIVACY, 1));
    assertThat(replies(law)).isOne();
    assertThat(replies(privacy)).isOne();

    table
        .does(table.panelist(LAW, 1), new RaiseAnonymity(POSITION, Anonymity.SECRET))
        .does(table.panelist(PRIVACY, 1), new RaiseAnonymity(REPLY, Anonymity.ROLE));

    eventually(law, () -> assertThat(replies(law)).isEqualTo(2));
    eventually(privacy, () -> assertThat(replies(privacy)).isEqualTo(2));
    law.activate();
    law.test(law.find(NativeButton.class).withText("Reply").single()).click();
    var form = law.find(ReplyForm.class).single();
    law.find(Choice.class, form).single().setValue(Reply.Kind.SUPPORTS);
    law.test(law.find(TextArea.class, form).withLabel("Text").single()).setValue("Indeed.");
    law.test(law.find(Button.class, form).withText("Reply").single()).click();

    assertThat(table.panel().replies()).hasSize(2);
  }

  /// How many ways to reply are offered.
  private static long replies(BrowserlessUIContext window) {
    window.activate();
    return Stream.concat(
            window.find(NativeButton.class).all().stream().map(NativeButton::getText),
            window.find(ReplyCard.class).all().stream().flatMap(it -> Pressing.ways(it).stream()))
        .filter(List.of("Reply", "Answer")::contains)
        .count();
  }

  @Test
  void only_authors_are_offered_to_show_less() {
    var table = exchange();
    var technology = room(table, table.panelist(TECHNOLOGY, 1));

    assertThat(seen(technology.find(PositionCard.class).single()))
        .doesNotContain("Show only my role");
  }
}

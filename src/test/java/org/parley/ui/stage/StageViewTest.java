package org.parley.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.panel.Audience;
import org.parley.panel.Moderation;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.panel.Reply;
import org.parley.panel.Screen;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Story;
import org.parley.ui.Pressing;
import org.parley.ui.Routes;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;
import org.parley.ui.part.Choice;

class StageViewTest extends ViewTest {

  private BrowserlessUIContext stage(Table table) {
    var window = strangersWindow();
    go(window, Routes.stage(table.panel().id()));
    return window;
  }

  private static String screen(BrowserlessUIContext window) {
    window.activate();
    return seen(window.find(StageScreen.class).single());
  }

  @Test
  void it_follows_what_goes_on_and_shows_of_a_vote_only_how_many() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var window = stage(table);
    assertThat(screen(window)).contains("Opening positions", "Exchange", "Report");

    table.does(table.chair(), new PanelCommand.GiveFloor(table.seat(Story.LAW, 1).id(), ""));
    eventually(window, () -> assertThat(screen(window)).contains("Law enforcement 1"));
    table.does(table.chair(), new PanelCommand.EndSpeech(table.seat(Story.LAW, 1).id()));

    table.phase(PhaseKind.ROUNDS).openRound(1).vote("s.ll");
    eventually(
        window,
        () ->
            assertThat(screen(window))
                .contains("3 of 4 have voted")
                .doesNotContain("upport", "Within reach"));
    table.closeRound();

    eventually(window, () -> assertThat(screen(window)).contains("R1", "Within reach"));
  }

  @Test
  void the_chair_chooses_what_it_shows() {
    var table = panels.seated(1).phase(PhaseKind.EXCHANGE);
    var window = stage(table);

    table.does(table.chair(), new PanelCommand.SetStage(Screen.SPEAKER));
    eventually(window, () -> assertThat(screen(window)).contains("Nobody has the floor."));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.BLANK));

    eventually(
        window, () -> assertThat(screen(window)).doesNotContain("Nobody", "Opening positions"));
  }

  @Test
  void more_than_goes_on_it_stands_on_pages_that_the_chair_turns() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    for (int i = table.panel().recommendations().size() + 1; i <= 20; i++)
      table.does(
          table.panelist(Story.LAW, 1),
          new PanelCommand.ProposeRecommendation(new RecommendationText("Draft " + i, "So.")));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.BOARD, Optional.of(3)));
    var window = stage(table);
    assertThat(screen(window))
        .contains("Page 3 of 3", "R17 Draft 17", "R20 Draft 20")
        .doesNotContain("R16");

    window.test(window.find(Button.class).withText("›").single()).click();
    assertThat(screen(window)).contains("Page 1 of 3", "R8 Draft 8").doesNotContain("R9 ");
    table.does(table.chair(), new PanelCommand.SetStage(Screen.BOARD, Optional.of(2)));

    eventually(window, () -> assertThat(screen(window)).contains("Page 2 of 3", "R9 Draft 9"));
    var desk = window(table.chair());
    go(desk, Routes.chair(table.panel().id()));
    desk.test(desk.find(Button.class).withText("Next page").single()).click();
    eventually(window, () -> assertThat(screen(window)).contains("Page 3 of 3"));
    eventually(
        desk, () -> desk.test(desk.find(Button.class).withText("Let pages turn").single()).click());
    assertThat(table.panel().chairing().page()).isEmpty();
  }

  @Test
  void a_hidden_draft_loses_its_title_on_the_stage() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    table.does(
        table.panelist(Story.LAW, 1),
        new PanelCommand.ProposeRecommendation(new RecommendationText("Ask 555 0100", "")));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.BOARD));
    var window = stage(table);
    assertThat(screen(window)).contains("Ask 555 0100");
    var draft = table.panel().recommendations().getLast().id();

    table.does(
        table.chair(),
        new PanelCommand.Moderating.Hide(
            new Reply.Target.ToRecommendation(draft), Moderation.Reason.PERSONAL_DATA, ""));

    eventually(
        window,
        () ->
            assertThat(screen(window))
                .contains(draft + " (hidden: personal data)")
                .doesNotContain("555 0100"));
  }

  @Test
  void it_shows_a_code_for_the_audience_where_one_is_admitted() {
    var table = panels.seated(1);
    var window = stage(table);
    assertThat(screen(window)).doesNotContain("Watch and ask");

    table.does(table.chair(), new PanelCommand.AdmitAudience(true));

    eventually(window, () -> assertThat(screen(window)).contains("Watch and ask"));
  }

  @Test
  void it_ends_with_how_opinion_shifted_and_not_with_what_was_asked() {
    var table = asked(12);
    var window = stage(table);
    assertThat(screen(window)).contains("Who keeps the key?").doesNotContain("opinion");
    var desk = window(table.chair());
    go(desk, Routes.chair(table.panel().id()));
    assertThat(offered(desk)).doesNotContain("How opinion shifted");

    table.does(table.chair(), new PanelCommand.AdoptReport(""));

    eventually(
        window,
        () ->
            assertThat(screen(window))
                .contains("How opinion shifted", "−12", "+12")
                .doesNotContain("Who keeps the key?", "Nobody has the floor"));
    eventually(desk, () -> assertThat(offered(desk)).contains("How opinion shifted"));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.SPEAKER));
    eventually(window, () -> assertThat(screen(window)).doesNotContain("How opinion shifted"));
    table.does(table.chair(), new PanelCommand.SetStage(Screen.SHIFT));
    eventually(window, () -> assertThat(screen(window)).contains("How opinion shifted"));
  }

  @Test
  void of_too_few_it_does_not_show_how_opinion_shifted() {
    var table = asked(2);
    table.does(table.chair(), new PanelCommand.SetStage(Screen.SHIFT));
    var window = stage(table);
    assertThat(screen(window)).contains("Who keeps the key?").doesNotContain("shifted");

    table.does(table.chair(), new PanelCommand.AdoptReport(""));

    eventually(
        window,
        () ->
            assertThat(screen(window))
                .contains("How opinion shifted", "so nothing is shown")
                .doesNotContain("Against"));
  }

  /// Before the report is adopted, with so many who were of one mind before and are of another.
  private Table asked(int people) {
    var table = panels.seated(3);
    var settings = table.panel().settings().asking(Optional.of(OpinionQuestion.OF_THE_TOPIC));
    table.does(table.chair(), new PanelCommand.Edit(settings));
    var olga = table.does(table.chair(), new PanelCommand.AdmitAudience(true)).observer("Olga");
    var asked = table.panelists().subList(0, people);
    for (var one : asked) table.does(one, new PanelCommand.StateOpinion(Opinion.FOR));
    table.phase(PhaseKind.EXCHANGE).does(olga, new PanelCommand.AskPanel("Who keeps the key?"));
    table.does(
        table.chair(),
        new PanelCommand.MarkQuestion(new Audience.Question.Id(1), Audience.Question.State.PICKED));
    table.phase(PhaseKind.REPORT);
    for (var one : asked) table.does(one, new PanelCommand.StateOpinion(Opinion.AGAINST));
    return table;
  }

  private static List<String> offered(BrowserlessUIContext desk) {
    desk.activate();
    return Pressing.choices(desk.find(Choice.class).single());
  }

  @Test
  void a_private_panel_has_no_stage_for_strangers() {
    var table = panels.convened(Visibility.PRIVATE, 1);
    var window = strangersWindow();

    go(window, Routes.stage(table.panel().id()));

    assertThat(window.find(StageScreen.class).exists()).isFalse();
  }
}

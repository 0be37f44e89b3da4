package org.parley.ui.convene;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.Settings.Visibility;
import org.parley.panel.Speech;
import org.parley.panel.Story;
import org.parley.ui.ViewTest;
import org.parley.ui.part.EmptyState;

class EditViewTest extends ViewTest {

  @Test
  void the_chair_changes_the_title_before_the_panel_opens() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    open(window, EditView.class, table.panel());

    window.test(window.find(TextField.class).withLabel("Title").single()).setValue("Another");
    window.test(window.find(Button.class).withText("Save").single()).click();

    assertThat(table.panel().settings().title()).isEqualTo("Another");
    assertThat(table.panel().settings().agenda()).isEqualTo(Story.settings().agenda());
    assertThat(window.find(H1.class).single().getText()).isEqualTo("Seats");
  }

  @SuppressWarnings("unchecked")
  private static <T> Select<T> select(BrowserlessUIContext window, String label) {
    return window.find(Select.class).all().stream()
        .filter(select -> label.equals(select.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void pseudonyms_are_settled_where_nothing_else_would_tell_whose_they_are() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    open(window, EditView.class, table.panel());
    Select<Anonymity> who = select(window, "Who states a position is shown by");
    Select<Anonymity> reasons = select(window, "Who gives reasons with a ballot is shown by");
    Select<Speech.PositionsBy> positions = select(window, "Positions");
    assertThat(reasons.getListDataView().getItems()).doesNotContain(Anonymity.PSEUDONYM);

    who.setValue(Anonymity.PSEUDONYM);
    positions.setValue(Speech.PositionsBy.ROLE);
    window.test(window.find(Button.class).withText("Save").single()).click();
    assertThat(who.isInvalid()).isTrue();
    assertThat(who.getErrorMessage()).contains("stands under the role");

    positions.setValue(Speech.PositionsBy.PANELIST);
    window.test(window.find(Button.class).withText("Save").single()).click();
    Select<Anonymity> replies = select(window, "Who replies is shown by");
    assertThat(replies.isInvalid()).isTrue();
    assertThat(replies.getErrorMessage()).contains("is not that pseudonym");
    assertThat(form(window)).contains("ruled out as the author");

    replies.setValue(Anonymity.PSEUDONYM);
    for (var label : List.of("Who proposes a recommendation", "Who asks for an amendment")) {
      Select<Anonymity> other = select(window, label + " is shown by");
      other.setValue(Anonymity.SECRET);
    }
    assertThat(form(window)).doesNotContain("ruled out as the author");
    window.test(window.find(Button.class).withText("Save").single()).click();
    assertThat(table.panel().anonymity(Anonymity.Of.POSITIONS)).isEqualTo(Anonymity.PSEUDONYM);
  }

  private static String form(BrowserlessUIContext window) {
    return seen(window.find(EditView.class).single());
  }

  @Test
  void positions_can_be_those_of_roles() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    open(window, EditView.class, table.panel());
    Select<Speech.PositionsBy> positions = select(window, "Positions");

    positions.setValue(Speech.PositionsBy.ROLE);
    window.test(window.find(Button.class).withText("Save").single()).click();

    assertThat(table.panel().settings().speech().positions()).isEqualTo(Speech.PositionsBy.ROLE);
  }

  @Test
  void nothing_changed_is_said_below_the_button() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.chair());
    var view = open(window, EditView.class, table.panel());

    window.test(window.find(Button.class).withText("Save").single()).click();

    assertThat(view.getElement().getTextRecursively()).contains("Nothing has changed.");
  }

  @Test
  void a_panel_that_has_opened_stays_as_it_is() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var early = window(table.chair());
    open(early, EditView.class, table.panel());
    table.does(table.chair(), new PanelCommand.OpenPhase(1));

    var late = window(table.chair());
    open(late, EditView.class, table.panel());
    assertThat(late.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("The panel has opened");

    eventually(
        early,
        () -> assertThat(early.find(Button.class).withText("Save").single().isEnabled()).isFalse());
  }

  @Test
  void a_panelist_is_told_who_may() {
    var table = panels.convened(Visibility.PUBLIC, 1);
    var window = window(table.sit("Pia", table.seat(Story.PRIVACY, 1)));
    open(window, EditView.class, table.panel());
    assertThat(window.find(EmptyState.class).single().getElement().getTextRecursively())
        .contains("Only the host and the chair can do this.");
  }
}

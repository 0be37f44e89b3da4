package org.parley.ui.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;
import static org.parley.panel.Story.PRIVACY;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.RecommendationText;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

class SaidAlikeTest extends ViewTest {

  @Test
  void whoever_writes_what_was_proposed_already_is_told_so() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    propose(table);
    var window = writing(table);
    window.test(window.find(TextField.class, form(window)).single()).setValue("Half of a key");
    assertThat(window.find(SaidAlike.class).all()).isEmpty();

    write(window, "Let a court hold one half of each key. Nobody else may.");

    assertThat(seen(window.find(SaidAlike.class).single()))
        .contains("Written alike already", "A key, split in two");
  }

  @Test
  void what_was_proposed_since_the_form_was_opened_is_compared_too() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    var window = writing(table);
    write(window, "Let a court hold one half of each key.");
    assertThat(window.find(SaidAlike.class).all()).isEmpty();

    propose(table);
    write(window, "Let a court hold one half of each key. Nobody else may.");

    assertThat(seen(window.find(SaidAlike.class).single())).contains("A key, split in two");
  }

  private static void propose(Table table) {
    table.does(
        table.panelist(LAW, 1),
        new PanelCommand.ProposeRecommendation(
            new RecommendationText("A key, split in two", "A court holds one half of each key.")));
  }

  private BrowserlessUIContext writing(Table table) {
    var window = window(table.panelist(PRIVACY, 1));
    open(window, RoomView.class, table.panel());
    window
        .test(window.find(NativeButton.class).withText("Propose a recommendation").single())
        .click();
    return window;
  }

  private static RecommendationForm form(BrowserlessUIContext window) {
    return window.find(RecommendationForm.class).single();
  }

  private static void write(BrowserlessUIContext window, String text) {
    window.test(window.find(TextArea.class, form(window)).single()).setValue(text);
  }
}

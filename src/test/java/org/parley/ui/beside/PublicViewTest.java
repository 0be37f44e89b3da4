package org.parley.ui.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.panel.Story.LAW;

import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.people.Account;
import org.parley.people.ConsultationHosts;
import org.parley.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The panel and the public side by side, and what the panel makes of it.
class PublicViewTest extends ViewTest {

  @Autowired private ConsultationHosts hosts;

  private void consultation(Account host, Panel panel) {
    var settings = Settings.plain("Bicycles", "How shall we ride?").beside(panel.id().value());
    hosts.create(
        host.id(),
        new Create(
            new Consultation.Id(UUID.randomUUID()), settings, List.of("Streets need lanes")));
  }

  @Test
  void what_others_said_appears_after_ones_own_answer() {
    var table = panels.seated(1);
    consultation(table.chair(), table.panel());
    var window = window(table.panelist(LAW, 1));
    var view = open(window, PublicView.class, table.panel());
    assertThat(seen(view)).contains("Streets need lanes", "appears once you have answered");

    window.test(window.find(Button.class).withText("Agree").single()).click();

    eventually(window, () -> assertThat(seen(view)).contains("too few to show"));
  }

  @Test
  void a_statement_becomes_a_recommendation_that_knows_where_it_comes_from() {
    var table = panels.seated(1).phase(PhaseKind.RECOMMENDATIONS);
    consultation(table.chair(), table.panel());
    int before = table.panel().recommendations().size();
    var window = window(table.chair());
    open(window, PublicView.class, table.panel());

    window.test(window.find(Button.class).withText("Make it a recommendation").single()).click();
    window.test(window.find(Button.class).withText("Put it on the table").single()).click();

    var made = table.panel().recommendations().get(before);
    assertThat(made.current().text().title()).isEqualTo("Streets need lanes");
    assertThat(made.origin().orElseThrow().statement()).isEqualTo(1);
  }

  @Test
  void nobody_else_puts_their_consultation_beside_a_panel() {
    var table = panels.seated(1);
    consultation(people.host("Mallory"), table.panel());

    assertThat(hosts.ofPanel(table.panel())).isEmpty();
  }
}

package org.parley.ui.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.parley.panel.Panel;
import org.parley.panel.Reason;
import org.parley.ui.Words;
import org.parley.ui.part.Prose;

/// Reasons given with ballots, each with whoever gave it as far as that is shown.
public final class Reasons extends UnorderedList {

  public Reasons(List<Reason> reasons, Panel panel) {
    addClassName("reasons");
    reasons.forEach(reason -> add(line(reason, panel)));
  }

  private static ListItem line(Reason reason, Panel panel) {
    var line = new ListItem();
    Words.ofPanels()
        .by(reason, panel)
        .ifPresent(
            by -> {
              var who = new Div(by);
              who.addClassName("small");
              line.add(who);
            });
    line.add(
        Words.ofPanels()
            .instead(reason)
            .<Component>map(Paragraph::new)
            .orElseGet(() -> new Prose(reason.text())));
    return line;
  }
}

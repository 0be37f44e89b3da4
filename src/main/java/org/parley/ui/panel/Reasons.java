package org.parley.ui.panel;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.parley.panel.Panel;
import org.parley.panel.Reason;
import org.parley.ui.Words;

/// Reasons given with ballots, each with whoever gave it as far as that is shown.
public final class Reasons extends UnorderedList {

  public Reasons(List<Reason> reasons, Panel panel) {
    addClassName("reasons");
    reasons.forEach(reason -> add(new ListItem(Words.ofPanels().of(reason, panel))));
  }
}

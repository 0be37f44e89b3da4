package org.parley.ui.panel;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.parley.panel.PanelTopic;
import org.parley.ui.part.RoleLabel;

/// The roles of a topic, each with whom it stands for.
public final class RoleList extends UnorderedList {

  public RoleList(PanelTopic topic) {
    addClassName("list");
    for (var role : topic.roles())
      add(new ListItem(new RoleLabel(Looks.of(role)), new Paragraph(role.mandate())));
  }
}

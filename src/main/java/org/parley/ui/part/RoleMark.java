package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;

/// A role's shape in its colour. Decoration: the role's name has to stand beside it.
public final class RoleMark extends HtmlComponent {

  public RoleMark(RoleLook role) {
    super("i");
    addClassNames("mark", role.shape().css(), role.css());
    getElement().setAttribute("aria-hidden", "true");
  }
}

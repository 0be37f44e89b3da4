package org.parley.ui.part;

import com.vaadin.flow.component.html.Span;

/// A role's mark and name: "■ Law enforcement", optionally with a figure behind it.
public final class RoleLabel extends Span {

  public RoleLabel(RoleLook role) {
    this(role, "");
  }

  /// @param suffix follows the name after a space: the number of seats, "2"
  public RoleLabel(RoleLook role, String suffix) {
    addClassNames("role", role.css());
    add(new RoleMark(role), new Span(suffix.isEmpty() ? role.name() : role.name() + " " + suffix));
  }
}

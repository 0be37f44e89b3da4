package org.parley.ui.part;

import com.vaadin.flow.component.html.Span;

/// A role's mark and name: "■ Law enforcement", optionally with a figure behind it, or words that
/// hold the name: "■ one of Law enforcement".
public final class RoleLabel extends Span {

  public RoleLabel(RoleLook role) {
    this(role, "");
  }

  /// @param suffix follows the name after a space: the number of seats, "2"
  public RoleLabel(RoleLook role, String suffix) {
    this(role, new Span(suffix.isEmpty() ? role.name() : role.name() + " " + suffix));
  }

  private RoleLabel(RoleLook role, Span words) {
    addClassNames("role", role.css());
    add(new RoleMark(role), words);
  }

  /// @param words what stands there, with the name in it
  public static RoleLabel saying(RoleLook role, String words) {
    return new RoleLabel(role, new Span(words));
  }
}

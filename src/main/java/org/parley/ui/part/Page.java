package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Main;

/// The main part of a place, below the top bar; the skip link leads here.
public class Page extends Main {

  public static final String ID = "main";

  /// How wide lines may become.
  public enum Width {
    WIDE(""),
    READING("reading"),
    NARROW("narrow");

    private final String css;

    Width(String css) {
      this.css = css;
    }
  }

  public Page(Component... content) {
    this(Width.WIDE, content);
  }

  public Page(Width width, Component... content) {
    setId(ID);
    addClassName("page");
    if (!width.css.isEmpty()) addClassName(width.css);
    getElement().setAttribute("tabindex", "-1");
    add(content);
  }
}

package org.parley.ui.part;

import com.vaadin.flow.component.HasElement;
import org.parley.ui.Words;

/// What may be wider than the screen and then scrolls by itself: by keyboard too.
public final class Sideways {

  private Sideways() {}

  public static void scrolls(HasElement container) {
    container
        .getElement()
        .setAttribute("tabindex", "0")
        .setAttribute("role", "group")
        .setAttribute("aria-label", Words.say("shell.sideways"));
  }
}

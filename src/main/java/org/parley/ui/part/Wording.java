package org.parley.ui.part;

import com.vaadin.flow.component.HasText;

/// Words in a place where they may stand already. Vaadin takes a text out of the page and puts it
/// in again even where it is the same: each browser then lays it out anew, and a screen reader may
/// read it again.
public final class Wording {

  private Wording() {}

  public static void put(HasText place, String words) {
    if (!place.getText().equals(words)) place.setText(words);
  }
}

package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/// A surface that holds things belonging together.
public final class Card extends Section {

  public Card(Component... content) {
    addClassName("card");
    add(content);
  }

  /// A card under a heading, which also names it as a region of the page.
  public static Card titled(String title, Component... content) {
    var card = new Card(new H2(title));
    card.setAriaLabel(title);
    card.add(content);
    return card;
  }
}

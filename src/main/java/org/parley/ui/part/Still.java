package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parts that nobody presses, sent to the page as one piece. A browser makes it at once instead of
/// part by part, and the server keeps nothing of it.
public final class Still extends Div {

  public void show(Stream<Component> parts) {
    getElement()
        .setProperty(
            "innerHTML",
            parts.map(part -> part.getElement().getOuterHTML()).collect(Collectors.joining()));
  }
}

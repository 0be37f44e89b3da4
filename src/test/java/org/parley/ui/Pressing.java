package org.parley.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parley.ui.part.Said;
import tools.jackson.databind.json.JsonMapper;

/// The buttons below what was said, which are no components: what they say, and pressing them as a
/// browser does.
public final class Pressing {

  private static final JsonMapper JSON = new JsonMapper();

  private Pressing() {}

  /// What the buttons say, from the first to the last.
  public static List<String> ways(Said said) {
    return buttons(said).stream().map(Element::text).toList();
  }

  /// @throws java.util.NoSuchElementException if there is no such button
  public static void press(Said said, String words) {
    var button =
        buttons(said).stream().filter(it -> it.text().equals(words)).findFirst().orElseThrow();
    pressNamed(said, button.attr("data-way"));
  }

  /// What a page can do that somebody has meddled with: presses what may not be there.
  public static void pressNamed(Said said, String name) {
    var data = JSON.createObjectNode().put("event.detail", name);
    said.getElement()
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(said.getElement(), "way", data));
  }

  private static List<Element> buttons(Said said) {
    return Jsoup.parseBodyFragment(said.getElement().getProperty("ways", ""))
        .select("button[data-way]");
  }
}

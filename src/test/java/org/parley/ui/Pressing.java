package org.parley.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;
import java.util.List;
import java.util.NoSuchElementException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.parley.ui.part.Choice;
import org.parley.ui.part.Said;
import tools.jackson.databind.json.JsonMapper;

/// Buttons and choices that are no components: what they say, and pressing them as a browser does.
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

  /// What there is to choose from, in its order.
  public static List<String> choices(Choice<?> choice) {
    var labels = choice.getElement().getProperty("choices", "");
    return Jsoup.parseBodyFragment(labels).select("label").eachText();
  }

  /// Takes one of several choices.
  ///
  /// @throws java.util.NoSuchElementException if there is no such choice
  public static void choose(Choice<?> choice, String words) {
    int place = choices(choice).indexOf(words);
    if (place < 0) throw new NoSuchElementException(words);
    chooseAt(choice, String.valueOf(place));
  }

  /// What a page can do that somebody has meddled with: chooses what may not be there.
  public static void chooseAt(Choice<?> choice, String place) {
    try {
      choice
          .getElement()
          .getNode()
          .getFeature(ElementPropertyMap.class)
          .deferredUpdateFromClient("value", place)
          .run();
    } catch (PropertyChangeDeniedException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> buttons(Said said) {
    return Jsoup.parseBodyFragment(said.getElement().getProperty("ways", ""))
        .select("button[data-way]");
  }
}

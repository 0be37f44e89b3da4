package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that was said, and below it the buttons with which a reader answers it. Words and
/// buttons go to the page as one piece of HTML each: there are thousands in a long panel, so a
/// browser makes each at once instead of part by part, and the server keeps no parts. Components
/// that are added to it come below.
@Tag("parley-said")
@JsModule("./parley-said.ts")
public class Said extends Component implements HasComponents, HasStyle, Focusable<Said> {

  private static final String WAY = "data-way";
  private static final String PRESSED = "event.detail";

  protected Said() {
    setTabIndex(-1);
  }

  /// @param press told the name of the button that was pressed. A page may send any name at any
  ///   time, so it looks whether that is offered.
  protected final void whenPressed(Consumer<String> press) {
    getElement()
        .addEventListener("way", way -> press.accept(way.getEventData().path(PRESSED).asString("")))
        .addEventData(PRESSED);
  }

  /// A button, with words for what it does.
  ///
  /// @param name what it is called where it is pressed
  protected static NativeButton way(String name, String words) {
    var button = new NativeButton(words);
    button.getElement().setAttribute(WAY, name);
    button.addClassNames("btn", "small");
    return button;
  }

  /// Shows what was said.
  protected final void say(Stream<? extends Component> parts) {
    put("said", parts);
  }

  /// Shows the buttons, and what stands beside them.
  protected final void offer(Stream<? extends Component> ways) {
    put("ways", ways);
  }

  /// Leads a writer back to a button, or to what was said where it is gone.
  protected final void focusWay(String name) {
    getElement().callJsFunction("focusWay", name);
  }

  private void put(String property, Stream<? extends Component> parts) {
    getElement().setProperty(property, html(parts));
  }

  /// Parts as one piece of HTML.
  public static String html(Stream<? extends Component> parts) {
    return parts.map(part -> part.getElement().getOuterHTML()).collect(Collectors.joining());
  }
}

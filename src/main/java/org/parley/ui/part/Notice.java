package org.parley.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A message that stays where its cause is: a refusal under the button, a hint above a form. It is
/// heard as soon as it appears.
public class Notice extends Div {

  /// How much it matters; an error interrupts a screen reader, the others wait.
  public enum Kind {
    ERROR,
    WARN,
    INFO,
    DONE
  }

  private final Span text = new Span();

  /// An empty notice takes no room and shows nothing until it is told something.
  public Notice() {
    addClassName("notice");
    add(text);
    clear();
  }

  public Notice(Kind kind, String message) {
    this();
    show(kind, message);
  }

  public final void refuse(String message) {
    show(Kind.ERROR, message);
  }

  /// Says it once: what is there already is not read out again.
  public final void show(Kind kind, String message) {
    if (isVisible() && hasClassName(css(kind)) && text.getText().equals(message)) return;
    for (var each : Kind.values()) setClassName(css(each), each == kind);
    getElement().setAttribute("role", kind == Kind.ERROR ? "alert" : "status");
    text.setText(message);
    setVisible(true);
  }

  public final void clear() {
    text.setText("");
    setVisible(false);
  }

  private static String css(Kind kind) {
    return switch (kind) {
      case ERROR -> "error";
      case WARN -> "warn";
      case INFO -> "info";
      case DONE -> "done";
    };
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.parley.people.RoleDrafts;
import org.parley.ui.part.TextBox;

/// A field whose text several people write, and what of their common text has been taken into it.
/// What was typed while the connection was broken arrives after the others' words were put here;
/// the browser therefore says with each text which of them it had, and the writer's words are not
/// taken for an answer to words they have never seen.
final class SharedField {

  /// At least so often others see what somebody is writing.
  private static final int MILLIS = 500;

  /// How often others' words were put into the field.
  private static final String FILLED = "filled";

  /// How often that had reached the browser when something was typed there.
  private static final String HAD = "had";

  /// Keeps what the writer typed last: the words of others may be put over it before it is sent.
  private static final String NOTE =
      """
      this.addEventListener('input', typed => {
        this.had = this.filled;
        if (typed.isTrusted) this.mine = typed.target.value;
      }, true)""";

  private static final String RESTORE =
      "this.value = this.mine ?? $0; this.dispatchEvent(new Event('input'))";

  /// What of the common text is known here.
  private record Taken(String text, int revision) {}

  private final TextFieldBase<?, String> field;
  private Taken taken;
  private Taken before;
  private int filled;

  /// @param text how the field begins, before anybody changed the common text
  /// @param typed called with each text from the writer's browser
  SharedField(TextFieldBase<?, String> field, String text, Runnable typed) {
    this.field = field;
    taken = new Taken(text, 0);
    before = taken;
    field.getElement().setProperty(FILLED, filled);
    field.addAttachListener(_ -> field.getElement().executeJs(NOTE));
    switch (field) {
      case TextField line -> share(line);
      case TextBox area -> share(area);
      default -> throw new IllegalStateException("no field for text: " + field);
    }
    field.addValueChangeListener(
        change -> {
          if (!change.isFromClient()) return;
          compare();
          typed.run();
        });
  }

  private <F extends TextFieldBase<F, String>> void share(F text) {
    text.setValueChangeMode(ValueChangeMode.TIMEOUT);
    text.setValueChangeTimeout(MILLIS);
    // In the same message as the value.
    text.getElement().addPropertyChangeListener(HAD, "input", _ -> {}).throttle(MILLIS);
  }

  /// What was typed before the browser had what was last put here is an answer to the text before,
  /// and stands in the browser again if that came over it, with all that was typed since.
  private void compare() {
    if (field.getElement().getProperty(HAD, 0) == filled) return;
    taken = before;
    field.getElement().executeJs(RESTORE, field.getValue());
  }

  int revision() {
    return taken.revision();
  }

  /// Whether the writer has changed nothing of what was taken in.
  boolean isUntouched() {
    return field.getValue().equals(taken.text());
  }

  /// Puts the common text here.
  void fill(RoleDrafts.Words words) {
    var arrived = taken;
    knows(words);
    if (field.getValue().equals(words.text())) return;
    before = arrived;
    field.setValue(words.text());
    field.getElement().setProperty(FILLED, ++filled);
  }

  /// The writer knows of the common text, and their own stands.
  void knows(RoleDrafts.Words words) {
    taken = new Taken(words.text(), words.revision());
  }

  /// The common text is what stands here.
  void written() {
    taken = new Taken(field.getValue(), taken.revision() + 1);
  }

  void help(String words) {
    switch (field) {
      case TextField line -> line.setHelperText(words);
      case TextBox area -> area.setHelperText(words);
      default -> throw new IllegalStateException("no field for text: " + field);
    }
  }

  String label() {
    return field.getLabel();
  }
}

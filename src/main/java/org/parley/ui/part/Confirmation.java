package org.parley.ui.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.parley.ui.Words;

/// Asks before something that cannot be taken back. The way out has the focus: whoever presses
/// Enter before reading has done nothing.
public final class Confirmation {

  private Confirmation() {}

  /// @param yes what the button that goes on says
  /// @param act what is done when it is pressed
  public static void ask(String title, String text, String yes, Runnable act) {
    var goOn = new Button(yes);
    goOn.addThemeName("primary");
    var cancel = new Button(Words.say("shell.cancel"));
    cancel.addThemeName("tertiary");
    var dialog = new ConfirmDialog();
    dialog.setHeader(title);
    dialog.setText(text);
    dialog.setConfirmButton(goOn);
    dialog.addConfirmListener(_ -> act.run());
    dialog.setCancelable(true);
    dialog.setCancelButton(cancel);
    // The dialog gives the focus to the button that goes on, once, when it opens, and has it shown.
    goOn.getElement()
        .executeJs(
            "this.addEventListener('focus', () => queueMicrotask(() => $0.focus()), { once: true })",
            cancel);
    dialog.open();
  }
}

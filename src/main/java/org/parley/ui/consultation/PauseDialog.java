package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.parley.ui.Words;

/// Asks before voting stops, and for a line that tells why.
final class PauseDialog extends Dialog {

  /// One line; a remark may be longer.
  private static final int LONGEST = 200;

  private PauseDialog(Consumer<String> pause) {
    setMaxWidth("560px");
    setHeaderTitle(Words.say("consultation.pause.title"));
    var why = new TextField(Words.say("consultation.pause.why"));
    why.setHelperText(Words.say("consultation.pause.why.hint"));
    why.setMaxLength(LONGEST);
    why.setWidthFull();
    var stop =
        new Button(
            Words.say("consultation.pause"),
            _ -> {
              close();
              pause.accept(why.getValue());
            });
    stop.addThemeName("primary");
    add(new Paragraph(Words.say("consultation.pause.about")), why);
    getFooter().add(new Button(Words.say("shell.cancel"), _ -> close()), stop);
  }

  /// @param pause takes what the host says of it, which may be nothing
  static void open(Consumer<String> pause) {
    new PauseDialog(pause).open();
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Prose;

/// Says that a text was changed while this reader was writing on it, shows how it now reads, and
/// leaves the reader to choose.
final class Newer extends Div {

  private final Notice notice = new Notice();
  private final Div theirs = new Div();
  private Optional<Edition> shown = Optional.empty();

  /// @param keepMine the reader goes on with their own text, knowing of the other
  /// @param takeTheirs the reader drops their own text for the other
  Newer(Runnable keepMine, Runnable takeTheirs) {
    theirs.addClassNames("card", "tinted");
    var keep = new Button(Words.say("room.newer.keep"), _ -> keepMine.run());
    var take = new Button(Words.say("room.newer.take"), _ -> takeTheirs.run());
    take.addThemeName("tertiary");
    var buttons = new Div(keep, take);
    buttons.addClassName("form-actions");
    addClassName("newer");
    add(notice, theirs, buttons);
    hide();
  }

  void show(Edition latest) {
    setVisible(true);
    if (shown.equals(Optional.of(latest))) return;
    shown = Optional.of(latest);
    notice.show(Notice.Kind.WARN, Words.say("room.newer", latest.said()));
    theirs.removeAll();
    latest
        .texts()
        .values()
        .forEach(
            text -> {
              if (!text.isBlank()) theirs.add(new Prose(text));
            });
  }

  void hide() {
    setVisible(false);
  }
}

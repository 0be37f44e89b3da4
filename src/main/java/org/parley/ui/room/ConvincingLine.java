package org.parley.ui.room;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.PanelCommand;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// "Convincing to 3, of 2 other roles", and the reader's own mark.
final class ConvincingLine extends Div {

  private final Target target;
  private final Visit visit;
  private final Span count = new Span();
  private final NativeButton act = new NativeButton("", this::press);
  private Optional<Notice> refused = Optional.empty();
  private Optional<PanelCommand> command = Optional.empty();

  ConvincingLine(Target target, Visit visit) {
    this.target = target;
    this.visit = visit;
    count.addClassName("small");
    act.addClassNames("btn", "small", "quiet");
    addClassNames("row", "convincing");
    add(count, act);
  }

  void show(Convincing shown) {
    var words = shown.words();
    count.setVisible(words.isPresent());
    Wording.put(count, words.orElse(""));
    command = Optional.of(shown.command(target)).filter(_ -> shown.may());
    act.setVisible(shown.may());
    Wording.put(act, shown.offer());
    setVisible(shown.may() || words.isPresent());
  }

  /// The second click of a double click does not take the mark back.
  private void press(ClickEvent<NativeButton> click) {
    if (click.getClickCount() > 1) return;
    refused.ifPresent(this::remove);
    refused = command.flatMap(visit::ask).map(why -> new Notice(Notice.Kind.ERROR, why));
    refused.ifPresent(this::add);
  }
}

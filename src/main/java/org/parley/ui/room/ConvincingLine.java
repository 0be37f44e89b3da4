package org.parley.ui.room;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Saying.MarkConvincing;
import org.parley.panel.PanelCommand.Saying.UnmarkConvincing;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// "Convincing to 3, of 2 other roles", and the reader's own mark. Each is made only where there is
/// something to say or for whoever may press it, and is light: one stands below each thing that is
/// said.
final class ConvincingLine extends Div {

  private final Target target;
  private final Visit visit;
  private Optional<Span> count = Optional.empty();
  private Optional<NativeButton> act = Optional.empty();
  private Optional<Notice> refused = Optional.empty();
  private boolean mine;

  ConvincingLine(Target target, Visit visit) {
    this.target = target;
    this.visit = visit;
    addClassNames("row", "convincing");
  }

  void show(Convincing shown) {
    mine = shown.mine();
    boolean any = shown.seats() > 0;
    if (any && count.isEmpty()) count = Optional.of(count());
    count.ifPresent(
        span -> {
          span.setVisible(any);
          Wording.put(span, Words.say("saying.convincing.count", shown.seats(), shown.others()));
        });
    if (shown.may() && act.isEmpty()) act = Optional.of(button());
    act.ifPresent(
        button -> {
          button.setVisible(shown.may());
          Wording.put(button, Words.say(mine ? "saying.convincing.not" : "saying.convincing"));
        });
    setVisible(shown.may() || any);
  }

  private Span count() {
    var count = new Span();
    count.addClassName("small");
    addComponentAsFirst(count);
    return count;
  }

  private NativeButton button() {
    var button = new NativeButton("", this::press);
    button.addClassNames("btn", "small", "quiet");
    add(button);
    return button;
  }

  /// The second click of a double click does not take the mark back.
  private void press(ClickEvent<NativeButton> click) {
    if (click.getClickCount() > 1) return;
    refused.ifPresent(this::remove);
    refused = visit.ask(command()).map(why -> new Notice(Notice.Kind.ERROR, why));
    refused.ifPresent(this::add);
  }

  private PanelCommand command() {
    return mine ? new UnmarkConvincing(target) : new MarkConvincing(target);
  }
}

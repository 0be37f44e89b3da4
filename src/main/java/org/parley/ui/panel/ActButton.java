package org.parley.ui.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.room.Answer;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// A button that asks the panel for something, and the place below it where a refusal is shown. It
/// is grey, and says why, while the person may not act so.
public final class ActButton extends Div {

  private final Visit visit;
  private final Action action;
  private final Supplier<Optional<PanelCommand>> command;
  private final Button button;
  private final Notice notice = new Notice();
  private Runnable done = () -> {};

  /// @param command what is asked for when the button is pressed; empty where the form it comes
  ///   from has said itself what is wrong
  public ActButton(
      String words, Visit visit, Action action, Supplier<Optional<PanelCommand>> command) {
    this.visit = visit;
    this.action = action;
    this.command = command;
    this.button = new Button(words, _ -> press());
    button.setDisableOnClick(true);
    addClassName("act");
    add(button, notice);
  }

  public ActButton primary() {
    button.addThemeName("primary");
    return this;
  }

  public ActButton quiet() {
    button.addThemeName("tertiary");
    return this;
  }

  /// Called after the panel has done what was asked.
  public ActButton onDone(Runnable done) {
    this.done = done;
    return this;
  }

  public void setText(String words) {
    button.setText(words);
  }

  public void show(PanelNow now) {
    var refusal = now.refusal(action);
    button.setEnabled(refusal.isEmpty());
    button.setTooltipText(refusal.map(Words::of).orElse(null));
  }

  /// What the panel said last; the form above may say something itself.
  public Notice notice() {
    return notice;
  }

  private void press() {
    notice.clear();
    try {
      command.get().ifPresent(this::ask);
    } finally {
      show(visit.now());
    }
  }

  private void ask(PanelCommand command) {
    try {
      switch (visit.submit(command)) {
        case Answer.Done _ -> done.run();
        case Answer.Refused(var refusal) -> notice.refuse(Words.of(refusal));
      }
    } catch (Visit.Unreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }
}

package org.parley.ui.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.room.Answer;
import org.parley.ui.Words;
import org.parley.ui.part.Confirmation;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// A button that asks the panel for something, and the place below it where a refusal is shown. It
/// is grey, and says why, while the person may not act so.
public final class ActButton extends Div {

  private final Visit visit;
  private final Supplier<Optional<PanelCommand>> command;
  private final Button button;
  private final Notice notice = new Notice();
  private Function<PanelNow, Optional<Refusal>> refusal;
  private Optional<Refusal> refused = Optional.empty();
  private Runnable done = () -> {};
  private Predicate<Refusal> shownElsewhere = _ -> false;
  private Function<PanelNow, Optional<Question>> question = _ -> Optional.empty();

  /// Asked before something that cannot be taken back.
  ///
  /// @param yes what the button that goes on says
  public record Question(String title, String text, String yes) {}

  /// @param command what is asked for when the button is pressed; empty where the form it comes
  ///   from has said itself what is wrong
  public ActButton(
      String words, Visit visit, Action action, Supplier<Optional<PanelCommand>> command) {
    this.visit = visit;
    this.refusal = now -> now.refusal(action);
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

  /// As it was before [#primary].
  public ActButton plain() {
    button.removeThemeName("primary");
    return this;
  }

  public ActButton quiet() {
    button.addThemeName("tertiary");
    return this;
  }

  /// @param words what it is called by those who do not see what it stands beside
  public ActButton named(String words) {
    button.setAriaLabel(words);
    return this;
  }

  /// Called after the panel has done what was asked.
  public ActButton onDone(Runnable done) {
    this.done = done;
    return this;
  }

  /// Refusals that concern a field are shown there.
  ///
  /// @param shown shows a refusal; false where it has to be shown below the button
  public ActButton onRefused(Predicate<Refusal> shown) {
    this.shownElsewhere = shown;
    return this;
  }

  /// @param refusal why it cannot be pressed now, where there are more reasons than the action has
  public ActButton refusedBy(Function<PanelNow, Optional<Refusal>> refusal) {
    this.refusal = refusal;
    return this;
  }

  /// Asks the person to confirm, where there is something to ask.
  public ActButton confirm(Function<PanelNow, Optional<Question>> question) {
    this.question = question;
    return this;
  }

  public void setText(String words) {
    Wording.put(button, words);
  }

  public void show(PanelNow now) {
    var next = refusal.apply(now);
    if (!next.equals(refused)) enable(next);
  }

  private void enable(Optional<Refusal> next) {
    refused = next;
    button.setEnabled(next.isEmpty());
    button.setTooltipText(next.map(Words::of).orElse(null));
  }

  /// What the panel said last; the form above may say something itself.
  public Notice notice() {
    return notice;
  }

  private void press() {
    notice.clear();
    try {
      question.apply(visit.now()).ifPresentOrElse(this::confirmed, this::act);
    } finally {
      // The browser has made it grey.
      enable(refusal.apply(visit.now()));
    }
  }

  private void confirmed(Question asked) {
    Confirmation.ask(asked.title(), asked.text(), asked.yes(), () -> act());
  }

  private void act() {
    command.get().ifPresent(this::ask);
  }

  private void ask(PanelCommand command) {
    try {
      switch (visit.submit(command)) {
        case Answer.Done _ -> done.run();
        case Answer.Refused(var refusal) -> refuse(refusal);
      }
    } catch (Visit.Unreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  private void refuse(Refusal refusal) {
    if (!shownElsewhere.test(refusal)) notice.refuse(Words.of(refusal));
  }
}

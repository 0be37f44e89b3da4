package org.parley.ui.consultation;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.Accept;
import org.parley.consultation.ConsultationCommand.AskSecondOpinion;
import org.parley.consultation.ConsultationCommand.Merge;
import org.parley.consultation.ConsultationCommand.Reject;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Reason;
import org.parley.ui.Words;
import org.parley.ui.part.Confirmation;

/// One statement to be judged: A accepts, a digit rejects for a reason, O asks for a second
/// opinion, E changes the text of one nobody has voted on, N goes to the next. Keys work while the
/// focus is within, but not in the remark.
final class Triage extends Div {

  private static final Key[] DIGITS = {
    Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4,
    Key.DIGIT_5, Key.DIGIT_6, Key.DIGIT_7, Key.DIGIT_8
  };

  /// What keys are listened to in.
  private static final class Board extends Div implements Focusable<Board> {}

  private final Board board = new Board();
  private final H2 text = new H2();
  private final Paragraph about = new Paragraph();
  private final Div verdicts = new Div();
  private final Div alike = new Div();
  private final TextField remark = new TextField(Words.say("consultation.judge.remark"));
  private final Consumer<ConsultationCommand> judge;
  private final Consumer<ConsultationCommand> change;
  private final Button reword;
  private boolean untouched;
  private Optional<Statement> shown = Optional.empty();
  private Optional<Statement.Id> held = Optional.empty();
  private List<Statement> similar = List.of();

  /// @param judge takes a judgement, after which the next is shown
  /// @param change takes a change, after which the same is shown
  Triage(Consumer<ConsultationCommand> judge, Consumer<ConsultationCommand> change, Runnable pass) {
    this.judge = judge;
    this.change = change;
    addClassNames("card", "triage");
    about.addClassName("small");
    board.setTabIndex(0);
    board.addClassName("stack");
    verdicts.addClassName("row");
    alike.addClassName("stack");
    remark.setHelperText(Words.say("consultation.judge.remark.hint"));
    remark.setWidthFull();
    var accept = act(Key.KEY_A, "A", Words.say("consultation.judge.accept"), this::accept);
    accept.addThemeName("primary");
    verdicts.add(accept);
    for (var reason : Reason.values())
      verdicts.add(
          act(
              DIGITS[reason.ordinal()],
              Integer.toString(reason.ordinal() + 1),
              Words.say("consultation.reason." + reason.key()),
              () -> reject(reason)));
    verdicts.add(act(Key.KEY_O, "O", Words.say("consultation.judge.second"), this::second));
    reword = act(Key.KEY_E, "E", Words.say("consultation.reword"), this::reword);
    verdicts.add(reword);
    verdicts.add(act(Key.KEY_N, "N", Words.say("consultation.judge.next"), pass));
    board.add(about, text, verdicts, alike);
    add(board, remark);
  }

  private Button act(Key key, String sign, String words, Runnable act) {
    var button = new Button(Words.say("consultation.key", sign, words), _ -> act.run());
    button.getElement().setAttribute("aria-keyshortcuts", sign);
    Shortcuts.addShortcutListener(board, act::run, key).listenOn(board);
    return button;
  }

  /// @param untouched whether nobody has voted on it
  /// @param waiting how many are to be judged
  void show(Optional<Statement> statement, boolean untouched, List<Statement> others, int waiting) {
    shown = statement;
    held = statement.map(Statement::id);
    this.untouched = untouched;
    reword.setVisible(untouched);
    about.setText(Words.say("consultation.judge.waiting", waiting));
    text.setText(
        statement
            .map(Statement::text)
            .orElseGet(
                () ->
                    Words.say(
                        waiting == 0 ? "consultation.judge.none" : "consultation.judge.others")));
    verdicts.setVisible(statement.isPresent());
    remark.setVisible(statement.isPresent());
    if (similar.equals(others)) return;
    similar = others;
    alike.removeAll();
    if (others.isEmpty()) return;
    alike.add(new Span(Words.say("consultation.judge.alike")));
    for (var other : others) {
      var merge =
          new Button(
              Words.say("consultation.judge.merge"),
              _ -> shown.ifPresent(one -> askToMerge(one, other)));
      var line = new Div(new Span(other.text()), merge);
      line.addClassName("row");
      alike.add(line);
    }
  }

  /// It cannot be undone.
  private void askToMerge(Statement one, Statement other) {
    Confirmation.ask(
        Words.say("consultation.judge.merge.title"),
        Words.say("consultation.judge.merge.text", one.text(), other.text()),
        Words.say("consultation.merge.do"),
        () -> judge.accept(new Merge(one.id(), other.id())));
  }

  void focus() {
    board.focus();
  }

  private void accept() {
    held.ifPresent(id -> judge.accept(new Accept(id)));
  }

  private void reject(Reason reason) {
    held.ifPresent(id -> judge.accept(new Reject(id, reason, takeRemark())));
  }

  private void second() {
    held.ifPresent(id -> judge.accept(new AskSecondOpinion(id, takeRemark())));
  }

  private void reword() {
    if (untouched) shown.ifPresent(one -> RewordDialog.open(one, change));
  }

  private String takeRemark() {
    var said = remark.getValue().strip();
    remark.clear();
    return said;
  }
}

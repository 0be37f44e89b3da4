package org.parley.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.parley.course.Course.Table;
import org.parley.panel.Refusal;
import org.parley.ui.Words;
import org.parley.ui.part.Confirmation;
import org.parley.ui.part.Notice;

/// The steps all tables take together.
final class Leading extends Div {

  private final Notice notice = new Notice();
  private final Div steps = new Div();

  /// @param seated whether the class has its places; before, giving them comes first
  Leading(
      boolean seated, Supplier<Map<Table, Refusal>> goOn, Supplier<Map<Table, Refusal>> finish) {
    addClassName("stack");
    var next = new Button(Words.say("course.next"));
    if (seated) next.addThemeName("primary");
    next.setDisableOnClick(true);
    next.addClickListener(
        _ -> {
          act(goOn);
          next.setEnabled(true);
        });
    var end = new Button(Words.say("course.finish"), _ -> confirm(finish));
    steps.add(next, end);
    steps.addClassName("row");
    add(steps, notice);
  }

  /// All tables have closed: there is no step any more.
  void end() {
    steps.setVisible(false);
  }

  private void confirm(Supplier<Map<Table, Refusal>> finish) {
    Confirmation.ask(
        Words.say("course.finish"),
        Words.say("course.finish.text"),
        Words.say("course.finish.yes"),
        () -> act(finish));
  }

  private void act(Supplier<Map<Table, Refusal>> steps) {
    notice.clear();
    try {
      var behind = steps.get();
      if (behind.isEmpty()) notice.show(Notice.Kind.DONE, Words.say("course.all-done"));
      else notice.refuse(Timing.behind(behind));
    } catch (CompletionException e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }
}

package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Stage;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.room.HallAnswer;
import org.parley.room.RecordUnreachable;
import org.parley.ui.Words;
import org.parley.ui.part.Confirmation;
import org.parley.ui.part.Notice;

/// Stops a consultation for a while, goes on, or ends it for good.
final class Steps extends Div {

  private final Button pause;
  private final Button resume;
  private final Button close;
  private final Notice notice = new Notice();

  Steps(Desks desks, Desk desk) {
    addClassName("row");
    pause =
        new Button(
            Words.say("consultation.pause"),
            _ ->
                PauseDialog.open(
                    why -> take(() -> desks.submit(desk, new ConsultationCommand.Pause(why)))));
    resume =
        new Button(
            Words.say("consultation.resume"),
            _ -> take(() -> desks.submit(desk, new ConsultationCommand.Resume())));
    resume.addThemeName("primary");
    close = new Button(Words.say("consultation.close"), _ -> ask(() -> desks.close(desk)));
    add(pause, resume, close, notice);
  }

  void show(Stage stage) {
    pause.setVisible(stage == Stage.OPEN || stage == Stage.ANNOUNCED);
    resume.setVisible(stage == Stage.PAUSED);
    close.setVisible(stage != Stage.CLOSED);
  }

  private void take(Supplier<HallAnswer> step) {
    notice.clear();
    try {
      Desks.problem(step.get()).ifPresent(notice::refuse);
    } catch (RecordUnreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  private void ask(Supplier<HallAnswer> step) {
    Confirmation.ask(
        Words.say("consultation.close.title"),
        Words.say("consultation.close.text"),
        Words.say("consultation.close.yes"),
        () -> take(step));
  }
}

package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Pauses the panel, with a word for those who wait, and resumes it.
final class Pausing extends Div {

  private final TextField note = new TextField(Words.say("chair.pause.note"));
  private final ActButton pause;
  private final ActButton resume;

  Pausing(Visit visit) {
    note.setMaxLength(Texts.TITLE);
    pause =
        new ActButton(
                Words.say("chair.pause"),
                visit,
                Action.PAUSE_PANEL,
                () -> Optional.of(new PanelCommand.PausePanel(note.getValue())))
            .onDone(note::clear);
    resume =
        new ActButton(
                Words.say("chair.resume"),
                visit,
                Action.RESUME_PANEL,
                () -> Optional.of(new PanelCommand.ResumePanel()))
            .primary();
    addClassName("pausing");
    add(note, pause, resume);
  }

  void show(PanelNow now) {
    setVisible(now.isChair() && !now.panel().isClosed() && now.panel().hasOpened());
    boolean paused = now.panel().isPaused();
    note.setVisible(!paused);
    pause.setVisible(!paused);
    pause.show(now);
    resume.setVisible(paused);
    resume.show(now);
  }
}

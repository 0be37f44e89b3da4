package org.parley.ui.panel;

import org.parley.panel.Panel;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// Says that the panel pauses, and until when, on every place of it.
final class PauseNotice extends Notice {

  PauseNotice() {
    addClassName("pause");
  }

  void show(Panel panel) {
    panel
        .chairing()
        .pause()
        .filter(_ -> !panel.isClosed())
        .ifPresentOrElse(
            pause ->
                show(
                    Kind.WARN,
                    pause.note().isBlank()
                        ? Words.say("panel-place.paused", Words.hour(pause.since()))
                        : Words.say(
                            "panel-place.paused.note", Words.hour(pause.since()), pause.note())),
            this::clear);
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import org.parley.panel.Action;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Wording;

/// The ways to what stands beside the work. On a narrow screen that is below all of it, and whoever
/// watches from the audience came for nothing else; on a wide one these ways are not there.
final class Shortcuts extends Nav {

  /// To the card in it, which is then where a keyboard goes on.
  private static final String GO =
      """
      const card = this.firstElementChild;
      card.tabIndex = -1;
      card.focus({preventScroll: true});
      card.scrollIntoView()""";

  private final Component floor;
  private final Component audience;
  private final OpenQuestions questions;
  private final NativeButton toFloor;
  private final NativeButton toAudience;
  private final NativeButton toQuestions;

  Shortcuts(Component floor, Component audience, OpenQuestions questions) {
    this.floor = floor;
    this.audience = audience;
    this.questions = questions;
    toFloor = to(floor);
    toFloor.setText(Words.say("floor.title"));
    toAudience = to(audience);
    toQuestions = to(questions);
    addClassName("shortcuts");
    setAriaLabel(Words.say("room.beside"));
    add(toFloor, toAudience, toQuestions);
  }

  private static NativeButton to(Component place) {
    var button = new NativeButton("", _ -> place.getElement().executeJs(GO));
    button.addClassName("btn");
    return button;
  }

  /// After the places they lead to have been shown.
  void show(PanelNow now) {
    boolean panelist = now.seat().filter(seat -> seat.kind() == Seat.Kind.PANELIST).isPresent();
    toFloor.setVisible(floor.isVisible() && panelist);
    var audienceNow = now.panel().audience();
    boolean asks = audienceNow.admitted() && now.may(Action.ASK_PANEL);
    toAudience.setVisible(audience.isVisible());
    toAudience.setClassName("primary", asks);
    Wording.put(
        toAudience, Words.say(asks ? "audience.to.ask" : "audience.to", audienceNow.open().size()));
    toQuestions.setVisible(questions.isVisible() && now.may(Action.REPLY));
    Wording.put(toQuestions, Words.say("room.questions.to", questions.count()));
    setVisible(toFloor.isVisible() || toAudience.isVisible() || toQuestions.isVisible());
  }
}

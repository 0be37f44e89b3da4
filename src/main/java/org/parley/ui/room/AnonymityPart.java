package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// For the author of something: tells them that others do not see whose it is, and lets them show
/// less of it. It is made only for them.
final class AnonymityPart extends Div {

  private final Target target;
  private final Visit visit;
  private final Paragraph state = new Paragraph(Words.say("anonymity.you"));
  private final Map<Anonymity, ActButton> steps = new EnumMap<>(Anonymity.class);

  AnonymityPart(Target target, Visit visit) {
    this.target = target;
    this.visit = visit;
    addClassName("row");
    state.addClassName("small");
    setVisible(false);
  }

  void show(PanelNow now) {
    var panel = now.panel();
    boolean mine = now.actor().seat().filter(seat -> panel.answersFor(seat, target)).isPresent();
    setVisible(mine && (now.may(Action.RAISE_ANONYMITY) || !panel.isNamed(target)));
    if (!isVisible()) return;
    if (steps.isEmpty()) make();
    state.setVisible(!panel.isNamed(target));
    steps.forEach(
        (to, step) -> {
          step.show(now);
          step.setVisible(to.isAbove(panel.anonymity(target)) && now.may(Action.RAISE_ANONYMITY));
        });
  }

  private void make() {
    add(state);
    for (var to : new Anonymity[] {Anonymity.ROLE, Anonymity.SECRET}) {
      var step =
          new ActButton(
                  Words.say("anonymity.raise." + to.key()),
                  visit,
                  Action.RAISE_ANONYMITY,
                  () -> Optional.of(new RaiseAnonymity(target, to)))
              .quiet()
              .confirm(_ -> question(to));
      steps.put(to, step);
      add(step);
    }
  }

  private static Optional<ActButton.Question> question(Anonymity to) {
    return Optional.of(
        new ActButton.Question(
            Words.say("anonymity.raise.title"),
            Words.say("anonymity.raise.text"),
            Words.say("anonymity.raise." + to.key())));
  }
}

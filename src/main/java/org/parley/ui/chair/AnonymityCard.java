package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfAll;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;

/// What is shown of who says something, and how whoever presides shows less.
final class AnonymityCard extends Div {

  private static final Anonymity[] STEPS = {Anonymity.ROLE, Anonymity.SECRET};

  private final Map<Anonymity.Of, Paragraph> states = new EnumMap<>(Anonymity.Of.class);
  private final Map<Anonymity.Of, Map<Anonymity, ActButton>> steps =
      new EnumMap<>(Anonymity.Of.class);

  AnonymityCard(Visit visit) {
    var about = new Paragraph(Words.say("anonymity.card.about"));
    about.addClassName("small");
    var card = Card.titled(Words.say("anonymity.card"), about);
    card.addClassName("who-shown");
    for (var of : Anonymity.Of.values()) {
      var state = new Paragraph();
      var row = new Div();
      row.addClassName("marks");
      states.put(of, state);
      steps.put(of, new EnumMap<>(Anonymity.class));
      for (var to : STEPS) {
        var step = step(of, to, visit);
        steps.get(of).put(to, step);
        row.add(step);
      }
      card.add(state, row);
    }
    add(card);
  }

  private static ActButton step(Anonymity.Of of, Anonymity to, Visit visit) {
    var words = Words.say("anonymity.card." + of.key() + "." + to.key());
    return new ActButton(
            Words.say("anonymity.card." + to.key()),
            visit,
            Action.RAISE_ANONYMITY,
            () -> Optional.of(new RaiseAnonymityOfAll(of, to)))
        .quiet()
        .named(words)
        .confirm(
            _ ->
                Optional.of(
                    new ActButton.Question(
                        Words.say("anonymity.raise.title"),
                        Words.say("anonymity.raise.text"),
                        words)));
  }

  void show(PanelNow now) {
    states.forEach(
        (of, state) ->
            state.setText(
                Words.say(
                    "anonymity.card.of." + of.key(),
                    Words.say("anonymity." + now.panel().anonymity(of).key()))));
    steps.forEach(
        (of, to) ->
            to.forEach(
                (level, step) -> {
                  step.show(now);
                  step.setVisible(level.isAbove(now.panel().anonymity(of)) && now.isChair());
                }));
  }
}

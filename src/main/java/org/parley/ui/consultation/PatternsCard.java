package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.parley.consultation.Patterns;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// What looks suspicious in how people answered, and what harmless cause it may have.
final class PatternsCard extends Div {

  private final UnorderedList list = new UnorderedList();
  private final Paragraph together = new Paragraph();
  private Optional<Patterns> shown = Optional.empty();

  PatternsCard() {
    list.addClassName("list");
    var about = new Paragraph(Words.say("consultation.patterns.about"));
    about.addClassName("small");
    add(Card.titled(Words.say("consultation.patterns"), about, list, together));
    setVisible(false);
  }

  /// @param participants who have voted
  void show(Patterns patterns, int participants) {
    if (shown.equals(Optional.of(patterns))) return;
    shown = Optional.of(patterns);
    setVisible(participants > 0);
    list.removeAll();
    patterns.found().forEach(pattern -> list.add(line(pattern)));
    var weight =
        patterns
            .shift()
            .map(shift -> Words.say("consultation.patterns.shift", 100 * shift))
            .orElseGet(() -> Words.say("consultation.patterns.no-rest"));
    together.setText(
        Words.say("consultation.patterns.together", patterns.people(), participants, weight));
    together.setVisible(patterns.people() > 0);
  }

  private static ListItem line(Patterns.Pattern pattern) {
    var key = "consultation.patterns." + pattern.kind().key();
    var found =
        new Span(
            pattern.people() == 0
                ? Words.say("consultation.patterns.none")
                : Words.say(key + ".found", pattern.groups(), pattern.people(), pattern.largest()));
    var why = new Paragraph(Words.say(key + ".why", Patterns.FEWEST));
    why.addClassName("small");
    return new ListItem(new H3(Words.say(key)), found, why);
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.panel.PanelTopic;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.RoleList;
import org.parley.ui.part.Card;
import org.parley.ui.part.Prose;

/// What the panel reads in: the question, the briefing, who sits at the table for what, the
/// sources. It does not change while the panel lasts.
final class BriefingWork extends Work {

  BriefingWork(PanelTopic topic) {
    var question = new Paragraph(topic.question());
    question.addClassName("question");
    add(question, text("room.briefing", new Prose(topic.briefing()).serif()));
    add(Card.titled(Words.say("room.briefing.roles"), new Div(new RoleList(topic))));
    if (!topic.sources().isBlank()) add(text("room.briefing.sources", new Prose(topic.sources())));
  }

  /// Its headings are in the text.
  private static Card text(String name, Prose text) {
    var card = new Card(text);
    card.setAriaLabel(Words.say(name));
    return card;
  }

  @Override
  void show(PanelNow now, Look look) {}
}

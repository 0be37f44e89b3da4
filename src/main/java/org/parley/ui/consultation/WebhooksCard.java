package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URI;
import java.util.List;
import org.parley.people.Webhooks.State;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;

/// Which programs are told of what happens, and which of them do not answer. Nothing where there
/// are none.
final class WebhooksCard extends Div {

  WebhooksCard(List<State> webhooks) {
    setVisible(!webhooks.isEmpty());
    var list = new UnorderedList();
    list.addClassName("list");
    webhooks.forEach(webhook -> list.add(line(webhook)));
    var about = new Paragraph(Words.say("consultation.webhooks.about"));
    about.addClassName("small");
    add(Card.titled(Words.say("consultation.webhooks"), about, list));
  }

  private static ListItem line(State state) {
    var host = new Span(URI.create(state.webhook().url()).getHost());
    var waiting = new Span(Words.say("consultation.webhooks.waiting", state.waiting()));
    waiting.addClassName("small");
    var line = new ListItem(host, new Span(" · "), waiting);
    state
        .lastGivenUp()
        .ifPresent(
            at ->
                line.add(
                    new Notice(
                        Notice.Kind.WARN,
                        Words.say(
                            "consultation.webhooks.given-up", state.givenUp(), Words.day(at)))));
    return line;
  }
}

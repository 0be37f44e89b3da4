package org.parley.ui.votes;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Visit;

/// Who casts whose vote, and the way to take it back.
final class ProxyLine extends ListItem {

  private final Span words = new Span();
  private final ActButton back;
  private final Visit visit;
  private Optional<ProxyShown> shown = Optional.empty();

  ProxyLine(Visit visit) {
    this.visit = visit;
    back =
        new ActButton(
                Words.say("votes.proxy.back"),
                visit,
                Action.TAKE_BACK_PROXY,
                () -> shown.map(it -> new PanelCommand.TakeBackProxy(it.proxy().from())))
            .quiet();
    addClassName("proxy-line");
    add(words, back);
  }

  void show(ProxyShown shown) {
    this.shown = Optional.of(shown);
    words.setText(
        shown
            .round()
            .map(round -> Words.say("votes.proxy.round", shown.from(), shown.to(), round.number()))
            .orElseGet(() -> Words.say("votes.proxy", shown.from(), shown.to())));
    back.setVisible(shown.mine());
    back.show(visit.now());
  }
}

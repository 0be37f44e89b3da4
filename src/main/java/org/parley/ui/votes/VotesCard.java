package org.parley.ui.votes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// What each vote counts, who casts the vote of whom, and the ways to change it. Not there where
/// each casts one vote of their own and nobody may change that.
public final class VotesCard extends Div {

  private final Paragraph weights = new Paragraph();
  private final Paragraph allowed = new Paragraph();
  private final KeyedList<ProxyShown, ProxyLine> proxies;
  private final GiveForm give;
  private final VotesForm form;

  public VotesCard(Visit visit, PanelNow now) {
    var list = new UnorderedList();
    list.addClassNames("plain", "proxies");
    proxies =
        new KeyedList<>(
            list, shown -> shown.proxy().from(), _ -> new ProxyLine(visit), ProxyLine::show);
    give = new GiveForm(visit);
    form = new VotesForm(visit, now);
    weights.addClassName("small");
    allowed.addClassName("small");
    var card = Card.titled(Words.say("votes.title"), weights, allowed, list, give, form);
    card.addClassName("votes-card");
    add(card);
  }

  public void show(PanelNow now) {
    var panel = now.panel();
    setVisible(isNeeded(panel) || now.may(Action.WEIGH_VOTES));
    Wording.put(
        weights,
        panel.weights().isEqual()
            ? Words.say("votes.equal")
            : Words.say("votes.weighted", Words.ofPanels().of(panel.weights(), panel)));
    Wording.put(allowed, Words.say("votes.allowed", panel.proxies().mostEach()));
    proxies.show(
        panel.proxies().given().values().stream().map(it -> ProxyShown.of(it, now)).toList());
    give.show(now);
    form.show(now);
  }

  private static boolean isNeeded(Panel panel) {
    return panel.proxies().mostEach() > 0
        || !panel.proxies().given().isEmpty()
        || !panel.weights().isEqual();
  }
}

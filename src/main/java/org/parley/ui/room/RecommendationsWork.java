package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.parley.panel.Action;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.KeyedList;

/// The recommendations as they are drafted, and in the phase for it the rounds on them.
final class RecommendationsWork extends Work {

  private final Exchange exchange;
  private final RoundPart round;
  private final ExchangeMap map;
  private final EmptyState nothing =
      new EmptyState(
          Words.say("room.recommendations.none"), Words.say("room.recommendations.none.next"));
  private final KeyedList<RecommendationShown, RecommendationCard> cards;
  private final Unfold propose;
  private final Div gone = new Div();
  private final Details withdrawn = new Details(Words.say("room.recommendations.withdrawn"), gone);
  private final KeyedList<WithdrawnLine.Shown, WithdrawnLine> lines;

  /// @param find leads to what was said
  RecommendationsWork(
      Visit visit, Drafts drafts, Exchange exchange, PanelNow now, Consumer<Target> find) {
    this.exchange = exchange;
    round = new RoundPart(visit, now);
    map = new ExchangeMap(visit, exchange, find);
    var list = new Div();
    list.addClassName("work");
    cards =
        new KeyedList<>(
            list,
            shown -> shown.recommendation().id(),
            shown -> new RecommendationCard(shown.recommendation(), visit, drafts),
            RecommendationCard::show);
    propose =
        new Unfold(
            Words.say("room.recommendation.new"),
            visit,
            drafts,
            RecommendationForm.NEW,
            _ -> new RecommendationForm(visit, drafts),
            () -> 0);
    lines =
        new KeyedList<>(
            gone,
            WithdrawnLine.Shown::id,
            shown -> new WithdrawnLine(shown.id(), visit, drafts),
            WithdrawnLine::show);
    add(round, nothing, list, propose, map, withdrawn);
  }

  @Override
  void show(PanelNow now, Look look) {
    var panel = now.panel();
    boolean rounds =
        look.phase(panel).filter(phase -> phase.kind() == PhaseKind.ROUNDS).isPresent();
    round.setVisible(rounds);
    if (rounds) round.show(now);
    exchange.at(now);
    var tabled = panel.tabled();
    cards.show(tabled.stream().map(it -> RecommendationShown.of(it, now, exchange)).toList());
    nothing.setVisible(tabled.isEmpty());
    map.show(now);
    propose.show(now.may(Action.PROPOSE));
    lines.show(
        panel.recommendations().stream()
            .filter(Recommendation::withdrawn)
            .map(it -> WithdrawnLine.Shown.of(it, now))
            .toList());
    withdrawn.setVisible(panel.recommendations().stream().anyMatch(Recommendation::withdrawn));
  }
}

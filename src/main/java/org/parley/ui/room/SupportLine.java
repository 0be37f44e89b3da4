package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Drafting.EndSupport;
import org.parley.panel.PanelCommand.Drafting.SupportRecommendation;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.panel.Support;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;
import org.parley.ui.part.Wording;

/// How many want a draft to be voted on, of those it needs, and the reader's own support.
final class SupportLine extends Div {

  private final Recommendation.Id recommendation;
  private final Span count = new Span();
  private final Div met = new Div();
  private final ActButton act;
  private boolean supports;

  SupportLine(Recommendation.Id recommendation, Visit visit) {
    this.recommendation = recommendation;
    act = new ActButton("", visit, Action.SUPPORT, this::command);
    addClassNames("row", "support");
    count.addClassName("small");
    add(met, count, act);
  }

  /// What there is to say; empty where a draft needs no support.
  ///
  /// @param by those who support it, in words
  /// @param counted whether whoever proposed it counts besides
  record Shown(
      Support needed,
      Support.Given given,
      boolean met,
      String by,
      boolean counted,
      boolean own,
      boolean supports) {

    static Optional<Shown> of(Recommendation draft, PanelNow now) {
      var needed = now.panel().settings().speech().support();
      if (!needed.isNeeded() || draft.proposer().isEmpty()) return Optional.empty();
      var supporters = now.panel().discussion().supporters(draft.id());
      var target = new Target.ToRecommendation(draft.id());
      var others = now.panel().anonymityOfOthers(target);
      return Optional.of(
          new Shown(
              needed,
              Support.given(draft, now.panel()),
              needed.isMet(draft, now.panel()),
              supporters.stream()
                  .map(
                      seat ->
                          Speaker.of(seat, others, draft.versions().getFirst().at(), now).words())
                  .sorted()
                  .collect(Collectors.joining(", ")),
              now.panel().anonymity(target).showsRole(),
              draft.proposer().equals(now.actor().seat()),
              now.actor().seat().filter(supporters::contains).isPresent()));
    }
  }

  void show(Optional<Shown> support, PanelNow now) {
    setVisible(support.isPresent());
    if (support.isEmpty()) return;
    var shown = support.get();
    supports = shown.supports();
    met.removeAll();
    met.add(
        shown.met()
            ? new VerdictPill(VerdictTone.OK, Words.say("support.met"))
            : new VerdictPill(VerdictTone.PLAIN, Words.say("support.lacking")));
    Wording.put(
        count,
        Words.say(
            shown.by().isEmpty()
                ? "support.count"
                : shown.counted() ? "support.count.by" : "support.count.by.without",
            shown.given().seats(),
            shown.needed().seats(),
            shown.given().roles(),
            shown.needed().roles(),
            shown.by()));
    Wording.put(act, Words.say(supports ? "support.end" : "support.give"));
    act.setVisible(!shown.own() && now.may(Action.SUPPORT));
    act.show(now);
  }

  private Optional<PanelCommand> command() {
    return Optional.of(
        supports ? new EndSupport(recommendation) : new SupportRecommendation(recommendation));
  }
}

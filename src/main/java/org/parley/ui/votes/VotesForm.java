package org.parley.ui.votes;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Proxies;
import org.parley.panel.Weights;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// What whoever leads the panel settles of votes: whether they may be given to others, and how much
/// each counts.
final class VotesForm extends Details {

  private final Select<Integer> most = new Select<>();
  private final ActButton allow;
  private final WeightFields weights;
  private final ActButton weigh;
  private Optional<Integer> shownMost = Optional.empty();
  private Optional<Weights> shownWeights = Optional.empty();

  VotesForm(Visit visit, PanelNow now) {
    super(Words.say("votes.settle"));
    most.setLabel(Words.say("votes.most"));
    most.setItems(IntStream.rangeClosed(0, Proxies.MOST).boxed().toList());
    most.setItemLabelGenerator(n -> Words.say("votes.most.of", n));
    allow =
        new ActButton(
            Words.say("votes.most.set"),
            visit,
            Action.ALLOW_PROXIES,
            () -> most.getOptionalValue().map(PanelCommand.AllowProxies::new));
    weights = new WeightFields(now);
    weigh =
        new ActButton(
                Words.say("votes.weights.set"),
                visit,
                Action.WEIGH_VOTES,
                () -> weights.read().map(PanelCommand.WeighVotes::new))
            .onRefused(weights::refuse);
    var about = new Paragraph(Words.say("votes.weights.about"));
    about.addClassName("small");
    var form = new Div(most, allow, about, weights, weigh);
    form.addClassName("form");
    add(form);
  }

  void show(PanelNow now) {
    setVisible(now.may(Action.WEIGH_VOTES));
    allow.show(now);
    weigh.show(now);
    weights.show(now);
    var panel = now.panel();
    var allowed = Optional.of(panel.proxies().mostEach());
    if (!allowed.equals(shownMost)) most.setValue(panel.proxies().mostEach());
    shownMost = allowed;
    var settled = Optional.of(panel.weights());
    if (!settled.equals(shownWeights)) weights.set(panel.weights());
    shownWeights = settled;
  }
}

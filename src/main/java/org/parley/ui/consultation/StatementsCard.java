package org.parley.ui.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import org.parley.consultation.Count;
import org.parley.consultation.Results;
import org.parley.consultation.Results.Said;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.Segment;
import org.parley.ui.part.Tone;

/// All statements that are shown, with what was said to each; those with the most answers first.
final class StatementsCard extends Div {

  StatementsCard(Results results) {
    var list = new UnorderedList();
    list.addClassNames("list", "said-to");
    results.statements().stream()
        .sorted(Comparator.comparingInt((Said said) -> -seen(said)).thenComparingInt(Said::id))
        .forEach(said -> list.add(line(said)));
    var card = Card.titled(Words.say("consultation.statements"));
    int tooFew = results.tooFew().size();
    if (tooFew > 0) {
      var few =
          new Paragraph(
              tooFew == results.statements().size()
                  ? Words.say("participate.too-few")
                  : Words.say("consultation.too-few", tooFew));
      few.addClassName("small");
      card.add(few);
    }
    card.add(list);
    add(card);
  }

  private static int seen(Said said) {
    return said.count().map(Count::seen).orElse(0);
  }

  /// Where too few have answered, the words alone: that is said above, once for all.
  private static ListItem line(Said said) {
    var line = new ListItem(new Span(said.text()));
    said.count().map(StatementsCard::bar).ifPresent(line::add);
    return line;
  }

  /// Agree, pass and disagree as a bar.
  static DistributionBar distribution(Count count) {
    return new DistributionBar(
        List.of(
            new Segment(Words.say("participate.agree"), count.agree(), Tone.SUPPORT),
            new Segment(Words.say("participate.pass"), count.pass(), Tone.ABSTAIN),
            new Segment(Words.say("participate.disagree"), count.disagree(), Tone.CANNOT_ACCEPT)));
  }

  private static Component bar(Count count) {
    var words =
        new Span(
            Words.say(
                "consultation.said",
                count.agree(),
                count.disagree(),
                count.pass(),
                count.important()));
    words.addClassName("small");
    return new Div(distribution(count), words);
  }
}

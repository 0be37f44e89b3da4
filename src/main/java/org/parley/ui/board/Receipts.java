package org.parley.ui.board;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.parley.panel.Panel;
import org.parley.panel.Published;
import org.parley.panel.Round;
import org.parley.ui.Words;

/// The receipts of each secret round, those on amendments as well, folded away, and what they
/// prove.
final class Receipts extends Div {

  /// While a page loads nothing is laid out yet that could be scrolled to.
  private static final String FOCUS =
      """
      const lead = () => {
        if (!this.isConnected) return;
        if (!this.offsetHeight) return requestAnimationFrame(lead);
        this.scrollIntoView({block: 'center'});
        this.querySelector('vaadin-details-summary')?.focus({preventScroll: true});
      };
      lead()""";

  /// @param open the rounds whose receipts are open; kept up to date
  Receipts(List<Round> secret, Set<Round.Id> open) {
    addClassName("receipts");
    for (var round : secret)
      round.published().ifPresent(published -> add(details(round.id(), published, open)));
  }

  /// The secret rounds that are closed, in their order.
  static List<Round> of(Panel panel) {
    return panel.rounds().stream().filter(round -> round.published().isPresent()).toList();
  }

  private static Details details(Round.Id round, Published published, Set<Round.Id> open) {
    var about = new Paragraph(Words.say("board.receipts.about"));
    about.addClassName("small");
    var list = new UnorderedList();
    list.addClassName("plain");
    published.receipts().forEach(code -> list.add(new ListItem(new Code(code))));
    var details =
        new Details(
            Words.say("board.receipts", round.number(), published.receipts().size()),
            new Div(about, list));
    details.setId(id(round));
    details.setOpened(open.contains(round));
    details.addOpenedChangeListener(
        changed -> {
          if (changed.isOpened()) open.add(round);
          else open.remove(round);
        });
    return details;
  }

  /// Opens those of a round and leads the reader there.
  void find(Round.Id round) {
    getChildren()
        .filter(part -> part.getId().filter(id(round)::equals).isPresent())
        .filter(Details.class::isInstance)
        .map(Details.class::cast)
        .forEach(
            details -> {
              details.setOpened(true);
              details.getElement().executeJs(FOCUS);
            });
  }

  private static String id(Round.Id round) {
    return "receipts-" + round.number();
  }
}

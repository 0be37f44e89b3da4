package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.parley.panel.Amendment;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Changes;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Prose;

/// A recommendation on the sheet: its text, the question, the last round, and why.
final class ItemCard extends Composite<Card> {

  private final Notice notice = new Notice();
  private final Paragraph counted = new Paragraph();
  private final Card card;

  /// @param last how the last round went, where that is to be seen here
  ItemCard(
      Item item,
      Optional<Component> choice,
      Optional<? extends Component> last,
      Optional<MovedBy> movedBy,
      Optional<Reason> reason) {
    card = Card.titled(item.title());
    card.addClassName("ballot-item");
    item.amendment().ifPresent(it -> ask(it, item));
    if (!item.text().body().isBlank())
      card.add(new Details(Words.say("ballot.text"), new Prose(item.text().body())));
    counted.addClassName("small");
    counted.setVisible(false);
    choice.ifPresent(card::add);
    card.add(notice, counted);
    last.ifPresent(card::add);
    movedBy.ifPresent(card::add);
    reason.ifPresent(card::add);
  }

  /// Shows the change that is asked for.
  private void ask(Amendment amendment, Item item) {
    item.change().ifPresent(it -> card.add(Changes.passage(it, it.part().of(item.text()))));
    if (!amendment.why().isBlank()) card.add(new Prose(amendment.why()));
  }

  @Override
  protected Card initContent() {
    return card;
  }

  /// Shows what is wrong with the choice made here, and brings it into view.
  void refuse(String words) {
    notice.refuse(words);
    card.scrollIntoView();
  }

  void forgive() {
    notice.clear();
  }

  /// Says what counts, where something else is on the screen.
  void counted(String answer) {
    counted.setText(Words.say("ballot.counted", answer));
    counted.setVisible(true);
  }
}

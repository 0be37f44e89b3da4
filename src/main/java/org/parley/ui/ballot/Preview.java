package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Notice;
import org.parley.ui.part.PageHeader;

/// The sheet of an open round for those who may not vote: what is asked, why they cannot answer,
/// and how many have.
final class Preview extends Face {

  private final Round.Id id;
  private final Notice why = new Notice();
  private final Paragraph count = new Paragraph();

  Preview(PanelNow now, Round round) {
    this.id = round.id();
    count.addClassName("small");
    add(
        new PageHeader(Words.say("ballot.round", id.number()), line(round)),
        purpose(round),
        why,
        count);
    for (var item : Item.of(now.panel(), round))
      add(new ItemCard(now, round, item, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Override
  boolean stays(PanelNow now) {
    return last(now).filter(round -> round.isOpen() && round.id().equals(id)).isPresent()
        && !now.may(Action.CAST);
  }

  @Override
  void show(PanelNow now) {
    now.refusal(Action.CAST).ifPresent(r -> why.show(Notice.Kind.INFO, Words.of(r)));
    var voted = voted(now, now.panel().round(id).orElseThrow());
    if (!count.getText().equals(voted)) count.setText(voted);
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Prose;

/// The chair's word on the result; it takes no room where there is none.
final class RemarkCard extends Div {

  private Optional<String> shown = Optional.empty();

  RemarkCard() {
    setVisible(false);
  }

  void show(Panel panel) {
    var remark = panel.adoption().map(Panel.Adoption::remark).filter(text -> !text.isBlank());
    if (remark.equals(shown)) return;
    shown = remark;
    removeAll();
    remark.ifPresent(
        text -> add(Card.titled(Words.say("room.result.remark"), new Prose(text).serif())));
    setVisible(remark.isPresent());
  }
}

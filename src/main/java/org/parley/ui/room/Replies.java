package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;

/// What was said to something.
final class Replies extends Div {

  private final KeyedList<ReplyShown, ReplyCard> cards;

  /// @param css `args` for what was said to a text, beside each other; `answers` for what was said
  ///   to a reply, below each other
  Replies(String css, Visit visit, Drafts drafts) {
    addClassName(css);
    cards =
        new KeyedList<>(
            this,
            shown -> shown.reply().id(),
            shown -> new ReplyCard(shown, visit, drafts),
            ReplyCard::show);
  }

  void show(List<ReplyShown> replies) {
    setVisible(!replies.isEmpty());
    cards.show(replies);
  }
}

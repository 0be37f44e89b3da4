package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.parley.panel.Reply.Target;
import org.parley.text.Passage;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// The questions nobody has answered yet.
final class OpenQuestions extends Div {

  private static final int SHOWN = 90;

  private final Exchange exchange;
  private final Consumer<Target> find;
  private final KeyedList<ReplyShown, ListItem> lines;
  private int count;

  /// @param find leads to a question
  OpenQuestions(Exchange exchange, Consumer<Target> find) {
    this.exchange = exchange;
    this.find = find;
    var list = new UnorderedList();
    list.addClassNames("plain", "questions");
    lines = new KeyedList<>(list, shown -> shown.reply().id(), _ -> new ListItem(), this::draw);
    add(Card.titled(Words.say("room.questions"), list));
  }

  int count() {
    return count;
  }

  void show(PanelNow now) {
    var open = exchange.at(now).openQuestions();
    count = open.size();
    setVisible(!open.isEmpty() && !now.panel().isClosed());
    lines.show(open);
  }

  private void draw(ListItem line, ReplyShown question) {
    line.removeAll();
    var by = new Div(question.by().words());
    by.addClassName("small");
    var lead =
        new NativeButton(
            Passage.ofMarkdown(question.reply().text(), SHOWN),
            _ -> find.accept(new Target.ToReply(question.reply().id())));
    lead.addClassName("link");
    line.add(by, lead);
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// The questions nobody has answered yet.
final class OpenQuestions extends Div {

  private static final int SHOWN = 90;

  private final Visit visit;
  private final Consumer<ReplyShown> find;
  private final KeyedList<ReplyShown, ListItem> lines;

  /// @param find leads to a question
  OpenQuestions(Visit visit, Consumer<ReplyShown> find) {
    this.visit = visit;
    this.find = find;
    var list = new UnorderedList();
    list.addClassNames("plain", "questions");
    lines = new KeyedList<>(list, shown -> shown.reply().id(), _ -> new ListItem(), this::draw);
    add(Card.titled(Words.say("room.questions"), list));
  }

  void show(PanelNow now) {
    var open = new Exchange(now).openQuestions();
    setVisible(!open.isEmpty() && !now.panel().isClosed());
    lines.show(open);
  }

  private void draw(ListItem line, ReplyShown question) {
    line.removeAll();
    var by = new Div(question.by().words());
    by.addClassName("small");
    var lead = new NativeButton(brief(question.reply().text()), _ -> find.accept(question));
    lead.addClassName("link");
    line.add(by, lead);
  }

  private static String brief(String text) {
    var line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}

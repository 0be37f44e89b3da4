package org.parley.ui.board;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.parley.panel.Published;
import org.parley.ui.Words;

/// The receipts of a secret round, folded away, and what they prove.
final class Receipts extends Div {

  Receipts(Published published, Standing standing) {
    if (published.uncounted().contains(standing.id()))
      add(small(Words.say("board.receipts.uncounted")));
    var list = new UnorderedList();
    published.receipts().forEach(code -> list.add(new ListItem(new Code(code))));
    var about = small(Words.say("board.receipts.about"));
    add(
        new Details(
            Words.say("board.receipts", published.receipts().size()), new Div(about, list)));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.FileLink;
import org.parley.ui.part.Wording;

/// Where the panel's record stands, and the way to all of it: whoever notes its head can check
/// later that nothing before it was changed. It changes with all that happens, so it is drawn while
/// somebody has it open.
final class RecordCard extends Div {

  private final Visit visit;
  private final Paragraph entries = new Paragraph();
  private final HtmlContainer head = new HtmlContainer("code");
  private final Details details;

  RecordCard(Visit visit) {
    this.visit = visit;
    head.addClassName("hash");
    var keep = new Paragraph(Words.say("room.record.keep"));
    keep.addClassName("small");
    var save = new FileLink(Routes.transcript(visit.panel()), Words.say("room.record.save"));
    save.addClassName("btn");
    var content = new Div(entries, head, keep, save);
    content.addClassName("record");
    details = new Details(Words.say("room.record"), content);
    details.addOpenedChangeListener(_ -> show());
    add(new Card(details));
  }

  void show() {
    if (!details.isOpened()) return;
    var now = visit.head();
    Wording.put(entries, Words.say("room.record.entries", now.sequence()));
    Wording.put(head, now.hash().toString());
  }
}

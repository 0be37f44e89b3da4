package org.parley.ui.consultation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import org.parley.report.WholeConversation;
import org.parley.room.Hall;
import org.parley.text.FileName;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.FileLink;

/// A consultation's data as files, those for everybody and those for the host alone.
final class DataCard extends Div {

  private final Hall hall;
  private final ListItem open;
  private final ListItem later;

  DataCard(Hall hall) {
    this.hall = hall;
    var id = hall.consultation().id();
    open = file(new FileLink(Routes.consultationFile(id, "open-data"), ""), "open-data");
    later = new ListItem(new Span(Words.say("consultation.data.open-data.later")));
    later.addClassName("small");
    var whole = new FileLink(this::write, "");
    var list =
        new UnorderedList(
            open,
            later,
            file(whole, "export"),
            file(new FileLink(Routes.consultationFile(id, "transcript"), ""), "transcript"),
            file(new Anchor(Routes.moderationLog(id)), "log"));
    list.addClassNames("list", "files");
    add(Card.titled(Words.say("consultation.data"), list));
    show();
  }

  /// The data for everybody are there once the consultation has ended.
  void show() {
    boolean closed = hall.consultation().isClosed();
    open.setVisible(closed);
    later.setVisible(!closed);
  }

  private static ListItem file(Anchor link, String key) {
    link.setText(Words.say("consultation.data." + key));
    link.setRouterIgnore(true);
    var about = new Span(Words.say("consultation.data." + key + ".about"));
    about.addClassName("small");
    return new ListItem(link, about);
  }

  private void write(DownloadEvent event) throws IOException {
    var consultation = hall.consultation();
    event.setFileName(
        FileName.of(
            consultation.settings().title(), consultation.id().value(), WholeConversation.FILE));
    event.setContentType("application/zip");
    new WholeConversation(
            consultation,
            hall.votes(),
            hall::history,
            hall.picture().map().or(() -> hall.redraw().map()),
            ServerAddress.of(Routes.takePart(consultation.id())))
        .write(event.getOutputStream());
  }
}

package org.parley.ui.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.consultation.Settings.Entry;
import org.parley.people.ParticipantCodes;
import org.parley.room.Hall;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.rule.CountField;

/// Codes for those who may take part, made here and shown once.
final class CodesCard extends Div {

  private static final int USUAL = 50;

  /// More are only saved as a file.
  private static final int SHOWN = 200;

  private final ParticipantCodes codes;
  private final Hall hall;
  private final Paragraph use = new Paragraph();
  private final Div made = new Div();

  CodesCard(ParticipantCodes codes, Hall hall) {
    this.codes = codes;
    this.hall = hall;
    made.addClassNames("stack", "made");
    use.addClassName("small");
    var count = new CountField(Words.say("consultation.codes.count"), USUAL);
    var make = new Button(Words.say("consultation.codes.make"));
    make.setDisableOnClick(true);
    make.addClickListener(
        _ -> {
          count.read().ifPresent(number -> make(count, number));
          make.setEnabled(true);
        });
    var row = new Div(count, make);
    row.addClassNames("row", "fields-row");
    add(
        Card.titled(
            Words.say("consultation.codes"),
            new Paragraph(Words.say("consultation.codes.about")),
            use,
            row,
            made));
    show();
  }

  private void make(CountField field, int number) {
    if (number < 1 || number > ParticipantCodes.MOST) {
      field.wrong(Words.say("consultation.codes.most", ParticipantCodes.MOST));
      return;
    }
    var list = codes.make(hall, number);
    made.removeAll();
    made.add(new Paragraph(Words.say("consultation.codes.once", list.size())));
    if (list.size() <= SHOWN) {
      var text = new Pre(String.join("\n", list));
      text.addClassNames("snippet", "codes");
      text.getElement().setAttribute("tabindex", "0");
      made.add(text);
    }
    var save = new Anchor(file(list), Words.say("consultation.codes.save"));
    save.addClassName("btn");
    var copy =
        new CopyButton(
            Words.say("consultation.codes.copy"),
            Words.say("seats.copied"),
            String.join("\n", list));
    var ways = new Div(save, copy);
    ways.addClassName("row");
    made.add(ways);
    show();
  }

  private void show() {
    var now = codes.use(hall);
    boolean needed = hall.consultation().settings().entry() == Entry.CODE;
    use.setText(
        Words.say(
            needed ? "consultation.codes.use" : "consultation.codes.unneeded",
            now.made(),
            now.used()));
  }

  /// Each code with the link that brings it along.
  private DownloadHandler file(List<String> list) {
    var link = ServerAddress.of(Routes.takePart(hall.consultation().id())) + "?code=";
    var text =
        list.stream()
            .map(code -> code + "," + link + code + "\n")
            .collect(Collectors.joining("", "code,link\n", ""))
            .getBytes(UTF_8);
    return DownloadHandler.fromInputStream(
        _ ->
            new DownloadResponse(
                new ByteArrayInputStream(text), "codes.csv", "text/csv", text.length));
  }
}

package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.parley.panel.Dissent;
import org.parley.panel.Panel;
import org.parley.panel.Reason;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Reasons;

/// The minority opinion on a recommendation: who did not accept it, by role, and the reasons given.
final class DissentSection extends Div {

  DissentSection(Panel panel, Dissent dissent) {
    int all = dissent.signed().size() + dissent.unsigned();
    addClassName("dissent");
    add(new H2(Words.say("board.dissent", all)));
    var list = new UnorderedList();
    list.addClassNames("plain", "dissenters");
    for (var role : panel.topic().roles()) {
      var signed = dissent.signed().stream().filter(s -> s.role().equals(role.id())).toList();
      if (!signed.isEmpty()) list.add(item(panel, role, signed));
    }
    add(list);
    if (dissent.unsigned() > 0)
      add(
          small(
              Words.say(
                  dissent.signed().isEmpty() ? "board.dissent.unsigned" : "board.dissent.more",
                  dissent.unsigned())));
    if (dissent.reasons().isEmpty()) return;
    var key = "board.dissent.reasons" + (Reason.areSigned(dissent.reasons()) ? ".signed" : "");
    add(small(Words.say(key)), new Reasons(dissent.reasons(), panel));
  }

  private static ListItem item(Panel panel, Role role, List<Dissent.Signature> signed) {
    var words = Words.ofPanels();
    var seats =
        signed.stream()
            .map(
                signature ->
                    Words.say(
                        "board.dissent.signature",
                        words.of(panel.seat(signature.seat()).orElseThrow(), panel),
                        words.grade(signature.grade())))
            .toList();
    var item = new ListItem(BoardTable.labels(panel, List.of(role.id())));
    item.add(new Span(Figures.list(seats)));
    item.addClassName("row");
    return item;
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}

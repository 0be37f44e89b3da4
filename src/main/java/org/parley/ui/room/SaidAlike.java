package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.likeness.Alike;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.text.Passage;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Points out, to somebody who writes, what was said alike already. Only what is open to all is
/// compared, and of a long panel only what was said last.
final class SaidAlike extends Div {

  /// Fewer letters are alike by chance.
  private static final int LEAST = 16;

  private static final int MOST_COMPARED = 500;
  private static final int MOST_SHOWN = 3;
  private static final int MOST_CHARACTERS = 160;

  /// Something that was said.
  private record Said(String by, String text) {}

  private final Visit visit;
  private final Optional<Recommendation.Id> but;
  private Optional<Panel> compared = Optional.empty();
  private Alike<Said> alike = Alike.among(List.of(), _ -> List.of());

  /// @param but the recommendation that is written on, which is not compared with itself
  SaidAlike(Visit visit, Optional<Recommendation.Id> but) {
    this.visit = visit;
    this.but = but;
    addClassName("said-alike");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /// What is being written, as far as it has come.
  void compare(String text) {
    var passages = Alike.passages(text, LEAST);
    var matches =
        passages.isEmpty() ? List.<Alike.Match<Said>>of() : known().to(passages, MOST_SHOWN);
    removeAll();
    setVisible(!matches.isEmpty());
    if (matches.isEmpty()) return;
    var about = new Paragraph(Words.say("room.alike"));
    var list = new UnorderedList();
    for (var match : matches)
      list.add(
          new ListItem(
              Words.say(
                  "room.alike.said",
                  match.thing().by(),
                  Passage.ofMarkdown(match.thing().text(), MOST_CHARACTERS))));
    add(about, list);
  }

  private Alike<Said> known() {
    var now = visit.now();
    if (compared.filter(panel -> panel == now.panel()).isPresent()) return alike;
    compared = Optional.of(now.panel());
    alike = Alike.among(said(now), said -> Alike.passages(said.text(), LEAST));
    return alike;
  }

  private List<Said> said(PanelNow now) {
    var panel = now.panel();
    var all = new ArrayList<Said>();
    for (var recommendation : panel.votable())
      if (!but.equals(Optional.of(recommendation.id()))) {
        var text = recommendation.current().text();
        all.add(new Said(recommendation.id().toString(), text.title() + ". " + text.body()));
      }
    var replies =
        panel.replies().stream()
            .filter(reply -> panel.isOpenToAll(new Reply.Target.ToReply(reply.id())))
            .toList();
    for (var reply : replies.subList(Math.max(0, replies.size() - MOST_COMPARED), replies.size())) {
      var by = Words.ofPanels().by(new Reply.Target.ToReply(reply.id()), panel);
      all.add(new Said(by, reply.text()));
    }
    return all;
  }
}

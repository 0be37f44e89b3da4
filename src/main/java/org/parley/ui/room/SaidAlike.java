package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.parley.likeness.Alike;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.text.Passage;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.room.SaidBefore.Said;

/// Points out, to somebody who writes, what was said alike already. Only what is open to all is
/// compared, and of a long panel only what was said last.
final class SaidAlike extends Div {

  private static final int MOST_SHOWN = 3;
  private static final int MOST_CHARACTERS = 160;

  private final Visit visit;
  private final Optional<Target> but;

  /// @param but the recommendation that is written on, which is not compared with itself
  SaidAlike(Visit visit, Optional<Recommendation.Id> but) {
    this.visit = visit;
    this.but = but.map(Target.ToRecommendation::new);
    addClassName("said-alike");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  /// What is being written, as far as it has come.
  void compare(String text) {
    var passages = Alike.passages(text, SaidBefore.LEAST);
    var matches = passages.isEmpty() ? List.<Said>of() : matches(passages);
    removeAll();
    setVisible(!matches.isEmpty());
    if (matches.isEmpty()) return;
    var list = new UnorderedList();
    for (var match : matches) list.add(new ListItem(words(match)));
    add(new Paragraph(Words.say("room.alike")), list);
  }

  private List<Said> matches(List<String> passages) {
    return SaidBefore.in(visit.now().panel()).to(passages, MOST_SHOWN + 1).stream()
        .map(Alike.Match::thing)
        .filter(said -> !but.equals(Optional.of(said.what())))
        .limit(MOST_SHOWN)
        .toList();
  }

  private String words(Said said) {
    var by =
        said.what() instanceof Target.ToRecommendation(var id)
            ? id.toString()
            : Words.ofPanels().by(said.what(), visit.now().panel());
    return Words.say("room.alike.said", by, Passage.ofMarkdown(said.text(), MOST_CHARACTERS));
  }
}

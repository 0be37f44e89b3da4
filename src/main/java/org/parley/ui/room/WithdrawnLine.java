package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// A recommendation that was taken from the table, by its title.
final class WithdrawnLine extends Div {

  private final Visit visit;
  private final Paragraph name = new Paragraph();
  private final VeilPart veil;

  /// @param title empty where the reader may not read it
  record Shown(Recommendation.Id id, String title, Veil veil) {

    static Shown of(Recommendation it, PanelNow now) {
      var veil = Veil.of(new Target.ToRecommendation(it.id()), now);
      return new Shown(it.id(), veil.readable() ? it.current().text().title() : "", veil);
    }
  }

  WithdrawnLine(Recommendation.Id id, Visit visit, Drafts drafts) {
    this.visit = visit;
    veil = new VeilPart(new Target.ToRecommendation(id), visit, drafts);
    add(name, veil);
  }

  void show(Shown shown) {
    name.setText(Words.say("room.recommendation.named", shown.id(), shown.title()));
    veil.show(shown.veil(), visit.now());
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Prose;

/// The reasons given with the ballots of a closed round that the reader can do something about:
/// whoever presides hides them, and whoever gave one that is hidden reads why. All others are read
/// on the board.
final class ReasonsGiven extends Div {

  ReasonsGiven(Recommendation.Id recommendation, Round round, Visit visit, Drafts drafts) {
    var now = visit.now();
    var list = new UnorderedList();
    list.addClassName("reasons");
    for (var reason : now.panel().reasons(round, recommendation)) {
      var target = new Target.ToReason(round.id(), recommendation, reason.number());
      var veil = Veil.of(target, now);
      if (!veil.acts() && !(veil.tells() && veil.readable())) continue;
      var part = new VeilPart(target, visit, drafts);
      part.show(veil, now);
      var text = new Prose(now.panel().reason(now.actor(), target).orElse(""));
      list.add(new ListItem(text, Marks.of(part)));
    }
    setVisible(list.getElement().getChildCount() > 0);
    add(new Details(Words.say("moderation.reasons", list.getElement().getChildCount()), list));
  }
}

package org.parley.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import org.parley.people.Listings.Listing;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;

/// A panel in a list.
final class PanelCard extends Anchor {

  PanelCard(Listing panel) {
    super(Routes.room(panel.panel()));
    addClassNames("card", "link", "panel-card");
    var state = new Div(pill(panel));
    if (panel.sample())
      state.add(new VerdictPill(VerdictTone.PLAIN, Words.say("panel-place.sample")));
    state.addClassName("row");
    var when = new Span(Words.say("home.panel.convened", Words.day(panel.convened())));
    when.addClassName("small");
    add(state, new H3(panel.title()), when);
  }

  private static VerdictPill pill(Listing panel) {
    var words =
        switch (panel.stage()) {
          case "convened", "between", "closed" -> Words.say("panel-place.stage." + panel.stage());
          default -> Words.say("panel.phase." + panel.stage());
        };
    return panel.stage().equals("closed")
        ? new VerdictPill(VerdictTone.PLAIN, words)
        : VerdictPill.plain(words);
  }
}

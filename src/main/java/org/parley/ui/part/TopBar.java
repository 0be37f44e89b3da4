package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/// The bar above everything: the name leading home, where one is, and at the end what one may do.
@JsModule("./parley-top.ts")
public final class TopBar extends Header {

  private final Span where = new Span();
  private final Span state = new Span();
  private final Div end = new Div();

  /// @param skip the words of the link to the content, for keyboards: "Skip to the content"
  public TopBar(String name, String skip) {
    addClassName("top");
    where.addClassName("where");
    state.addClassName("states");
    state.setVisible(false);
    end.addClassName("end");
    var word = new Anchor("", name);
    word.addClassName("word");
    add(skipLink(skip), word, where, state, end);
  }

  /// The panel or place one is in; empty on the home page.
  public void where(String title) {
    where.setText(title);
    where.setVisible(!title.isEmpty());
  }

  /// The state beside the title: a {@link VerdictPill}, a countdown.
  public void state(Component... states) {
    state.removeAll();
    state.add(states);
    state.setVisible(states.length > 0);
  }

  /// The buttons and links at the end, in reading order; replaces those before.
  public void end(Component... actions) {
    end.removeAll();
    end.add(actions);
  }

  private static Component skipLink(String words) {
    var link = new Anchor("#" + Page.ID, words);
    link.addClassName("skip");
    link.setRouterIgnore(true);
    return link;
  }
}

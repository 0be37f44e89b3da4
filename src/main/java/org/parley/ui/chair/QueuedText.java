package org.parley.ui.chair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.parley.ui.part.Prose;

/// What the chair is to judge, drawn as others would read it: what a link leads to, and what is a
/// list, shows only so.
final class QueuedText extends Div {

  QueuedText() {
    addClassName("queued");
  }

  void show(QueuedShown.Said said) {
    removeAll();
    if (!said.title().isEmpty()) add(new H3(said.title()));
    said.parts().forEach(part -> add(drawn(part)));
  }

  private static Component drawn(QueuedShown.Part part) {
    var text = part.markdown() ? new Prose(part.text()) : new Paragraph(part.text());
    if (part.label().isEmpty()) return text;
    var label = new Span(part.label());
    label.addClassName("label");
    var named = new Div(label, text);
    named.addClassName("stance");
    return named;
  }
}

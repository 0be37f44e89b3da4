package org.parley.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/// Sentences one below the other, each on lines of its own. What stands there already is left
/// alone.
public final class Sentences extends Div {

  private List<String> said = List.of();

  public Sentences() {
    addClassName("sentences");
    setVisible(false);
  }

  /// Takes no room where there is nothing to say.
  public void say(List<String> sentences) {
    setVisible(!sentences.isEmpty());
    if (sentences.equals(said)) return;
    said = List.copyOf(sentences);
    removeAll();
    said.forEach(sentence -> add(new Paragraph(sentence)));
  }
}

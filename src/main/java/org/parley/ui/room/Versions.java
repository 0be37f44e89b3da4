package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.parley.ui.Words;
import org.parley.ui.part.Changes;
import org.parley.ui.part.Prose;

/// How a text became what it is, version by version, the latest first: each as it changed the one
/// before, and the first as it read. It is worked out when somebody opens it.
final class Versions extends Details {

  /// @param all oldest first, at least two
  Versions(List<Edition> all) {
    super(Words.say("room.versions", all.size() - 1));
    addClassName("versions");
    addOpenedChangeListener(
        event -> {
          if (event.isOpened() && getContent().findAny().isEmpty()) fill(all);
        });
  }

  private void fill(List<Edition> all) {
    for (int i = all.size() - 1; i > 0; i--) add(changes(all.get(i - 1), all.get(i)));
    var first = step(all.getFirst());
    all.getFirst().texts().values().stream()
        .filter(text -> !text.isBlank())
        .forEach(text -> first.add(new Prose(text)));
    add(first);
  }

  private static Div changes(Edition before, Edition after) {
    var step = step(after);
    after
        .texts()
        .forEach(
            (field, text) -> {
              var was = before.texts().getOrDefault(field, "");
              if (!text.equals(was)) step.add(new Changes(was, text));
            });
    return step;
  }

  private static Div step(Edition edition) {
    var heading = new Paragraph(Words.say("room.version", edition.version(), edition.said()));
    heading.addClassName("small");
    var step = new Div(heading);
    step.addClassName("version");
    return step;
  }
}

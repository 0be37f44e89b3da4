package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.parley.panel.Refusal.Field;
import org.parley.ui.Words;
import org.parley.ui.part.Prose;

/// How a text read before, version by version, the latest first.
final class Versions extends Details {

  /// @param earlier all versions but the one that stands, oldest first
  Versions(List<Edition> earlier) {
    super(Words.say("room.versions", earlier.size()));
    addClassName("versions");
    for (var version : earlier.reversed()) add(shown(version));
  }

  private static Div shown(Edition version) {
    var heading = new Paragraph(Words.say("room.version", version.version(), version.said()));
    heading.addClassName("small");
    var shown = new Div(heading);
    shown.addClassName("version");
    for (Map.Entry<Field, String> text : version.texts().entrySet())
      if (!text.getValue().isBlank()) shown.add(new Prose(text.getValue()));
    return shown;
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.RoleLabel;

/// Above what somebody said: their role and place, their name, and what there is to know of it.
final class SpeakerLine extends Div {

  SpeakerLine(Speaker speaker, String facts, PanelNow now) {
    this(speaker, Optional.empty(), facts, now);
  }

  /// @param writtenFor the other role it is said for, while roles are swapped
  SpeakerLine(Speaker speaker, Optional<Role> writtenFor, String facts, PanelNow now) {
    addClassName("meta");
    writtenFor.ifPresent(role -> add(new WrittenFor(role)));
    speaker
        .role()
        .ifPresentOrElse(
            role -> add(new RoleLabel(Looks.of(role), speaker.suffix())),
            () -> add(new Span(speaker.place())));
    var quiet =
        new Span(speaker.name().map(name -> Words.say("room.facts", name, facts)).orElse(facts));
    quiet.addClassName("small");
    add(quiet);
  }
}

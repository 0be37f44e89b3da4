package org.parley.ui.room;

import com.vaadin.flow.component.html.Span;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.RoleLabel;

/// Marks what was said for another role while roles were swapped: "for ◆ Privacy, by".
final class WrittenFor extends Span {

  WrittenFor(Role role) {
    addClassName("written-for");
    add(
        new Span(Words.say("swap.for")),
        new RoleLabel(Looks.of(role)),
        new Span(Words.say("swap.by")));
  }
}

package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.parley.panel.PhaseKind;
import org.parley.panel.Role;
import org.parley.panel.Swaps;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.RoleLabel;

/// Says for whom one argues now, and who else for whom. It takes no room while everybody speaks for
/// their own role.
final class SwapCard extends Section {

  /// What is drawn.
  private record Drawn(Optional<Swaps.Swap> swap, Optional<Role.Id> own) {}

  private Optional<Drawn> drawn = Optional.empty();

  SwapCard() {
    addClassNames("card", "swap-card");
    setAriaLabel(Words.say("swap.title"));
    getElement().setAttribute("aria-live", "polite");
    setVisible(false);
  }

  void show(PanelNow now) {
    boolean swapping =
        now.panel().openPhase().filter(phase -> phase.kind() == PhaseKind.SWAP).isPresent();
    setVisible(swapping);
    var next =
        Optional.of(
                new Drawn(now.panel().swap(), now.actor().seat().flatMap(now.panel()::arguesFor)))
            .filter(_ -> swapping);
    if (next.equals(drawn)) return;
    drawn = next;
    removeAll();
    next.ifPresent(what -> draw(what, now));
  }

  private void draw(Drawn what, PanelNow now) {
    what.own().map(now::role).ifPresent(role -> own(role));
    if (what.swap().isEmpty()) add(new Paragraph(Words.say("swap.nobody")));
    what.swap().ifPresent(swap -> add(all(swap, now)));
  }

  private void own(Role role) {
    var look = Looks.of(role);
    var head = new H2(new Span(Words.say("swap.you")), new RoleLabel(look));
    head.addClassName("swap-you");
    var mandate = new Paragraph(role.mandate());
    var marked = new Paragraph(Words.say("swap.marked", role.name()));
    marked.addClassName("small");
    var own = new Div(head, mandate, marked);
    own.addClassNames("swap-own", look.css());
    add(own);
  }

  private static UnorderedList all(Swaps.Swap swap, PanelNow now) {
    var list = new UnorderedList();
    list.addClassNames("plain", "swap-all");
    for (var role : now.panel().topic().roles())
      swap.of(role.id())
          .map(now::role)
          .ifPresent(
              other ->
                  list.add(
                      new ListItem(
                          new RoleLabel(Looks.of(role)),
                          new Span(Words.say("swap.argues-for")),
                          new RoleLabel(Looks.of(other)))));
    return list;
  }
}
